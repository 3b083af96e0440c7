import type { NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { colourByKind, kindsByStage, noteColours } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import { KindIcon } from '../note/KindIcon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useBoard, useNoteContent } from './board-context.tsx'
import { setColourOfNotes, setKindOfNotes } from './note-actions.ts'
import styles from './Tools.module.css'

interface Props {
  readonly ids: readonly NoteId[]
}

/** The first of the selected notes stands for all in what a menu shows as chosen. */
const useFirst = ([first]: readonly NoteId[]) => useNoteContent(first ?? ('' as NoteId))

export const KindMenu = ({ ids }: Props) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const { kinds } = useMessages(noteMessages)
  const chosen = useFirst(ids)?.kind ?? 'problem'
  return (
    <Popover
      label={`${texts.kind}: ${kinds[chosen]}`}
      triggerClassName={styles['trigger']}
      trigger={
        <>
          <KindIcon kind={chosen} size={16} /> {kinds[chosen]}
        </>
      }
    >
      {(close) => (
        <div className={styles['menu']}>
          {kindsByStage.mapping.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === chosen}
              className={styles['kind']}
              style={{ background: `var(--note-${colourByKind[kind]})` }}
              onClick={() => {
                setKindOfNotes(board, ids, kind)
                close()
              }}
            >
              <KindIcon kind={kind} size={15} /> {kinds[kind]}
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}

export const ColourMenu = ({ ids }: Props) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const { colours } = useMessages(noteMessages)
  const chosen = useFirst(ids)?.colour ?? 'paper'
  return (
    <Popover
      label={texts.colour}
      triggerClassName={styles['trigger']}
      trigger={<span className={styles['swatch']} style={{ background: `var(--note-${chosen})` }} />}
    >
      {(close) => (
        <div className={styles['colours']}>
          {noteColours.map((colour) => (
            <button
              key={colour}
              type="button"
              aria-pressed={colour === chosen}
              className={styles['colour']}
              onClick={() => {
                setColourOfNotes(board, ids, colour)
                close()
              }}
            >
              <span className={styles['swatch']} style={{ background: `var(--note-${colour})` }} />
              {colours[colour]}
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
