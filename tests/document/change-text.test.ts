import { changeText } from '@rembuk/shared/document/plain-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

// Neighbours in Unicode, which share a half of their two UTF-16 units.
const letters = fc.constantFrom('a', 'b', ' ', '🏠', '🏡', '💧', '🐧')
const texts = fc.array(letters, { maxLength: 6 }).map((chosen) => chosen.join(''))

test('[C3] whatever is typed over what, emoji arrive whole for the writer and for everybody else', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const [rina, dedi] = [new Y.Doc(), new Y.Doc()]
      rina.on('update', (update: Uint8Array) => Y.applyUpdate(dedi, update))
      changeText(rina.getText('words'), before)
      changeText(rina.getText('words'), after)
      expect([rina, dedi].map((doc) => String(doc.getText('words').toJSON()))).toEqual([after, after])
    }),
    { seed: 20261124, numRuns: 2000 },
  )
})
