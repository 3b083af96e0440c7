import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { findItem } from '@rembuk/shared/document/document'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { richTextEditor } from '../rich-text/editor-later.ts'
import { RichTextView } from '../rich-text/RichTextView.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { WhenLoaded } from '../ui/later.tsx'
import { useUndo } from '../undo/use-undo.ts'
import styles from './Note.module.css'

interface Props {
  readonly room: OpenRoom
  readonly noteId: NoteId
  /** The note's plain words, shown where it holds no rich text. */
  readonly text: string
  readonly isEditing: boolean
  readonly onDone: () => void
}

/** The words of a note: to read, and while somebody writes them, in the editor. */
export const NoteWords = ({ room, noteId, text, isEditing, onDone }: Props) => {
  const undoManager = useUndo(room)
  const texts = useMessages(boardMessages)
  const fragment = findItem(notesOf(room.doc), noteId)?.get('text')
  const words = () => {
    if (!(fragment instanceof Y.XmlFragment)) return <p>{text}</p>
    if (!isEditing) return <RichTextView fragment={fragment} />
    return (
      <WhenLoaded part={richTextEditor} onFailed={onDone} until={<RichTextView fragment={fragment} />}>
        {(RichTextEditor) => (
          <RichTextEditor
            room={room}
            fragment={fragment}
            undoManager={undoManager}
            label={texts.editNote}
            variant="note"
            autoFocus
            onDone={onDone}
          />
        )}
      </WhenLoaded>
    )
  }
  return (
    <div className={styles['words']} dir="auto">
      {words()}
    </div>
  )
}
