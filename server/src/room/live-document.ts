import { keepOrder } from '@rembuk/shared/document/keep-order'
import * as Y from 'yjs'
import type { Log } from '../log.ts'
import type { StoredRoom } from '../store/store.ts'
import { type CommittedRead, CommittedReads } from './committed-reads.ts'
import { encodeSync } from './frame.ts'
import { type JoinableState, RestingState } from './resting-state.ts'
import { documentFromStored } from './room-document.ts'

const firstRetryMs = 100
const maxRetryMs = 2000

interface Options {
  readonly stored: StoredRoom
  readonly load: () => Promise<Y.Doc>
  readonly log: Log
  readonly monotonicMs: () => number
  /** Told when it has been read back. */
  readonly onWake: (doc: Y.Doc) => void
  /** Told when what occupied it is over. */
  readonly onFree: () => void
  /** Told that what was done to it cannot be brought to the disk. */
  readonly onFailed: (cause: unknown) => void
}

/**
 * A room's document in memory: changed by one thing at a time, read only as it is on disk, and bytes only while nobody changes it.
 */
export class LiveDocument {
  readonly #options: Omit<Options, 'stored'>
  readonly #reads: CommittedReads
  #doc: Y.Doc | undefined
  /** The whole of it, while there is no document. */
  #resting: RestingState | undefined
  #busy: Promise<void> | undefined
  #usedAtMs: number
  #isClosed = false
  /** True while the disk refuses what was done to it. */
  #isAhead = false
  /** The answer to an empty sync step 1, encoded once for a hall that joins. */
  #wholeState: Uint8Array | undefined

  constructor({ stored, ...options }: Options) {
    this.#options = options
    this.#reads = new CommittedReads(options.load)
    this.#usedAtMs = options.monotonicMs()
    if (stored.checkpoint && stored.rows.length === 0) this.#resting = new RestingState(stored.checkpoint.state)
    else this.#awake(documentFromStored(stored))
  }

  /** Milliseconds since somebody needed it. */
  get idleMs(): number {
    return this.#options.monotonicMs() - this.#usedAtMs
  }

  get isAwake(): boolean {
    return this.#doc !== undefined
  }

  /** Resolves when nothing occupies it; undefined when nothing does. */
  get busy(): Promise<void> | undefined {
    return this.#busy
  }

  /**
   * Does one thing to the document, which is read back for it if need be. Until it is over, nothing else is done and nobody
   * reads.
   */
  occupy(work: (doc: Y.Doc) => Promise<void> = () => Promise.resolve()): void {
    this.#usedAtMs = this.#options.monotonicMs()
    const run = async () => {
      // One turn later, so that whoever asks while `work` runs finds it occupied.
      await Promise.resolve()
      await work(this.#doc ?? (await this.#wake()))
    }
    this.#busy = run()
      .catch((cause: unknown) => this.#fail(cause))
      .finally(() => {
        this.#busy = undefined
        this.#isAhead = false
        if (this.#doc) this.#reads.answer(this.#doc)
        this.#options.onFree()
      })
  }

  /** Told that the document has changed. */
  changed(): void {
    this.#wholeState = undefined
  }

  /** Calls back with committed state only: at once when nothing is under way, else after the commit in flight. */
  whenCommitted(answer: CommittedRead['answer'], reject: CommittedRead['reject'] = () => undefined): void {
    this.#usedAtMs = this.#options.monotonicMs()
    if (this.#isClosed && !this.#busy) return reject(new Error('the room is closed'))
    if (this.#doc && !this.#busy) return answer(this.#doc)
    this.#reads.add({ answer, reject })
    if (!this.#busy) this.occupy()
    else if (this.#isAhead) void this.#reads.answerFromStore()
    return undefined
  }

  /** Calls back with what people are let in from, committed state only too; bytes serve as well as a document. */
  whenJoinable(answer: (state: JoinableState) => void): void {
    this.#usedAtMs = this.#options.monotonicMs()
    if (this.#resting && !this.#busy && !this.#isClosed) return answer(this.#resting)
    return this.whenCommitted((doc) =>
      answer({
        encodeStateVector: () => Y.encodeStateVector(doc),
        encodeMissing: (stateVector) => this.#encodeMissing(doc, stateVector),
      }),
    )
  }

  /** The disk refuses: those who wait are answered with what it has. */
  answerFromStore(): void {
    this.#isAhead = true
    void this.#reads.answerFromStore()
  }

  /** Lets go of the document and keeps its bytes. `save` answers whether the disk has all of it. */
  rest(save: (doc: Y.Doc) => Promise<boolean>): void {
    this.#resting?.tidy()
    if (!this.#doc || this.#busy || this.#isClosed) return
    this.occupy(async (doc) => {
      if (!(await save(doc)) || this.#reads.size > 0) return
      const state = Y.encodeStateAsUpdateV2(doc)
      this.#letGo()
      this.#resting = new RestingState(state)
    })
  }

  /** Lets go of it for good; answers whether the disk has all of it. */
  async close(save: (doc: Y.Doc) => Promise<boolean>): Promise<boolean> {
    if (this.#isClosed) return false
    this.#isClosed = true
    const isSaved = !this.#doc || (await save(this.#doc))
    this.#letGo()
    return isSaved
  }

  #encodeMissing(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
    const encode = () => encodeSync('step2', Y.encodeStateAsUpdate(doc, stateVector))
    if (stateVector.length > 1 || doc !== this.#doc) return encode()
    this.#wholeState ??= encode()
    return this.#wholeState
  }

  #awake(doc: Y.Doc): Y.Doc {
    this.#doc = doc
    this.#resting = undefined
    keepOrder(doc)
    this.#options.onWake(doc)
    return doc
  }

  #letGo(): void {
    this.#doc?.destroy()
    this.#doc = undefined
    this.#resting = undefined
    this.#wholeState = undefined
  }

  #fail(cause: unknown): void {
    this.#isClosed = true
    this.#letGo()
    this.#reads.reject(cause)
    this.#options.onFailed(cause)
  }

  /** Makes a document of its bytes, or reads it back, however long that takes. */
  async #wake(): Promise<Y.Doc> {
    if (this.#resting) return this.#awake(this.#resting.toDocument())
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(maxRetryMs, waitMs * 2)) {
      try {
        return this.#awake(await this.#options.load())
      } catch (cause) {
        this.#options.log.error({ cause: String(cause) }, 'a document cannot be read back')
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  }
}
