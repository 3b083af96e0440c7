import type { RoomName } from '@rembuk/shared/room/room-name'
import type { Log } from '../log.ts'
import type { LogEntry, Store, StoredRoom, Write } from '../store/store.ts'

const firstRetryMs = 100
const maxRetryMs = 2000
/** A store that gives no answer for so long is taken to be stuck, and people are told. */
const patienceMs = 1500
/** When a checkpoint is due; later on a large document, where it costs more to write and the rows less, by comparison, to read. */
const checkpointRows = (documentBytes: number): number => 500 + documentBytes / 2048
const checkpointBytes = (documentBytes: number): number => 256 * 1024 + documentBytes / 4

export interface RoomLogOptions {
  readonly name: RoomName
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  /** Told when writing to the disk begins to fail, and when it works again. */
  readonly onSaving: (isSaving: boolean) => void
}

const sizeOf = (entries: readonly LogEntry[]): number => entries.reduce((sum, { update }) => sum + update.byteLength, 0)

/** True for what a disk does while it is full, broken, gone or held by another: it may work again. */
const isDiskError = (cause: unknown): boolean => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^(SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|PROTOCOL|PERM|AUTH)|E[A-Z]+$)/.test(code)
}

/** What of a room is on the disk: its rows in order, and a checkpoint now and then. */
export class RoomLog {
  readonly #options: RoomLogOptions
  #seq: number
  #checkpointBytes: number
  #rowsSince: number
  #bytesSince: number
  /** After a checkpoint that failed the next is not due at once. */
  #rowsTried = 0
  #bytesTried = 0
  #isSaving = true

  constructor(options: RoomLogOptions, stored: StoredRoom) {
    this.#options = options
    this.#seq = stored.lastSeq
    this.#checkpointBytes = stored.checkpoint?.state.byteLength ?? 0
    this.#rowsSince = stored.rows.length
    this.#bytesSince = stored.rows.reduce((sum, { entries }) => sum + sizeOf(entries), 0)
  }

  /** The number of the last row. */
  get seq(): number {
    return this.#seq
  }

  /** False while the disk takes nothing. */
  get isSaving(): boolean {
    return this.#isSaving
  }

  /** True when a checkpoint would hold more than the last one. */
  get hasTail(): boolean {
    return this.#rowsSince > 0
  }

  get isCheckpointDue(): boolean {
    return (
      this.#rowsSince - this.#rowsTried >= checkpointRows(this.#checkpointBytes) ||
      this.#bytesSince - this.#bytesTried >= checkpointBytes(this.#checkpointBytes)
    )
  }

  /** About how many bytes the document takes: its last checkpoint and all that came after. */
  get documentBytes(): number {
    return this.#checkpointBytes + this.#bytesSince
  }

  /**
   * Writes a row and what belongs to it, and resolves when they are on disk. While the disk refuses they are kept, people are told, and it is
   * tried again. Rejects when it is not the disk's fault: trying again would not help, and what is on disk is not what we think.
   */
  async append(entries: readonly LogEntry[], more: readonly Write[]): Promise<void> {
    const { name, nowMs } = this.#options
    const row: Write = { type: 'append-log', room: name, seq: this.#seq + 1, atMs: nowMs(), entries }
    const writes = entries.length > 0 ? [...more, row] : more
    if (writes.length === 0) return
    await this.#commit(writes)
    if (entries.length === 0) return
    this.#seq += 1
    this.#rowsSince += 1
    this.#bytesSince += sizeOf(entries)
  }

  /** Writes a checkpoint. The log holds everything it holds: where it cannot be written, the room only opens slower. */
  async checkpoint(state: Uint8Array): Promise<void> {
    const { name, store, log } = this.#options
    const [rows, bytes] = [this.#rowsSince, this.#bytesSince]
    this.#rowsTried = rows
    this.#bytesTried = bytes
    try {
      await store.commit([{ type: 'save-checkpoint', room: name, seq: this.#seq, state }])
      // Rows that came meanwhile are not in it.
      this.#rowsSince -= rows
      this.#bytesSince -= bytes
      this.#rowsTried -= rows
      this.#bytesTried -= bytes
      this.#checkpointBytes = state.byteLength
    } catch (cause) {
      log.warn({ room: name, cause: String(cause) }, 'checkpoint not written')
    }
  }

  async #commit(writes: readonly Write[]): Promise<void> {
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(maxRetryMs, waitMs * 2)) {
      const late = setTimeout(() => this.#tell(false, 'the store gives no answer'), patienceMs)
      try {
        await this.#options.store.commit(writes)
        return this.#tell(true)
      } catch (cause) {
        if (!isDiskError(cause)) throw cause
        this.#tell(false, cause)
      } finally {
        clearTimeout(late)
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }

  #tell(isSaving: boolean, cause?: unknown): void {
    if (this.#isSaving === isSaving) return
    this.#isSaving = isSaving
    const { name, log } = this.#options
    if (isSaving) log.warn({ room: name }, 'saving again')
    else log.error({ room: name, cause: String(cause) }, 'not saving: the log cannot be written')
    this.#options.onSaving(isSaving)
  }
}
