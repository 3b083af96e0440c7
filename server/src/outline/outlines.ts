import type { BoardId, MeetingId } from '@rembuk/shared/base/id'
import { changeOutline, type NumberedOutline, type OutlineChange, outlineChange } from '@rembuk/shared/outline/outline'
import { readOutline } from '@rembuk/shared/outline/outline-queries'
import { boardRoom } from '@rembuk/shared/room/room-name'
import type { RoomHub } from '../room/room-hub.ts'

export interface OutlinesDeps {
  readonly hub: RoomHub
  /** The board that a meeting is at; undefined when there is none. */
  readonly boardOf: (meetingId: MeetingId) => Promise<BoardId | undefined>
  /** Tells all phones that look at the board of a meeting, in one message. */
  readonly tell: (meetingId: MeetingId, change: OutlineChange) => void
  readonly monotonicMs?: () => number
}

/** The outline of one meeting's board, as last read. */
interface Kept {
  readonly boardId: BoardId
  readonly generation: string
  /** The row of the board's log that it was read at. */
  readonly seq: number
  readonly readAtMs: number
  readonly outline: NumberedOutline
}

const lookEveryMs = 1000
const freshForMs = 500
/** What nobody has asked for so long is let go of. */
const keptForMs = 600_000

const emptyOutline: NumberedOutline = { version: 0, boardTitle: '', sections: [], notes: [], areas: [], moreCount: 0 }

/**
 * The outlines that phones look at: each is read from its board once however many look, and only when the board has changed; what
 * changes is told in small pieces.
 */
export class Outlines {
  readonly #deps: OutlinesDeps
  readonly #now: () => number
  readonly #kept = new Map<MeetingId, Kept>()
  readonly #reading = new Map<MeetingId, Promise<Kept | undefined>>()
  readonly #watchers = new Map<MeetingId, number>()
  readonly #timer: NodeJS.Timeout

  constructor(deps: OutlinesDeps) {
    this.#deps = deps
    this.#now = deps.monotonicMs ?? (() => performance.now())
    this.#timer = setInterval(() => this.#look(), lookEveryMs)
    this.#timer.unref()
  }

  /** The outline of a meeting's board, half a second old at most; the same object as long as nothing has changed. */
  async read(meetingId: MeetingId): Promise<NumberedOutline> {
    return (await this.#read(meetingId))?.outline ?? emptyOutline
  }

  /** A phone begins to look at the board, or stops. Without phones that look nothing is read. */
  countWatcher(meetingId: MeetingId, change: 1 | -1): void {
    const count = (this.#watchers.get(meetingId) ?? 0) + change
    if (count > 0) this.#watchers.set(meetingId, count)
    else this.#watchers.delete(meetingId)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    // A board that cannot be read now is looked at again in a second.
    for (const meetingId of this.#watchers.keys()) void this.#read(meetingId).catch(() => undefined)
    for (const [meetingId, { readAtMs }] of this.#kept)
      if (!this.#watchers.has(meetingId) && this.#now() - readAtMs > keptForMs) this.#kept.delete(meetingId)
  }

  #read(meetingId: MeetingId): Promise<Kept | undefined> {
    const reading = this.#reading.get(meetingId)
    if (reading) return reading
    const started = this.#refresh(meetingId).finally(() => this.#reading.delete(meetingId))
    this.#reading.set(meetingId, started)
    return started
  }

  async #refresh(meetingId: MeetingId): Promise<Kept | undefined> {
    const boardId = await this.#deps.boardOf(meetingId)
    if (!boardId) return undefined
    return this.#deps.hub.use(boardRoom(boardId), async (room) => {
      const kept = this.#kept.get(meetingId)
      const { seq, generation } = room
      const isSame = kept?.boardId === boardId && kept.generation === generation
      if (isSame && (kept.seq === seq || this.#now() - kept.readAtMs < freshForMs)) return kept
      const before = kept?.outline ?? emptyOutline
      const change = outlineChange(before, await room.read(readOutline))
      const outline = change ? changeOutline(before, change) : before
      const now: Kept = { boardId, generation, seq, readAtMs: this.#now(), outline }
      this.#kept.set(meetingId, now)
      if (change && this.#watchers.has(meetingId)) this.#deps.tell(meetingId, change)
      return now
    })
  }
}
