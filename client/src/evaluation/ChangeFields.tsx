import { formatDate } from '@rembuk/shared/i18n/format'
import { evaluationMessages } from '@rembuk/shared/i18n/messages/evaluation'
import { assignChange } from '@rembuk/shared/note/note-commands'
import type { Note } from '@rembuk/shared/note/note-schema'
import { CalendarDays, UserRound } from 'lucide-react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useCellDraft } from '../plan/use-cell-draft.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './Evaluation.module.css'

interface Props {
  readonly room: OpenRoom
  readonly note: Note
}

const OwnerInput = ({ room, note }: Props) => {
  const texts = useMessages(evaluationMessages)
  const { text, type, leave } = useCellDraft(note.owner, (owner) => {
    assignChange(room.doc, { noteId: note.id, owner: owner.trim() })
    return undefined
  })
  return (
    <input
      className={styles['field']}
      aria-label={texts.owner}
      placeholder={texts.owner}
      value={text}
      maxLength={80}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}

/** Who carries a change out, and by when. */
export const ChangeFields = ({ room, note }: Props) => {
  const texts = useMessages(evaluationMessages)
  const locale = useLocale()
  return (
    <div className={styles['change']}>
      <span className={styles['changeLine']}>
        <UserRound size={15} aria-hidden="true" />
        {room.canEdit ? <OwnerInput room={room} note={note} /> : note.owner || texts.noOwner}
      </span>
      {(room.canEdit || note.dueOn) && (
        <span className={styles['changeLine']}>
          <CalendarDays size={15} aria-hidden="true" />
          {room.canEdit ? (
            <input
              type="date"
              className={styles['field']}
              aria-label={texts.dueOn}
              title={texts.dueOn}
              value={note.dueOn}
              onChange={({ currentTarget: { value: dueOn } }) =>
                void assignChange(room.doc, { noteId: note.id, dueOn })
              }
            />
          ) : (
            texts.by(formatDate(locale, note.dueOn))
          )}
        </span>
      )}
    </div>
  )
}
