import type { NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { ArrowDown, ArrowUp, Check, Ellipsis, GripVertical } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useAreaOfNote } from '../area/use-area-of-note.ts'
import { useBoard, useItemFlags, useNoteContent, useSession } from '../board/board-context.tsx'
import type { NoteContent } from '../board/board-store.ts'
import { clearSelection, finishEditing, selectNotes } from '../board/note-actions.ts'
import { NoteButtons } from '../board/SelectionButtons.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { LinkWords } from '../link/LinkWords.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import { KindIcon } from '../note/KindIcon.tsx'
import { useAuthorName } from '../note/NoteFooter.tsx'
import { NoteWords } from '../note/NoteWords.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useVotesOfNote } from '../vote/use-votes.ts'
import styles from './Outline.module.css'
import { moveInListBy } from './outline-actions.ts'
import { useIsEntry, useOutline } from './outline-context.ts'
import { useAnnouncePlace } from './use-announce-place.ts'

const maxName = 60

/** Up and down in the list, then everything that the canvas offers for a selected note. */
const NoteActions = ({ id }: { readonly id: NoteId }) => {
  const board = useBoard()
  const { commands } = useOutline()
  const texts = useMessages(outlineViewMessages)
  const { selection } = useMessages(boardMessages)
  const announcePlace = useAnnouncePlace()
  const move = (steps: 1 | -1): void => {
    if (moveInListBy(board, id, steps)) announcePlace(id)
  }
  return (
    <div className={styles['actions']} role="toolbar" aria-label={selection}>
      <IconButton label={texts.moveUp} onClick={() => move(-1)}>
        <ArrowUp size={18} />
      </IconButton>
      <IconButton label={texts.moveDown} onClick={() => move(1)}>
        <ArrowDown size={18} />
      </IconButton>
      <NoteButtons ids={[id]} commands={commands} />
    </div>
  )
}

/** Picks the note for what is done with many, and is where the keyboard stands in the list. */
const Pick = ({ id, name }: { readonly id: NoteId; readonly name: string }) => {
  const board = useBoard()
  const ref = useRef<HTMLInputElement>(null)
  const { isSelected, isFocused, isEditing } = useItemFlags(id)
  const isEntry = useIsEntry(id)
  const wasEditing = useRef(false)
  useEffect(() => {
    // What the search or the writing of a note leads back to.
    const isLost = document.activeElement === document.body
    if (isFocused && !isEditing && (isLost || wasEditing.current)) ref.current?.focus()
    else if (isFocused && !isEditing) ref.current?.scrollIntoView({ block: 'nearest' })
    wasEditing.current = isEditing
  }, [isFocused, isEditing])
  const toggle = (): void => {
    const others = Array.from(board.session.state().selectedNotes).filter((other) => other !== id)
    selectNotes(board, isSelected ? others : [...others, id])
  }
  return (
    <input
      ref={ref}
      type="checkbox"
      className={styles['pick']}
      data-pick={id}
      aria-label={name}
      checked={isSelected}
      tabIndex={isEntry ? 0 : -1}
      onChange={toggle}
      onFocus={() => board.session.change({ focused: id })}
    />
  )
}

const ListedNote = ({ content }: { readonly content: NoteContent }) => {
  const { id, kind, colour, author, text, picture } = content
  const board = useBoard()
  const { isSelected, isEditing } = useItemFlags(id)
  const isOnly = useSession(({ selectedNotes }) => selectedNotes.size === 1 && selectedNotes.has(id))
  const isEntry = useIsEntry(id)
  const texts = useMessages(boardMessages)
  const list = useMessages(outlineViewMessages)
  const { kinds } = useMessages(noteMessages)
  const group = useMessages(groupMessages)
  const author_ = useAuthorName(author)
  const areaId = useAreaOfNote(id)
  const areaTitle = areaId && board.areas.area(areaId)?.title
  const votes = useVotesOfNote(id)
  const { canEdit } = board.room
  const words = text.replace(/\s+/gu, ' ').trim() || texts.emptyNote
  const name = `${kinds[kind]}: ${words.length > maxName ? `${words.slice(0, maxName - 1)}…` : words}`
  return (
    <li
      className={styles['note']}
      data-row={id}
      data-item={id}
      data-editing={isEditing || undefined}
      data-selected={isSelected || undefined}
      data-read-only={canEdit ? undefined : ''}
    >
      {canEdit && (
        <>
          <span className={styles['handle']} data-handle={id} title={list.drag}>
            <GripVertical size={18} aria-hidden="true" />
          </span>
          <Pick id={id} name={name} />
        </>
      )}
      <span className={styles['stripe']} style={{ background: `var(--note-${colour})` }}>
        <KindIcon kind={kind} size={17} />
      </span>
      <div className={styles['body']}>
        <NotePicture picture={picture} text={text} className={styles['picture']} isWhole />
        <NoteWords
          room={board.room}
          noteId={id as NoteId}
          text={text}
          isEditing={isEditing}
          onDone={() => finishEditing(board, id)}
        />
        <p className={styles['author']}>
          {[author_, areaTitle, votes > 0 && group.votes(votes)].filter(Boolean).join(' · ')}
        </p>
        <LinkWords end={id} />
      </div>
      {canEdit &&
        (isEditing ? (
          <IconButton label={texts.done} onClick={() => finishEditing(board, id)}>
            <Check size={18} />
          </IconButton>
        ) : (
          <IconButton
            label={list.actions(name)}
            aria-expanded={isOnly}
            tabIndex={isEntry ? 0 : -1}
            onClick={() => (isOnly ? clearSelection(board) : selectNotes(board, [id]))}
          >
            <Ellipsis size={18} />
          </IconButton>
        ))}
      {canEdit && isOnly && !isEditing && <NoteActions id={id} />}
    </li>
  )
}

/** A note in the list: its words, and once it is picked, what can be done with it. */
export const OutlineNote = memo(({ id }: { readonly id: NoteId }) => {
  const content = useNoteContent(id)
  return content && <ListedNote content={content} />
})
