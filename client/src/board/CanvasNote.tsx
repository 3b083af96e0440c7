import type { NoteId } from '@rembuk/shared/base/id'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { memo, useEffect, useRef } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { useLinksOf } from '../link/use-links.ts'
import { NotePicture } from '../media/NotePicture.tsx'
import face from '../note/Note.module.css'
import { NoteFooter, useAuthorName } from '../note/NoteFooter.tsx'
import { NoteWords } from '../note/NoteWords.tsx'
import { useBoard, useHolder, useItemFlags, useMark, useNoteContent } from './board-context.tsx'
import type { NoteContent } from './board-store.ts'
import styles from './Canvas.module.css'
import { finishEditing } from './note-actions.ts'
import { personColour } from './person-colour.ts'
import { useNotePlace } from './use-place.ts'

const useNoteLabel = ({ id, kind, text, author }: NoteContent, holder?: string, mark?: string): string => {
  const { kinds } = useMessages(noteMessages)
  const texts = useMessages(boardMessages)
  const name = useAuthorName(author)
  const links = useLinksOf(id)
  const effects = links.filter(({ from }) => from === id).length
  const linked = useMessages(linkMessages).spoken({ causes: links.length - effects, effects })
  return [`${kinds[kind]}: ${text}`, name, linked, holder && texts.selectedBy(holder), mark].filter(Boolean).join(', ')
}

const PlacedNote = ({ content }: { readonly content: NoteContent }) => {
  const { id, kind, colour, author, text, picture } = content
  const board = useBoard()
  const ref = useRef<HTMLDivElement>(null)
  const { isSelected, isEditing, isFocused, takesDrop, isPale } = useItemFlags(id)
  const holder = useHolder(id)
  const { someone } = useMessages(boardMessages)
  const holderName = holder && (holder.presence.name || someone)
  const mark = useMark(id)
  const label = useNoteLabel(content, holderName, mark?.label)
  const tag = holder ? { label: holderName, colour: personColour(holder.clientId) } : mark
  useNotePlace(ref, id)
  useEffect(() => {
    if (isFocused && !isEditing) ref.current?.focus({ preventScroll: true })
  }, [isFocused, isEditing])

  return (
    <div
      ref={ref}
      data-note={id}
      data-colour={colour}
      className={`${face['face']} ${styles['note']}`}
      role="option"
      aria-label={label}
      aria-selected={isSelected}
      data-selected={isSelected || undefined}
      data-editing={isEditing || undefined}
      data-pale={isPale || undefined}
      data-drop={takesDrop || undefined}
      tabIndex={isFocused ? 0 : -1}
      style={tag && (holder || !isSelected) ? { outlineColor: tag.colour } : undefined}
      data-held={tag ? '' : undefined}
      onFocus={() => board.session.change({ focused: id })}
    >
      {tag && (
        <span className={styles['holder']} style={{ background: tag.colour }}>
          {tag.label}
        </span>
      )}
      <NotePicture picture={picture} text={text} />
      <NoteWords
        room={board.room}
        noteId={id}
        text={text}
        isEditing={isEditing}
        onDone={() => finishEditing(board, id)}
      />{' '}
      <NoteFooter author={author} kind={kind} />
    </div>
  )
}

/** A note on the canvas. It renders for its own changes only; when it moves it renders nothing. */
export const CanvasNote = memo(({ id }: { readonly id: NoteId }) => {
  const content = useNoteContent(id)
  return content && <PlacedNote content={content} />
})
