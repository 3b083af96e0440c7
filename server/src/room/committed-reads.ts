import type * as Y from 'yjs'

export interface CommittedRead {
  readonly answer: (doc: Y.Doc) => void
  readonly reject: (cause: unknown) => void
}

/** Those who wait to be answered with state that is on disk. */
export class CommittedReads {
  readonly #loadDocument: () => Promise<Y.Doc>
  #waiting: CommittedRead[] = []
  /** While the disk refuses, the document is ahead of it: what is committed is read back, once for all who ask. */
  #loading: Promise<Y.Doc | undefined> | undefined

  constructor(loadDocument: () => Promise<Y.Doc>) {
    this.#loadDocument = loadDocument
  }

  get size(): number {
    return this.#waiting.length
  }

  add(read: CommittedRead): void {
    this.#waiting.push(read)
  }

  /** The document is as it is on disk again. */
  answer(doc: Y.Doc): void {
    const loading = this.#loading
    this.#loading = undefined
    void loading?.then((stored) => stored?.destroy())
    for (const { answer } of this.#waiting.splice(0)) answer(doc)
  }

  reject(cause: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(cause)
  }

  /** The document will not be as it is on disk for a while: those who wait are answered from there, or later, should that fail too. */
  async answerFromStore(): Promise<void> {
    const loading = this.#loading ?? this.#loadDocument().catch(() => undefined)
    this.#loading = loading
    const doc = await loading
    // Whoever was waiting for this has been answered, or the disk has not told anything.
    if (this.#loading !== loading) return
    if (!doc) this.#loading = undefined
    else for (const { answer } of this.#waiting.splice(0)) answer(doc)
  }
}
