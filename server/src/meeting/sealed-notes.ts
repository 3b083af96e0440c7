// Notes that are in no document yet: those of a secret step until it is revealed, and those that wait for the host's consent.

import { randomInt } from 'node:crypto'
import { assert } from '@rembuk/shared/base/assert'
import type { BoardId, NoteId, StepId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import { findStep, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { WriteStep } from '@rembuk/shared/meeting/step'
import { addNote } from '@rembuk/shared/note/note-commands'
import { boardRoom } from '@rembuk/shared/room/room-name'
import type * as Y from 'yjs'
import { packNote } from '../note/hidden-notes.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store, StoredSealedNote, Write } from '../store/store.ts'
import { countSealed, type LiveMeeting } from './live-meeting.ts'

interface SealedNotesDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly nowMs: () => TimeMs
}

/** Whether a note written in this step now goes into the table and not onto the board. */
export const isSealing = ({ run }: MeetingPlan, step: WriteStep): boolean =>
  step.needsApproval || (step.isSecret && !run.revealed.includes(step.stepId))

/** In an order that says nothing of when each was written, or by whom. */
const shuffled = <Item>(items: readonly Item[]): readonly Item[] => {
  const left = [...items]
  return items.map(() => left.splice(randomInt(left.length), 1)[0] as Item)
}

const addSealed = (doc: Y.Doc, { noteId, stepId, kind, text, name, picture }: StoredSealedNote, nowMs: TimeMs) => {
  const author = { role: 'resident', name } as const
  return addNote(doc, { id: noteId, kind, text, author, createdAtMs: nowMs, stepId, picture: picture || undefined })
}

/** Puts sealed notes on their board in one go, out of the table in the same commit, with whatever else belongs to it. */
const publish = async (
  { hub, nowMs }: SealedNotesDeps,
  boardId: BoardId,
  { notes, writes }: { readonly notes: readonly StoredSealedNote[]; readonly writes: readonly Write[] },
): Promise<void> => {
  const atMs = nowMs()
  const done = await hub.use(boardRoom(boardId), (room) =>
    room.execute('resident', (doc) => {
      for (const note of shuffled(notes)) addSealed(doc, note, atMs)
      return {
        value: true,
        writes: [...notes.map(({ noteId }): Write => ({ type: 'unseal-note', noteId })), ...writes],
      }
    }),
  )
  assert(done, 'the board of sealed notes is there')
}

const listSealed = async (
  { store }: SealedNotesDeps,
  { meetingId }: LiveMeeting,
  stepId: StepId,
): Promise<readonly StoredSealedNote[]> =>
  (await store.listSealedNotes(meetingId)).filter((note) => note.stepId === stepId)

/**
 * Shows the notes of a secret step, together with the plan that says so. What residents send meanwhile waits, and comes right after.
 * Where notes need the host's consent they go on waiting for that.
 */
export const revealNotes = async (
  deps: SealedNotesDeps,
  live: LiveMeeting,
  { plan, stepId }: { readonly plan: MeetingPlan; readonly stepId: StepId },
): Promise<void> => {
  const step = findStep(plan, stepId)
  const savePlan: Write = { type: 'save-plan', meetingId: live.meetingId, plan }
  if (step?.kind !== 'write' || step.needsApproval) return deps.store.commit([savePlan])
  const reveal = async () => {
    await Promise.allSettled(live.sealing)
    const notes = await listSealed(deps, live, stepId)
    const boardId = notes[0]?.boardId ?? step.boardId
    await publish(deps, boardId, { notes, writes: [savePlan] })
    countSealed(live, stepId, -notes.length)
    live.plan = plan
  }
  live.revealing = reveal().finally(() => {
    live.revealing = undefined
  })
  await live.revealing
}

/** The notes that wait for a host's consent; those of a secret step only once it is revealed. */
export const listWaitingNotes = async (
  { store }: SealedNotesDeps,
  { meetingId, plan }: LiveMeeting,
): Promise<readonly StoredSealedNote[]> => {
  const notes = await store.listSealedNotes(meetingId)
  return notes.filter(({ stepId }) => {
    const step = findStep(plan, stepId)
    return step?.kind !== 'write' || !step.isSecret || plan.run.revealed.includes(stepId)
  })
}

/** Lets a waiting note through to its board. */
export const approveNote = async (
  deps: SealedNotesDeps,
  live: LiveMeeting,
  noteId: NoteId,
): Promise<Result<void, Problem>> => {
  const note = (await listWaitingNotes(deps, live)).find((one) => one.noteId === noteId)
  if (!note) return err({ type: 'NoteGone' })
  await publish(deps, note.boardId, { notes: [note], writes: [] })
  countSealed(live, note.stepId, -1)
  return ok(undefined)
}

/** Keeps a waiting note off the board, among the hidden ones. */
export const declineNote = async (
  deps: SealedNotesDeps,
  live: LiveMeeting,
  noteId: NoteId,
): Promise<Result<void, Problem>> => {
  const note = (await listWaitingNotes(deps, live)).find((one) => one.noteId === noteId)
  if (!note) return err({ type: 'NoteGone' })
  const { boardId, text, kind, stepId } = note
  const hiddenAtMs = deps.nowMs()
  const values = packNote((alone) => addSealed(alone, note, hiddenAtMs))
  await deps.store.commit([
    { type: 'unseal-note', noteId },
    { type: 'hide-note', boardId, noteId, values, text, kind, hiddenAtMs },
  ])
  countSealed(live, stepId, -1)
  return ok(undefined)
}
