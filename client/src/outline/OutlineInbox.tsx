import type { BoardId, GroupId, NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import type { Note } from '@rembuk/shared/note/note-schema'
import { splitRoomName } from '@rembuk/shared/room/room-name'
import { EyeOff } from 'lucide-react'
import { useBoard, useGroupIds } from '../board/board-context.tsx'
import { placeWaitingNotes } from '../board/inbox-actions.ts'
import { useHideNotes } from '../board/use-selection-commands.ts'
import { useMessages } from '../i18n/locale.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import { KindIcon } from '../note/KindIcon.tsx'
import { useAuthorName } from '../note/NoteFooter.tsx'
import { useWaitingNotes } from '../note/use-waiting-notes.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Outline.module.css'

const loose = 'loose'

interface PlaceInProps {
  readonly label: string
  readonly onPlace: (groupId: GroupId | undefined) => void
}

/** Places what waits, into a group or into none. */
const PlaceIn = ({ label, onPlace }: PlaceInProps) => {
  const board = useBoard()
  const texts = useMessages(outlineViewMessages)
  const { untitled } = useMessages(groupMessages)
  const groupIds = useGroupIds()
  return (
    <select
      aria-label={label}
      value=""
      onChange={({ target: { value } }) => onPlace(value === loose ? undefined : (value as GroupId))}
    >
      <option value="">{texts.placeIn}</option>
      <option value={loose}>{texts.loose}</option>
      {groupIds.map((id) => (
        <option key={id} value={id}>
          {board.store.group(id)?.title || untitled}
        </option>
      ))}
    </select>
  )
}

interface WaitingProps {
  readonly note: Note
  readonly onPlace: (groupId: GroupId | undefined) => void
  readonly onHide: (() => void) | undefined
}

const WaitingNote = ({ note, onPlace, onHide }: WaitingProps) => {
  const { room } = useBoard()
  const texts = useMessages(boardMessages)
  const list = useMessages(outlineViewMessages)
  const name = useAuthorName(note.author)
  return (
    <li className={styles['note']} data-read-only="">
      <span className={styles['stripe']} style={{ background: `var(--note-${note.colour})` }}>
        <KindIcon kind={note.kind} size={17} />
      </span>
      <div className={styles['body']}>
        <NotePicture picture={note.picture} text={note.text} className={styles['picture']} isWhole />
        <p dir="auto">{note.text}</p>
        <p className={styles['author']}>{name}</p>
      </div>
      {room.canEdit && (
        <div className={styles['actions']}>
          <Button size="small" onClick={() => onPlace(undefined)}>
            {texts.place}
          </Button>
          <PlaceIn label={`${list.placeIn} ${note.text.slice(0, 60)}`} onPlace={onPlace} />
          {onHide && (
            <IconButton label={texts.hide} onClick={onHide}>
              <EyeOff size={17} />
            </IconButton>
          )}
        </div>
      )}
    </li>
  )
}

/** More than these are counted, not listed: nobody reads on. */
const maxShown = 60

/** What came from phones and waits, at the head of the list. */
export const OutlineInbox = () => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const waiting = useWaitingNotes(board.room)
  const hide = useHideNotes(splitRoomName(board.room.name).id as BoardId)
  if (waiting.length === 0) return null
  const place = (notes: readonly Note[], groupId: GroupId | undefined): void =>
    showToast(texts.placed(placeWaitingNotes(board, notes, groupId)))
  const rest = waiting.length - maxShown
  return (
    <section className={styles['section']}>
      <header className={styles['groupHead']}>
        <h3>
          {texts.inbox} <small>{texts.waiting(waiting.length)}</small>
        </h3>
        {board.room.canEdit && (
          <>
            <Button size="small" variant="primary" onClick={() => place(waiting, undefined)}>
              {texts.placeAll}
            </Button>
            <PlaceIn label={texts.placeAll} onPlace={(groupId) => place(waiting, groupId)} />
          </>
        )}
      </header>
      <ol className={styles['notes']}>
        {waiting.slice(0, maxShown).map((note) => (
          <WaitingNote
            key={note.id}
            note={note}
            onPlace={(groupId) => place([note], groupId)}
            onHide={hide && (() => hide([note.id as NoteId]))}
          />
        ))}
      </ol>
      {rest > 0 && <p className={styles['none']}>+{rest}</p>}
    </section>
  )
}
