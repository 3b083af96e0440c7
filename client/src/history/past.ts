import type { HistoryMoment } from '@rembuk/shared/history/history'
import { restoreDocument } from '@rembuk/shared/snapshot/restore'
import * as Y from 'yjs'

/** So many moments are gone through, at most, to go back by one. */
const stepsPerKeyframe = 50

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Goes to the document after a moment: on from where it is, or from the last keyframe before. */
const createWalker = (moments: readonly HistoryMoment[]): ((index: number) => Y.Doc) => {
  const keyframes = new Map<number, Uint8Array>()
  let doc = new Y.Doc()
  let at = -1
  const goBack = (index: number): void => {
    at = Math.floor(index / stepsPerKeyframe) * stepsPerKeyframe
    doc = new Y.Doc()
    Y.applyUpdate(doc, keyframes.get(at) ?? new Uint8Array([0, 0]))
  }
  return (index) => {
    if (index < at) goBack(index)
    while (at < index) {
      at += 1
      const update = moments[at]?.update
      if (update) Y.applyUpdate(doc, bytesOf(update))
      if (at % stepsPerKeyframe === 0 && !keyframes.has(at)) keyframes.set(at, Y.encodeStateAsUpdate(doc))
    }
    return doc
  }
}

/**
 * Makes what shows a document as it stood after any of its moments. It is changed where it differs only, so that whatever watches it
 * draws no more than that.
 */
export const createPast = (doc: Y.Doc, moments: readonly HistoryMoment[]): ((index: number) => void) => {
  const walkTo = createWalker(moments)
  return (index) => doc.transact(() => restoreDocument(doc, walkTo(index), { buriedNoteIds: [] }), 'past')
}
