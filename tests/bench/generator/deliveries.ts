/** Who saw which note when. Every note carries a mark in its text, which is looked for in the bytes that arrive. */
import { setTimeout as wait } from 'node:timers/promises'
import type { NoteId } from '@rembuk/shared/base/id'
import { notesOf } from '@rembuk/shared/board/board-document'
import { addNote } from '@rembuk/shared/note/note-commands'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { BoardClient } from './board-client.ts'

const sign = Buffer.from('~n')
const digits = 7

export const markOf = (number: number): string => `~n${String(number).padStart(digits, '0')}`

/** Calls back with the number of every mark in some bytes. */
export const readMarks = (bytes: Buffer, found: (number: number) => void): void => {
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + sign.length)) {
    const number = Number(bytes.toString('latin1', at + sign.length, at + sign.length + digits))
    if (Number.isInteger(number)) found(number)
  }
}

/** Writes one note, as the board does. */
export const writeMarkedNote = (doc: Y.Doc, number: number): void => {
  addNote(doc, {
    id: `note${number}-${doc.clientID}` as NoteId,
    kind: 'problem',
    text: `Air tidak mengalir di RT 03 sejak Senin ${markOf(number)}`,
    author: { role: 'editor', name: 'Rina' },
    createdAtMs: 1_760_000_000_000 + number,
    at: [(number * 37) % 4000, (number * 53) % 3000],
  })
}

/** The update in a sync message's body: what a full client would apply. */
export const updateIn = (body: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(body)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

interface SentNote {
  readonly number: number
  readonly author: number
  readonly atMs: number
}

/** Numbers of notes: what the server has said of them so far. */
interface Told {
  readonly written: number
  readonly acknowledged: readonly number[]
  /** By somebody else. */
  readonly seen: readonly number[]
}

export class Deliveries {
  readonly #sent: SentNote[] = []
  readonly #sentByAuthor = new Map<number, { readonly notes: SentNote[]; acknowledged: number }>()
  readonly #seen = new Set<number>()
  readonly #kept: Uint8Array[] = []
  #latenciesMs: number[] = []
  #acknowledgedMs: number[] = []
  #expected = 0
  #total = 0

  /** `author` writes a note that everybody else of `people` is to see. */
  write(author: number, people: readonly BoardClient[]): void {
    const number = this.#sent.length
    const note = { number, author, atMs: performance.now() }
    this.#sent.push(note)
    const own = this.#sentByAuthor.get(author)
    if (own) own.notes.push(note)
    else this.#sentByAuthor.set(author, { notes: [note], acknowledged: 0 })
    this.#expected += people.length - 1
    const client = people[author]
    if (client) writeMarkedNote(client.pen, number)
  }

  receive(reader: number, body: Buffer, atMs: number): void {
    // One person holds everything, so that content is verified and not only counted.
    if (reader === 0) this.#kept.push(Uint8Array.from(body))
    readMarks(body, (number) => {
      const note = this.#sent[number]
      if (!note || note.author === reader) return
      this.#total += 1
      this.#seen.add(number)
      this.#latenciesMs.push(atMs - note.atMs)
    })
  }

  /** The server says that the first `count` sync frames of an author are saved; the very first was the handshake's. */
  acknowledge(author: number, count: number, atMs: number): void {
    const own = this.#sentByAuthor.get(author)
    if (!own) return
    for (const note of own.notes.slice(own.acknowledged, count - 1)) this.#acknowledgedMs.push(atMs - note.atMs)
    own.acknowledged = Math.max(own.acknowledged, count - 1)
  }

  /** What has been delivered, and told to be saved, since the last call. */
  take(): { readonly latenciesMs: readonly number[]; readonly acknowledgedMs: readonly number[] } {
    const taken = { latenciesMs: this.#latenciesMs, acknowledgedMs: this.#acknowledgedMs }
    this.#latenciesMs = []
    this.#acknowledgedMs = []
    return taken
  }

  readTold(): Told {
    const acknowledged = [...this.#sentByAuthor.values()].flatMap((own) => own.notes.slice(0, own.acknowledged))
    return { written: this.#sent.length, acknowledged: acknowledged.map(({ number }) => number), seen: [...this.#seen] }
  }

  /** Deliveries still to come. */
  get missing(): number {
    return this.#expected - this.#total
  }

  async arrived(atMostMs: number): Promise<void> {
    const endAt = performance.now() + atMostMs
    while (this.missing > 0 && performance.now() < endAt) await wait(10)
  }

  /** Notes that the first person's document lacks when it has applied all it was sent. */
  countLost(): number {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const body of this.#kept) Y.applyUpdate(doc, updateIn(body))
    })
    const own = this.#sent.filter(({ author }) => author === 0).length
    return Math.max(0, this.#sent.length - own - notesOf(doc).size)
  }
}
