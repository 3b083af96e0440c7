import { evaluationMessages } from '@rembuk/shared/i18n/messages/evaluation'
import type { Note } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import { RichTextEditor } from '../rich-text/RichTextEditor.tsx'
import { RichTextView } from '../rich-text/RichTextView.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useUndo } from '../undo/use-undo.ts'
import { noteTextOf } from './note-text.ts'

interface Props {
  readonly room: OpenRoom
  readonly note: Note
  readonly isEditing: boolean
  readonly onDone: () => void
}

/** The words of a note: to read, and while somebody edits them, in the editor. */
export const NoteText = ({ room, note, isEditing, onDone }: Props) => {
  const undoManager = useUndo(room)
  const texts = useMessages(evaluationMessages)
  const fragment = noteTextOf(room.doc, note.id)
  if (!fragment) return <p>{note.text}</p>
  if (!isEditing) return <RichTextView fragment={fragment} />
  return (
    <RichTextEditor
      room={room}
      fragment={fragment}
      undoManager={undoManager}
      label={texts.editNote}
      variant="note"
      autoFocus
      onDone={onDone}
    />
  )
}
