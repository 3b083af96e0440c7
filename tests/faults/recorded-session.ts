import { encodeAwareness, encodeSync } from '@rembuk/server/room/frame'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import * as Y from 'yjs'
import { createHand, doSomething } from '../support/board-deeds.ts'
import { randomFrom } from '../support/random.ts'

/** What an editor's browser sent while somebody worked at a board, and the board as it was before. */
export interface RecordedSession {
  /** A Yjs update, V1. */
  readonly boardBefore: Uint8Array
  /** Every kind of frame that a well-behaved client sends. */
  readonly frames: readonly Uint8Array[]
}

/** The Yjs client ids of who made the board and of who sent the frames. */
export const boardWriter = 4711
export const frameWriter = 815

/** Content that the app never writes, but that Yjs can carry. */
const writeRareContent = (doc: Y.Doc): void => {
  const rare = doc.getMap<unknown>('rare')
  rare.set('bytes', Uint8Array.of(1, 2, 3))
  rare.set('document', new Y.Doc())
  rare.set('deep', { a: [1, null, { b: true, c: -1.5 }], d: 'x'.repeat(40), e: 2 ** 40 })
  const text = new Y.Text('abc')
  rare.set('text', text)
  text.insertEmbed(1, { image: 'x' })
  text.format(0, 2, { bold: true })
  doc.getArray('list').push([1, 'two', null, Uint8Array.of(4)])
}

export const recordSession = (seed: number): RecordedSession => {
  const doc = new Y.Doc()
  doc.clientID = boardWriter
  createBoardDocument(doc, { stage: 'mapping', title: 'Peta' })
  const hand = createHand(doc, 'Rina', randomFrom(seed))
  for (let deed = 0; deed < 200; deed += 1) doSomething(hand)
  const boardBefore = Y.encodeStateAsUpdate(doc)

  const other = new Y.Doc()
  Y.applyUpdate(other, boardBefore)
  other.clientID = frameWriter
  const known = Y.encodeStateVector(other)
  const otherHand = createHand(other, 'Dedi', randomFrom(seed + 1))
  // Each holds what came before it too, so that each can be applied to the board by itself.
  const updates = Array.from({ length: 60 }, (_, deed) => {
    if (deed === 30) writeRareContent(other)
    doSomething(otherHand)
    return Y.encodeStateAsUpdate(other, known)
  })

  const presence = { name: 'Dedi', pointer: [1, 2], selection: ['note-1'], drag: { 'note-1': [3, 4] } }
  return {
    boardBefore,
    frames: [
      encodeSync('step1', Y.encodeStateVector(doc)),
      encodeSync('step1', Y.encodeStateVector(new Y.Doc())),
      encodeSync('step2', Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc))),
      encodeSync('step2', Y.encodeStateAsUpdate(other)),
      ...updates.map((update) => encodeSync('update', update)),
      encodeAwareness([{ clientId: frameWriter, clock: 3, json: JSON.stringify(presence) }]),
      encodeAwareness([{ clientId: frameWriter, clock: 4, json: 'null' }]),
      encodeAwareness([]),
      Uint8Array.of(3),
    ],
  }
}
