import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { type Frame, frameAround } from '@rembuk/shared/board/frame'
import { findFreePlace } from '@rembuk/shared/board/free-place'
import { moveGroup } from '@rembuk/shared/group/group-commands'
import { arrangeTree } from '@rembuk/shared/link/arrange-tree'
import { moveNote } from '@rembuk/shared/note/note-commands'
import type { Board } from '../board/board.ts'
import { step } from '../board/note-actions.ts'

type Moved = NoteId | GroupId

/** What moves when something is arranged: a note in a group stays in it, so the whole group moves. */
const movedWith = ({ store }: Board, id: Moved): Moved => {
  const groupId = store.note(id as NoteId)?.groupId
  return groupId && store.group(groupId) ? groupId : id
}

/** Everything that links lead to from some things, however far. */
const connectedTo = (start: readonly Moved[], links: readonly { readonly from: Moved; readonly to: Moved }[]) => {
  const met = new Set(start)
  for (let before = -1; before < met.size; ) {
    before = met.size
    for (const { from, to } of links) if (met.has(from) || met.has(to)) met.add(from).add(to)
  }
  return met
}

const frameOf = ({ store }: Board, id: Moved): Frame | undefined =>
  store.noteFrame(id as NoteId) ?? store.groupFrame(id as GroupId)

/** What is arranged, where it stands now, and what else stands on the board. */
const readTree = (board: Board) => {
  const { store, session } = board
  const links = board.links.list().map(({ from, to }) => ({ from: movedWith(board, from), to: movedWith(board, to) }))
  const { selectedNotes, selectedGroup, linksAsked } = session.state()
  const chosen = [...selectedNotes, selectedGroup, linksAsked].filter((id) => id !== undefined)
  const linked = links.flatMap(({ from, to }) => [from, to])
  const wanted =
    chosen.length > 0
      ? connectedTo(
          chosen.map((id) => movedWith(board, id)),
          links,
        )
      : new Set(linked)
  const isWanted = (id: Moved) => wanted.has(id) && linked.includes(id)
  const all = [...store.groupIds(), ...store.placedIds().filter((id) => movedWith(board, id) === id)]
  const nodes = all.filter(isWanted).flatMap((id) => {
    const frame = frameOf(board, id)
    return frame ? [{ id, frame, size: [frame.width, frame.height] as const }] : []
  })
  const obstacles = all.filter((id) => !isWanted(id)).flatMap((id) => frameOf(board, id) ?? [])
  return { nodes, links, obstacles }
}

/**
 * Arranges what is linked as a tree, effects above their causes, in one step: what links lead to from the selection, or everything that
 * is linked. It covers nothing else. Answers how many notes and groups were moved.
 */
export const arrangeTreeOf = (board: Board): number => {
  const { nodes, links, obstacles } = readTree(board)
  const now = frameAround(nodes.map(({ frame }) => frame))
  if (!now || nodes.length < 2) return 0
  const { places, size } = arrangeTree(nodes, links)
  const [left, top] = findFreePlace(size, { near: [now.x, now.y], obstacles })
  const { doc } = board.room
  step(board, () => {
    for (const { id, frame } of nodes) {
      const [x, y] = places.get(id) ?? [0, 0]
      const at = [Math.round(left + x), Math.round(top + y)] as const
      if (board.store.group(id as GroupId))
        moveGroup(doc, { groupId: id as GroupId, by: [at[0] - frame.x, at[1] - frame.y] })
      else moveNote(doc, { noteId: id as NoteId, at })
    }
  })
  board.camera.reveal({ x: left, y: top, width: size[0], height: size[1] })
  return nodes.length
}
