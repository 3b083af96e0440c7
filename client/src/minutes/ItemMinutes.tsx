import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { type AgendaItem, agendaOf, minutesOfAgendaItem } from '@rembuk/shared/meeting/meeting-document'
import { PencilLine } from 'lucide-react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { isPressToWrite } from '../rich-text/press-to-write.ts'
import { RichTextEditor } from '../rich-text/RichTextEditor.tsx'
import { RichTextView } from '../rich-text/RichTextView.tsx'
import { useYDeep } from '../sync/use-y.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { placeOf } from './field-place.ts'
import styles from './Minutes.module.css'
import { useMinutes } from './minutes-context.ts'

/** Where the person pressed, in pixels of the window; undefined when it was a key. */
export type PressedAt = readonly [number, number] | undefined

interface Props {
  readonly item: AgendaItem
  readonly number: number
  /** Set while this person writes in this item. */
  readonly writing: { readonly at: PressedAt } | undefined
  readonly toolbar: HTMLElement | null
  readonly onWrite: (at: PressedAt) => void
  readonly onDone: () => void
}

const Reading = ({ fragment, onWrite }: { readonly fragment: Y.XmlFragment; readonly onWrite: Props['onWrite'] }) => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  const isEmpty = useYDeep(fragment, (text) => plainTextOf(text).trim() === '')
  const hint = room.canEdit ? texts.writeHere : texts.nothingWritten
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil beside the title does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      className={room.canEdit ? styles['readingToWrite'] : styles['reading']}
      onClick={(event) => {
        if (room.canEdit && isPressToWrite(event)) onWrite([event.clientX, event.clientY])
      }}
    >
      {isEmpty ? <p className={styles['placeholder']}>{hint}</p> : <RichTextView fragment={fragment} />}
    </div>
  )
}

/** What was said and decided under one item of the agenda; an editor while this person writes in it. */
export const ItemMinutes = ({ item, number, writing, toolbar, onWrite, onDone }: Props) => {
  const { room, undoManager } = useMinutes()
  const texts = useMessages(minutesMessages)
  const fragment = useYDeep(agendaOf(room.doc), () => minutesOfAgendaItem(room.doc, item.id))
  const title = item.title || texts.untitledItem
  return (
    <section id={placeOf(item.id)} className={styles['item']} aria-labelledby={`${placeOf(item.id)}-title`}>
      <div className={styles['itemHead']}>
        <h2 id={`${placeOf(item.id)}-title`}>
          <span aria-hidden="true">{number}</span>
          {title}
        </h2>
        {room.canEdit && fragment && !writing && (
          <IconButton label={texts.writeMinutes(title)} onClick={() => onWrite(undefined)}>
            <PencilLine size={18} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {!fragment && <p className={styles['placeholder']}>{texts.brokenItem}</p>}
      {fragment && !writing && <Reading fragment={fragment} onWrite={onWrite} />}
      {fragment && writing && (
        <div className={styles['writing']}>
          <RichTextEditor
            room={room}
            fragment={fragment}
            undoManager={undoManager}
            label={texts.minutesOf(title)}
            variant="minutes"
            autoFocus
            focusAt={writing.at}
            toolbarSlot={toolbar}
            onDone={onDone}
          />
        </div>
      )}
    </section>
  )
}
