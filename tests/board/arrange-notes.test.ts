import { arrangeInFreeSpace, arrangeInGroup } from '@rembuk/shared/board/arrange-notes'
import { noteSize } from '@rembuk/shared/board/board-geometry'
import { type Frame, frameAt, overlaps } from '@rembuk/shared/board/frame'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const coordinate = fc.integer({ min: -1500, max: 1500 })
const obstacle: fc.Arbitrary<Frame> = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 1, max: 600 }),
  height: fc.integer({ min: 1, max: 600 }),
})
const texts = fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 25 })

const framesOf = (written: readonly string[], places: readonly (readonly [number, number])[]): readonly Frame[] =>
  written.map((text, index) => frameAt(places[index] ?? [Number.NaN, Number.NaN], noteSize(text)))

const sizesOf = (written: readonly string[]) => written.map((text) => noteSize(text))

const coverSomething = (notes: readonly Frame[], obstacles: readonly Frame[]): boolean =>
  notes.some(
    (note, index) =>
      obstacles.some((other) => overlaps(note, other)) || notes.slice(index + 1).some((other) => overlaps(note, other)),
  )

test('notes placed from the inbox never cover a note, a pointer or each other', () => {
  fc.assert(
    fc.property(texts, fc.array(obstacle, { maxLength: 20 }), coordinate, coordinate, (written, obstacles, x, y) => {
      const places = arrangeInFreeSpace(sizesOf(written), { near: [x, y], obstacles })

      expect(coverSomething(framesOf(written, places), obstacles)).toBe(false)
    }),
  )
})

test('notes placed into a group stand below what is there, inside its width, and cover nothing', () => {
  fc.assert(
    fc.property(texts, fc.array(obstacle, { maxLength: 20 }), obstacle, (written, obstacles, box) => {
      const frame = { ...box, width: Math.max(box.width, 220) }
      const notes = framesOf(written, arrangeInGroup(sizesOf(written), { frame, obstacles }))

      expect(coverSomething(notes, obstacles)).toBe(false)
      for (const note of notes) expect(note.x >= frame.x && note.x + note.width <= frame.x + frame.width).toBe(true)
    }),
  )
})

test('on a free board notes are placed exactly where the facilitator looks', () => {
  expect(arrangeInFreeSpace(sizesOf(['Satu', 'Dua']), { near: [100, 50], obstacles: [] })[0]).toEqual([100, 50])
})
