// What residents do with their notes: the server applies it to the board as a peer, or to its own table while they are sealed.
import { can } from '@rembuk/shared/access/access'
import type { BoardId, MediaId, NoteId } from '@rembuk/shared/base/id'
import { err, ok } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { cleanText } from '@rembuk/shared/document/plain-text'
import type { Problem } from '@rembuk/shared/http/problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { maxPicturesBytes, type Picture } from '@rembuk/shared/media/picture'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { ResidentAnswer, ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import type { WriteStep } from '@rembuk/shared/meeting/step'
import { addNote, parseNoteText, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { readNote } from '@rembuk/shared/note/note-queries'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { hashSecret, newId } from '../access/secrets.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store, StoredOwnNote, Write } from '../store/store.ts'
import { forgetChoice } from '../vote/forget-choice.ts'
import { inTurn } from './lead.ts'
import { countSealed, countSent, type LiveMeeting } from './live-meeting.ts'
import { isSealing } from './sealed-notes.ts'

interface ResidentNotesDeps {
  readonly store: Store
  readonly hub: RoomHub
  readonly nowMs: () => TimeMs
}

type WriteCommand = Extract<ResidentCommand, { type: 'write' }>
type ChangeCommand = Extract<ResidentCommand, { type: 'change' }>
type WithdrawCommand = Extract<ResidentCommand, { type: 'withdraw' }>

/** A command of a phone; the key is the phone's own, and is never kept with a note. */
export interface FromPhone<Command = ResidentCommand> {
  readonly command: Command
  readonly phoneKey: string
  /** The photo that comes with a note that is written. */
  readonly picture?: Picture | undefined
}

const answered = ({ meetingId }: LiveMeeting, { commandId }: ResidentCommand, answer: ResidentAnswer): Write => ({
  type: 'answer-command',
  meetingId,
  commandId,
  answer: JSON.stringify(answer),
})

/** The step that takes this note now, or why none does. */
const stepFor = ({ plan }: LiveMeeting, { kind, stepId }: WriteCommand): WriteStep | Problem => {
  const step = currentStepOf(plan)
  const { isOpen, isFrozen } = plan.run
  if (isFrozen) return { type: 'PhonesFrozen' }
  if (step?.kind !== 'write' || !can('participant', 'note.write', { isWritingOpen: isOpen }))
    return { type: 'WritingClosed' }
  if (stepId && stepId !== step.stepId) return { type: 'StepOver' }
  return step.kinds.includes(kind) ? step : { type: 'KindNotAllowed' }
}

/** What the board says of whose a note is: the name where the step shows names, else at most that it was written for another. */
const nameOn = ({ showsNames }: WriteStep, { name, entrusted }: WriteCommand): string => {
  if (showsNames) return cleanText(name).replaceAll('\n', ' ').slice(0, 80)
  return entrusted ? phoneMessages[entrusted].entrusted : ''
}

/** Lets revealing wait for what is on its way into the table. */
const whileSealing = async ({ sealing }: LiveMeeting, commit: Promise<void>): Promise<void> => {
  sealing.add(commit)
  await commit.finally(() => sealing.delete(commit))
}

const putPicture = (
  { programmeId }: LiveMeeting,
  { boardId, noteId, picture }: { boardId: BoardId; noteId: NoteId; picture: Picture | undefined },
): Extract<Write, { type: 'put-picture' }> | undefined =>
  picture && {
    type: 'put-picture',
    mediaId: newId<MediaId>(),
    programmeId,
    room: boardRoom(boardId),
    itemId: noteId,
    ...picture,
  }

/** Writes a note on the board, or into the table while the step is secret or waits for the host's consent. */
export const writeResidentNote = async (
  { store, hub, nowMs }: ResidentNotesDeps,
  live: LiveMeeting,
  { command, phoneKey, picture }: FromPhone<WriteCommand>,
): Promise<ResidentAnswer> => {
  await live.revealing?.catch(() => undefined)
  const step = stepFor(live, command)
  if ('type' in step) return err(step)
  const text = parseNoteText(command.text)
  if (!text.ok) return text
  const { meetingId } = live
  const { boardId, stepId } = step
  if (picture && (await store.weighPictures(boardRoom(boardId))) + picture.bytes.byteLength > maxPicturesBytes)
    return err({ type: 'PicturesFull' })
  const noteId = newId<NoteId>()
  const stored = putPicture(live, { boardId, noteId, picture })
  const answer = ok({ noteId, text: text.value })
  const name = nameOn(step, command)
  // A phone is another one in each step: which of its notes are of one hand cannot be told.
  const senderHash = hashSecret(`${stepId}/${phoneKey}`)
  const writes: readonly Write[] = [
    { type: 'own-note', noteId, boardId, meetingId, stepId, keyHash: hashSecret(command.noteKey) },
    { type: 'has-sent', meetingId, stepId, senderHash },
    answered(live, command, answer),
    ...(stored ? [stored] : []),
  ]
  if (isSealing(live.plan, step)) {
    const note = {
      noteId,
      meetingId,
      stepId,
      boardId,
      kind: command.kind,
      text: text.value,
      name,
      picture: stored?.mediaId ?? ('' as const),
    }
    await whileSealing(live, store.commit([{ type: 'seal-note', ...note }, ...writes]))
    countSealed(live, stepId, 1)
  } else {
    const done = await hub.use(boardRoom(boardId), (room) => {
      if (room.isFull) return err<Problem>({ type: 'BoardFull' })
      return room.execute<ResidentAnswer>('resident', (doc) => {
        const author = { role: 'resident', name } as const
        const note = { id: noteId, kind: command.kind, text: text.value, author, createdAtMs: nowMs() }
        addNote(doc, { ...note, stepId, picture: stored?.mediaId })
        return { value: answer, writes }
      })
    })
    if (!done) return err({ type: 'NotFound' })
    if (!done.ok) return done
  }
  countSent(live, stepId, senderHash)
  return answer
}

const changeSealed = async (
  { store }: ResidentNotesDeps,
  live: LiveMeeting,
  command: ChangeCommand,
  { noteId, text, sealedText }: { readonly noteId: NoteId; readonly text: string; readonly sealedText: string },
): Promise<ResidentAnswer> => {
  if (sealedText !== command.baseText) return err({ type: 'NoteChangedByOther', text: sealedText })
  const value = ok({ noteId, text })
  await whileSealing(live, store.commit([{ type: 'change-sealed-note', noteId, text }, answered(live, command, value)]))
  return value
}

const changeNote = async (
  deps: ResidentNotesDeps,
  live: LiveMeeting,
  { own, command }: { readonly own: StoredOwnNote; readonly command: ChangeCommand },
): Promise<ResidentAnswer> => {
  const noteId = command.noteId as NoteId
  if (live.plan.run.isFrozen) return err({ type: 'PhonesFrozen' })
  const text = parseNoteText(command.text)
  if (!text.ok) return text
  const sealed = await deps.store.findSealedNote(noteId)
  if (sealed) return changeSealed(deps, live, command, { noteId, text: text.value, sealedText: sealed.text })
  const answer = await deps.hub.use(boardRoom(own.boardId), (room) =>
    room.execute<ResidentAnswer>('resident', (doc) => {
      const note = readNote(doc, noteId)
      if (!note) return { value: err({ type: 'NoteGone' }), writes: [] }
      if (note.text !== command.baseText)
        return { value: err({ type: 'NoteChangedByOther', text: note.text }), writes: [] }
      rewriteNote(doc, { noteId, text: text.value })
      const value = ok({ noteId, text: text.value })
      return { value, writes: [answered(live, command, value)] }
    }),
  )
  return answer ?? err({ type: 'NoteGone' })
}

const withdrawNote = async (
  { store, hub, nowMs }: ResidentNotesDeps,
  live: LiveMeeting,
  { own, command }: { readonly own: StoredOwnNote; readonly command: WithdrawCommand },
): Promise<ResidentAnswer> => {
  const noteId = command.noteId as NoteId
  const value = ok({ noteId, text: '' })
  const sealed = await store.findSealedNote(noteId)
  const answer = await hub.use(boardRoom(own.boardId), (room) =>
    room.execute<ResidentAnswer>('resident', (doc) => {
      removeNote(doc, noteId)
      room.bury(noteId)
      const grave: Write = { type: 'bury-note', boardId: own.boardId, noteId, atMs: nowMs() }
      return { value, writes: [grave, answered(live, command, value)] }
    }),
  )
  if (answer?.ok && sealed) countSealed(live, sealed.stepId, -1)
  if (answer?.ok) await inTurn(live, () => forgetChoice({ store }, live, noteId))
  return answer ?? err({ type: 'NoteGone' })
}

/** Changes or withdraws a note for whoever holds its key. What is being revealed at that moment is waited for. */
export const changeOwnNote = async (
  deps: ResidentNotesDeps,
  live: LiveMeeting,
  { command }: FromPhone<ChangeCommand | WithdrawCommand>,
): Promise<ResidentAnswer> => {
  await live.revealing?.catch(() => undefined)
  const own = await deps.store.findOwnNote(command.noteId as NoteId)
  if (!own || own.meetingId !== live.meetingId) return err({ type: 'NoteGone' })
  if (own.keyHash !== hashSecret(command.noteKey)) return err({ type: 'NotAllowed' })
  return command.type === 'withdraw'
    ? withdrawNote(deps, live, { own, command })
    : changeNote(deps, live, { own, command })
}
