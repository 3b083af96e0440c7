import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import type { Note } from '@rembuk/shared/note/note-schema'
import { splitRoomName } from '@rembuk/shared/room/room-name'
import { ChevronDown, ChevronUp, Inbox } from 'lucide-react'
import { useRef, useState } from 'react'
import { useHideNotes } from '../board/use-selection-commands.ts'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Inbox.module.css'
import { InboxCard } from './InboxCard.tsx'
import { useInboxDrag } from './use-inbox-drag.tsx'
import { useWaitingNotes } from './use-waiting-notes.ts'

interface Props {
  readonly room: OpenRoom
  /** Puts notes on the board; with a place in window pixels when one was dropped there. */
  readonly onPlace: (notes: readonly Note[], droppedAt?: readonly [number, number]) => void
  /** The group that takes what is placed, when one is selected. */
  readonly groupTitle?: string | undefined
}

/** On a screen narrower than this the strip begins closed: the board needs the height. */
const narrow = 700
/** More cards than these are counted, not shown: nobody reads on. */
const maxShown = 60

/** Notes that came from phones and wait until somebody places them; nothing where none wait. */
export const InboxStrip = ({ room, onPlace, groupTitle }: Props) => {
  const texts = useMessages(boardMessages)
  const waiting = useWaitingNotes(room)
  const [isOpen, setIsOpen] = useState(() => innerWidth >= narrow)
  const strip = useRef<HTMLElement>(null)
  const hide = useHideNotes(splitRoomName(room.name).id as BoardId)
  const { ghost, startDrag } = useInboxDrag(strip, (note, at) => onPlace([note], at))
  if (waiting.length === 0) return null

  const rest = waiting.length - maxShown
  return (
    <section ref={strip} className={styles['strip']} aria-label={texts.inbox} data-open={isOpen || undefined}>
      <header className={styles['head']}>
        <Inbox size={18} aria-hidden="true" />
        <h2>{texts.inbox}</h2>
        <IconButton
          label={isOpen ? texts.closeInbox : texts.openInbox}
          className={styles['toggle'] ?? ''}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown size={18} /> : <ChevronUp size={18} />}
        </IconButton>
        <span className={styles['count']}>{texts.waiting(waiting.length)}</span>
        {room.canEdit && (
          <Button size="small" variant="primary" className={styles['all'] ?? ''} onClick={() => onPlace(waiting)}>
            <span>{groupTitle === undefined ? texts.placeAll : texts.placeAllIn(groupTitle)}</span>
          </Button>
        )}
      </header>
      {isOpen && (
        <ol className={styles['cards']}>
          {waiting.slice(0, maxShown).map((note) => (
            <InboxCard
              key={note.id}
              note={note}
              canEdit={room.canEdit}
              onPlace={() => onPlace([note])}
              onHide={hide && (() => hide([note.id as NoteId]))}
              onPointerDown={room.canEdit ? (event) => startDrag(note, event) : undefined}
            />
          ))}
          {rest > 0 && <li className={styles['rest']}>+{rest}</li>}
        </ol>
      )}
      {ghost}
    </section>
  )
}
