import { can } from '@rembuk/shared/access/access'
import type { MeetingId, NoteId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import { cleanText } from '@rembuk/shared/document/plain-text'
import type { Problem } from '@rembuk/shared/http/problem'
import type { MeetingState, ResidentAnswer, ResidentCommand, ResidentState, Step } from '@rembuk/shared/meeting/step'
import { addNote, parseNoteText, removeNote, rewriteNote } from '@rembuk/shared/note/note-commands'
import { readNote } from '@rembuk/shared/note/note-queries'
import { readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { boardRoom, programmeRoom } from '@rembuk/shared/room/room-name'
import { hashSecret, newId } from '../access/secrets.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store, StoredMeeting, StoredOwnNote, Write } from '../store/store.ts'

interface MeetingServiceOptions {
  readonly store: Store
  readonly hub: RoomHub
  readonly nowMs: () => TimeMs
  /** Told that the state of a meeting has changed. */
  readonly onChange: (meetingId: MeetingId) => void
  /** Told of a step when another takes its place, and who changed it; of the first step when it begins. */
  readonly onStepLeft: (step: Step, by: string) => void
}

interface LiveMeeting {
  readonly meeting: Omit<StoredMeeting, 'step' | 'sentCount'>
  step: Step | null
  sentCount: number
  phoneCount: number
}

type WriteCommand = Extract<ResidentCommand, { type: 'write' }>
type OwnCommand = Exclude<ResidentCommand, { type: 'write' }>

/** The meetings under way: their step, and residents' commands, which the server applies to the board as a peer. */
export class MeetingService {
  readonly #options: MeetingServiceOptions
  readonly #meetings = new Map<MeetingId, Promise<LiveMeeting | undefined>>()
  readonly #running = new Map<string, Promise<ResidentAnswer>>()
  isSaving = true

  constructor(options: MeetingServiceOptions) {
    this.#options = options
  }

  async findByCode(code: string): Promise<MeetingId | undefined> {
    return (await this.#options.store.findMeetingByCode(code))?.meetingId
  }

  async readState(meetingId: MeetingId): Promise<MeetingState | undefined> {
    const live = await this.#live(meetingId)
    if (!live) return undefined
    const { meeting, step, phoneCount, sentCount } = live
    return { meetingId, code: meeting.code, step, phoneCount, sentCount, isSaving: this.isSaving }
  }

  async readResidentState(meetingId: MeetingId): Promise<ResidentState | undefined> {
    const live = await this.#live(meetingId)
    if (!live) return undefined
    const room = programmeRoom(live.meeting.programmeId)
    const meta = await this.#options.hub.use(room, (open) => open.read(readProgrammeMeta))
    const { step } = live
    const shown = step && { prompt: step.prompt, kinds: step.kinds, isOpen: step.isOpen, showsNames: step.showsNames }
    return { programmeTitle: meta?.title ?? '', step: shown, isSaving: this.isSaving }
  }

  async countPhone(meetingId: MeetingId, change: 1 | -1): Promise<void> {
    const live = await this.#live(meetingId)
    if (!live) return
    live.phoneCount += change
    this.#options.onChange(meetingId)
  }

  /** Sets what the room does now; everybody is told when it is on disk. */
  async setStep(meetingId: MeetingId, step: Step, by: string): Promise<Result<void, Problem>> {
    const live = await this.#live(meetingId)
    if (!live) return err({ type: 'NotFound' })
    const programmeId = await this.#options.hub.use(boardRoom(step.boardId), (room) => room.programmeId)
    if (programmeId !== live.meeting.programmeId) return err({ type: 'NotFound' })
    try {
      await this.#options.store.commit([{ type: 'save-step', meetingId, step }])
    } catch {
      return err({ type: 'NotSaving' })
    }
    this.#options.onStepLeft(live.step ?? step, by)
    live.step = step
    this.#options.onChange(meetingId)
    return ok(undefined)
  }

  /** Carries out a resident's command once, however often it is sent, and answers when it is on disk. */
  async handleCommand(meetingId: MeetingId, command: ResidentCommand): Promise<ResidentAnswer> {
    const key = `${meetingId}/${command.commandId}`
    const running = this.#running.get(key) ?? this.#runOnce(meetingId, command)
    this.#running.set(key, running)
    try {
      return await running
    } finally {
      this.#running.delete(key)
    }
  }

  async #runOnce(meetingId: MeetingId, command: ResidentCommand): Promise<ResidentAnswer> {
    const answered = await this.#options.store.findAnswer(meetingId, command.commandId)
    if (answered !== undefined) return JSON.parse(answered) as ResidentAnswer
    const live = await this.#live(meetingId)
    if (!live) return err({ type: 'WrongCode' })
    return command.type === 'write' ? this.#write(live, command) : this.#changeOwn(live, command)
  }

  async #write(live: LiveMeeting, command: WriteCommand): Promise<ResidentAnswer> {
    const { step, meeting } = live
    if (!step || !can('participant', 'note.write', { isWritingOpen: step.isOpen }))
      return err({ type: 'WritingClosed' })
    if (!step.kinds.includes(command.kind)) return err({ type: 'KindNotAllowed' })
    const text = parseNoteText(command.text)
    if (!text.ok) return text
    const noteId = newId<NoteId>()
    const answer = ok({ noteId, text: text.value })
    const { boardId } = step
    const name = step.showsNames ? cleanText(command.name).replaceAll('\n', ' ').slice(0, 80) : ''
    const writes: readonly Write[] = [
      { type: 'own-note', noteId, boardId, meetingId: meeting.meetingId, keyHash: hashSecret(command.noteKey) },
      this.#answered(live, command, answer),
    ]
    const done = await this.#options.hub.use(boardRoom(boardId), (room) => {
      if (room.isFull) return err<Problem>({ type: 'BoardFull' })
      return room.execute<ResidentAnswer>('resident', (doc) => {
        const author = { role: 'resident', name } as const
        addNote(doc, { id: noteId, kind: command.kind, text: text.value, author, createdAtMs: this.#options.nowMs() })
        return { value: answer, writes }
      })
    })
    if (!done) return err({ type: 'NotFound' })
    if (!done.ok) return done
    live.sentCount += 1
    this.#options.onChange(meeting.meetingId)
    return done
  }

  async #changeOwn(live: LiveMeeting, command: OwnCommand): Promise<ResidentAnswer> {
    const noteId = command.noteId as NoteId
    const own = await this.#options.store.findOwnNote(noteId)
    if (!own || own.meetingId !== live.meeting.meetingId) return err({ type: 'NoteGone' })
    if (own.keyHash !== hashSecret(command.noteKey)) return err({ type: 'NotAllowed' })
    return command.type === 'withdraw'
      ? this.#withdraw(live, noteId, own, command)
      : this.#change(live, noteId, own, command)
  }

  async #change(
    live: LiveMeeting,
    noteId: NoteId,
    own: StoredOwnNote,
    command: Extract<OwnCommand, { type: 'change' }>,
  ): Promise<ResidentAnswer> {
    const text = parseNoteText(command.text)
    if (!text.ok) return text
    const answer = await this.#options.hub.use(boardRoom(own.boardId), (room) =>
      room.execute<ResidentAnswer>('resident', (doc) => {
        const note = readNote(doc, noteId)
        if (!note) return { value: err({ type: 'NoteGone' }), writes: [] }
        if (note.text !== command.baseText)
          return { value: err({ type: 'NoteChangedByOther', text: note.text }), writes: [] }
        rewriteNote(doc, { noteId, text: text.value })
        const value = ok({ noteId, text: text.value })
        return { value, writes: [this.#answered(live, command, value)] }
      }),
    )
    return answer ?? err({ type: 'NoteGone' })
  }

  async #withdraw(live: LiveMeeting, noteId: NoteId, own: StoredOwnNote, command: OwnCommand): Promise<ResidentAnswer> {
    const value = ok({ noteId, text: '' })
    const answer = await this.#options.hub.use(boardRoom(own.boardId), (room) =>
      room.execute<ResidentAnswer>('resident', (doc) => {
        removeNote(doc, noteId)
        room.bury(noteId)
        const grave: Write = { type: 'bury-note', boardId: own.boardId, noteId, atMs: this.#options.nowMs() }
        return { value, writes: [grave, this.#answered(live, command, value)] }
      }),
    )
    return answer ?? err({ type: 'NoteGone' })
  }

  #answered({ meeting }: LiveMeeting, { commandId }: ResidentCommand, answer: ResidentAnswer): Write {
    return { type: 'answer-command', meetingId: meeting.meetingId, commandId, answer: JSON.stringify(answer) }
  }

  #live(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    const known = this.#meetings.get(meetingId)
    if (known) return known
    const loading = this.#options.store.readMeeting(meetingId).then((stored) => {
      if (!stored) {
        this.#meetings.delete(meetingId)
        return undefined
      }
      const { step, sentCount, ...meeting } = stored
      return { meeting, step, sentCount, phoneCount: 0 }
    })
    this.#meetings.set(meetingId, loading)
    loading.catch(() => this.#meetings.delete(meetingId))
    return loading
  }
}
