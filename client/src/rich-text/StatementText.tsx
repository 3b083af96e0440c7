import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { editorToolMessages } from '@rembuk/shared/i18n/messages/editor-tools'
import { PencilLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useYDeep } from '../sync/use-y.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useUndo } from '../undo/use-undo.ts'
import { isPressToWrite } from './press-to-write.ts'
import { RichTextEditor } from './RichTextEditor.tsx'
import { RichTextView } from './RichTextView.tsx'
import styles from './rich-text.module.css'

interface Props {
  /** The board that holds the text. */
  readonly room: OpenRoom
  /** The text, as it stands in the document; made with the item that it belongs to, never by who opens it. */
  readonly fragment: Y.XmlFragment
  /** What the text is, for a screen reader and for the pencil. */
  readonly label: string
  /** What is asked of those who may write, as long as nothing is written. */
  readonly hint: string
  /** What others read as long as nothing is written. */
  readonly nothingYet: string
}

/**
 * A statement of a board (a formulated problem, a free text), with headings, lists, links and tables: to read, and pressed by
 * who may edit, to write in, several people at once. What stands in it goes into the record by `richTextToBlocks`.
 */
export const StatementText = ({ room, fragment, label, hint, nothingYet }: Props): ReactNode => {
  const undoManager = useUndo(room)
  const texts = useMessages(editorToolMessages)
  const isEmpty = useYDeep(fragment, (text) => plainTextOf(text).trim() === '')
  const [writing, setWriting] = useState<{ readonly at: readonly [number, number] | undefined }>()

  if (writing && room.canEdit)
    return (
      <div className={styles['writing']}>
        <RichTextEditor
          room={room}
          fragment={fragment}
          undoManager={undoManager}
          label={label}
          variant="statement"
          autoFocus
          focusAt={writing.at}
          onDone={() => setWriting(undefined)}
        />
      </div>
    )
  if (!room.canEdit)
    return isEmpty ? <p className={styles['hint']}>{nothingYet}</p> : <RichTextView fragment={fragment} />
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      className={styles['reading']}
      onClick={(event) => {
        if (isPressToWrite(event)) setWriting({ at: [event.clientX, event.clientY] })
      }}
    >
      {isEmpty ? <p className={styles['hint']}>{hint}</p> : <RichTextView fragment={fragment} />}
      <IconButton
        label={texts.writeText(label)}
        className={styles['pencil']}
        onClick={(event) => {
          event.stopPropagation()
          setWriting({ at: undefined })
        }}
      >
        <PencilLine size={18} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
