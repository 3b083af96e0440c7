import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { kindsByStage } from '@rembuk/shared/note/note-schema'
import { Check, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'
import { useAreaOfNote } from '../area/use-area-of-note.ts'
import { useMessages } from '../i18n/locale.tsx'
import { LinkButton } from '../link/LinkButton.tsx'
import { LinkWords } from '../link/LinkWords.tsx'
import { NotePicture } from '../media/NotePicture.tsx'
import { SpotlightButton } from '../meeting/SpotlightButton.tsx'
import { KindIcon } from '../note/KindIcon.tsx'
import { useAuthorName } from '../note/NoteFooter.tsx'
import { NoteWords } from '../note/NoteWords.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useBoard, useGroupIds, useItemFlags, useNoteContent } from './board-context.tsx'
import type { NoteContent } from './board-store.ts'
import { moveNotesIntoGroup, moveNotesOntoArea } from './inbox-actions.ts'
import { editNote, finishEditing, setKindOfNotes, ungroupNotes } from './note-actions.ts'
import styles from './Outline.module.css'
import { ColourMenu } from './SelectionMenus.tsx'
import type { NoteCommands } from './use-selection-commands.ts'

interface Props {
  readonly commands: NoteCommands
}

/** Kind and group of a note as plain choices. */
const NoteChoices = ({ content: { id, kind, groupId } }: { readonly content: NoteContent }) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const groupTexts = useMessages(groupMessages)
  const { kinds } = useMessages(noteMessages)
  const groupIds = useGroupIds()
  const areaTexts = useMessages(areaMessages)
  const areas = useSyncExternalStore(board.areas.subscribe, board.areas.list)
  const known: readonly string[] = kindsByStage.mapping
  const moveTo = (target: string): void => {
    const note = board.store.note(id)
    const onto = board.areas.list().find((area) => area.id === target)
    if (onto && note) moveNotesOntoArea(board, [note], onto.id)
    else if (target === '') ungroupNotes(board, [id])
    else if (note) moveNotesIntoGroup(board, [note], target as GroupId)
  }
  return (
    <>
      <select
        aria-label={texts.kind}
        value={kind}
        onChange={(event) => setKindOfNotes(board, [id], event.target.value as typeof kind)}
      >
        {!known.includes(kind) && <option value={kind}>{kinds[kind]}</option>}
        {kindsByStage.mapping.map((option) => (
          <option key={option} value={option}>
            {kinds[option]}
          </option>
        ))}
      </select>
      <select
        aria-label={groupTexts.intoGroup}
        value={groupId && groupIds.includes(groupId) ? groupId : ''}
        onChange={(event) => moveTo(event.target.value)}
      >
        <option value="">{groupTexts.noGroup}</option>
        {groupIds.map((option) => (
          <option key={option} value={option}>
            {board.store.group(option)?.title || groupTexts.untitled}
          </option>
        ))}
        {areas.length > 0 && (
          <optgroup label={areaTexts.intoArea}>
            {areas.map((area) => (
              <option key={area.id} value={area.id}>
                {area.title || areaTexts.untitled}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </>
  )
}

const ListedNote = ({ content, commands }: Props & { readonly content: NoteContent }) => {
  const { id, kind, colour, author, text, picture } = content
  const board = useBoard()
  const { isEditing } = useItemFlags(id)
  const texts = useMessages(boardMessages)
  const common = useMessages(commonMessages)
  const name = useAuthorName(author)
  const areaId = useAreaOfNote(id)
  const areaTitle = areaId && board.areas.area(areaId)?.title
  return (
    <li className={styles['note']} data-item={id} data-editing={isEditing || undefined}>
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
        <p className={styles['author']}>{areaTitle ? `${name} · ${areaTitle}` : name}</p>
        <LinkWords end={id} />
      </div>
      {board.room.canEdit && (
        <div className={styles['actions']}>
          <NoteChoices content={content} />
          <ColourMenu ids={[id]} />
          {isEditing ? (
            <IconButton label={texts.done} onClick={() => finishEditing(board, id)}>
              <Check size={18} />
            </IconButton>
          ) : (
            <IconButton label={common.edit} onClick={() => editNote(board, id)}>
              <Pencil size={17} />
            </IconButton>
          )}
          <LinkButton end={id} />
          <SpotlightButton room={board.room.name} itemId={id as NoteId} />
          {commands.hide && (
            <IconButton label={texts.hide} onClick={() => commands.hide?.([id])}>
              <EyeOff size={17} />
            </IconButton>
          )}
          <IconButton label={common.remove} onClick={() => commands.remove([id])}>
            <Trash2 size={17} />
          </IconButton>
        </div>
      )}
    </li>
  )
}

/** A note in the list, with what can be done to it. */
export const OutlineNote = memo(({ id, commands }: Props & { readonly id: NoteId }) => {
  const content = useNoteContent(id)
  return content && <ListedNote content={content} commands={commands} />
})
