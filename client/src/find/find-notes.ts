import type { NoteId, StepId } from '@rembuk/shared/base/id'
import type { Board } from '../board/board.ts'
import { noSelection } from '../board/board-session.ts'
import { onceAFrame } from '../ui/once-a-frame.ts'

/** What is looked for; an empty part looks for anything. */
export interface Wanted {
  readonly words: string
  readonly kind: string
  readonly author: string
  readonly groupId: string
  /** Ids of steps with a space between: written in any of them. */
  readonly stepIds: string
}

export const anything: Wanted = { words: '', kind: '', author: '', groupId: '', stepIds: '' }

/** Notes on the canvas that hold every word and are of the kind, by the author in the group and of the step that are looked for, oldest first. */
export const findNotes = (
  { store }: Pick<Board, 'store'>,
  { words, kind, author, groupId, stepIds }: Wanted,
): readonly NoteId[] => {
  const parts = words.toLowerCase().split(/\s+/u).filter(Boolean)
  return store.placedIds().filter((id) => {
    const note = store.note(id)
    if (!note) return false
    const text = note.text.toLowerCase()
    return (
      parts.every((part) => text.includes(part)) &&
      (!kind || note.kind === kind) &&
      (!author || note.author.name === author) &&
      (!groupId || note.groupId === groupId) &&
      (!stepIds || (note.stepId !== undefined && stepIds.split(' ').includes(note.stepId)))
    )
  })
}

/** Names of those who wrote what stands on the canvas, each once. */
export const listAuthors = (
  { store }: Pick<Board, 'store'>,
  placedIds: readonly NoteId[] = store.placedIds(),
): readonly string[] =>
  [...new Set(placedIds.flatMap((id) => store.note(id)?.author.name || []))].toSorted((a, b) => a.localeCompare(b))

/** The steps in which something on the canvas was written, each once, in the order of what was written. */
export const listStepIds = (
  { store }: Pick<Board, 'store'>,
  placedIds: readonly NoteId[] = store.placedIds(),
): readonly StepId[] => [...new Set(placedIds.flatMap((id) => store.note(id)?.stepId ?? []))]

/** Shows which notes are found, or all of them again. */
export const showFound = (board: Board, wanted: Wanted): void => {
  const isAnything = Object.values(wanted).every((part) => part.trim() === '')
  const found = isAnything ? undefined : new Set(findNotes(board, wanted))
  const before = board.session.state().found
  const isSame = found?.size === before?.size && Array.from(found ?? []).every((id) => before?.has(id))
  if (!isSame) board.session.change({ found })
}

/** Shows what is found, also when others change notes: once a frame, however many keys they press. Answers how to stop. */
export const followFound = (board: Board, wanted: Wanted): (() => void) => {
  const { ask, stop } = onceAFrame(() => showFound(board, wanted))
  showFound(board, wanted)
  const stopFollowing = board.store.onChange(ask)
  return () => {
    stopFollowing()
    stop()
  }
}

/** Goes to the found note after (or before) the one that the keyboard is on, round and round. */
export const goToFound = (board: Board, step: 1 | -1): void => {
  const { found, focused } = board.session.state()
  const ids = Array.from(found ?? [])
  const at = focused ? ids.indexOf(focused) : -1
  // From none of them the way back begins at the last.
  const from = at === -1 && step === -1 ? 0 : at
  const next = ids[(from + step + ids.length) % ids.length] ?? ids[0]
  if (!next) return
  const { store } = board
  const groupId = store.isPutAway(next) ? store.note(next)?.groupId : undefined
  const frame = groupId ? store.groupFrame(groupId) : store.noteFrame(next)
  board.session.change({
    ...noSelection,
    focused: next,
    ...(groupId ? { selectedGroup: groupId } : { selectedNotes: new Set([next]) }),
  })
  if (frame) board.camera.reveal(frame)
}
