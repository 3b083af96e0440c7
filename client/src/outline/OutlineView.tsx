import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { outlineViewMessages } from '@rembuk/shared/i18n/messages/outline-view'
import { BoxSelect, LayoutTemplate, ListChecks } from 'lucide-react'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { OutlineAreas } from '../area/OutlineAreas.tsx'
import { useBoard, useGroupIds } from '../board/board-context.tsx'
import { editNote, selectNotes } from '../board/note-actions.ts'
import type { NoteCommands } from '../board/use-selection-commands.ts'
import { Clipboard } from '../clipboard/Clipboard.tsx'
import { PictureTools } from '../drawing/PictureTools.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { LinksAsked } from '../link/LinksAsked.tsx'
import { TemplateButton } from '../template/TemplateButton.tsx'
import { Button } from '../ui/Button.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { UndoButtons } from '../undo/UndoButtons.tsx'
import styles from './Outline.module.css'
import { OutlineAdd } from './OutlineAdd.tsx'
import { OutlineGroup } from './OutlineGroup.tsx'
import { OutlineInbox } from './OutlineInbox.tsx'
import { OutlineNotes } from './OutlineNotes.tsx'
import { OutlineSelection } from './OutlineSelection.tsx'
import { addGroupInList } from './outline-actions.ts'
import { OutlineContext } from './outline-context.ts'
import { createOutlineTree } from './outline-tree.ts'
import { useOutlineDrag } from './use-outline-drag.ts'
import { useOutlineKeys } from './use-outline-keys.ts'

/** What can be done with the board as a whole. */
const OutlineHead = () => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const list = useMessages(outlineViewMessages)
  const area = useMessages(areaMessages)
  return (
    <header className={styles['head']}>
      <h2 className={styles['heading']}>{texts.outline}</h2>
      {board.room.canEdit && (
        <>
          <UndoButtons room={board.room} />
          <Button size="small" onClick={() => addGroupInList(board)}>
            <BoxSelect size={16} /> {list.newGroup}
          </Button>
          <Button size="small" onClick={() => selectNotes(board, board.store.placedIds())}>
            <ListChecks size={16} /> {list.selectAll}
          </Button>
          <TemplateButton>
            {(open) => (
              <Button size="small" onClick={open}>
                <LayoutTemplate size={16} /> {area.templates}
              </Button>
            )}
          </TemplateButton>
        </>
      )}
      <PictureTools />
    </header>
  )
}

const OutlineBody = () => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const { help } = useMessages(outlineViewMessages)
  const { noGroup } = useMessages(groupMessages)
  const groupIds = useGroupIds()
  const ref = useRef<HTMLDivElement>(null)
  const handleKey = useOutlineKeys()
  useOutlineDrag(ref)
  useKeptFocus(ref)
  const { canEdit } = board.room
  /** A press on a note picks it; on its words twice, writes it. */
  const handlePress = ({ target, detail }: MouseEvent): void => {
    const pressed = target as Element
    const id = pressed.closest<HTMLElement>('[data-row]:not([data-editing])')?.dataset['row']
    if (
      !id ||
      !canEdit ||
      pressed.closest('button, a, input, select, [role=toolbar], [popover], dialog, [data-handle]')
    )
      return
    if (detail > 1) editNote(board, id as never)
    else selectNotes(board, [id as never])
  }
  return (
    // The keys and presses of the notes in it; each is a control of its own.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={ref} className={styles['outline']} onKeyDown={canEdit ? handleKey : undefined} onClick={handlePress}>
      <div className={styles['page']}>
        <OutlineHead />
        {canEdit && <p className={styles['help']}>{help}</p>}
        <OutlineInbox />
        {groupIds.map((id) => (
          <OutlineGroup key={id} id={id} />
        ))}
        <section className={styles['section']} data-section="">
          <h3>{groupIds.length > 0 ? noGroup : texts.notesOnBoard}</h3>
          <OutlineNotes section={undefined} />
          {canEdit && <OutlineAdd group={undefined} />}
        </section>
        <OutlineAreas />
      </div>
      {canEdit && <OutlineSelection />}
    </div>
  )
}

/**
 * The board as a list, with every power of the canvas: for keyboards, screen readers and small screens. Headings, lists and buttons, as
 * in any document, and not a tree widget: a note holds rich text, links and a toolbar, which the items of a tree cannot.
 */
export const OutlineView = ({ commands }: { readonly commands: NoteCommands }) => {
  const board = useBoard()
  const tree = useMemo(() => createOutlineTree(board), [board.store, board.session])
  const [isFollowing, setIsFollowing] = useState(false)
  useEffect(() => {
    const stop = tree.follow()
    setIsFollowing(true)
    return stop
  }, [tree])
  const parts = useMemo(() => ({ tree, commands }), [tree, commands])
  if (!isFollowing) return null
  return (
    <OutlineContext value={parts}>
      <OutlineBody />
      <LinksAsked />
      <Clipboard />
    </OutlineContext>
  )
}
