import {
  maxSignatureLength,
  noSignature,
  parseSignature,
  signatureFrom,
  strokesOf,
} from '@rembuk/shared/attendance/signature'
import { expect, test } from 'vitest'

test('[A8] a drawn signature is a few strokes through whole points of its box, and is read back as drawn', () => {
  const signature = signatureFrom([
    [
      { x: 1.2, y: 2.7 },
      { x: 1.3, y: 2.8 },
      { x: -40, y: 900 },
    ],
    [{ x: 7, y: 8 }],
  ])
  expect(signature).toBe('M1 3L0 160M7 8')
  expect(parseSignature(signature)).toBe(signature)
  expect(strokesOf(signature)).toEqual([
    [
      { x: 1, y: 3 },
      { x: 0, y: 160 },
    ],
    [{ x: 7, y: 8 }],
  ])
})

test('[A8] who scribbles for minutes has signed too: points are left out until it fits', () => {
  const scribble = Array.from({ length: 40_000 }, (_, index) => ({ x: (index * 37) % 401, y: (index * 53) % 161 }))
  const signature = signatureFrom([scribble])
  expect(signature.length).toBeLessThanOrEqual(maxSignatureLength)
  expect(strokesOf(signature)[0]?.length).toBeGreaterThan(100)
})

test.each([
  'M1 2Z',
  'M1 2L3',
  'L1 2',
  'M401 2',
  'M1 161',
  'M1 2"/><script>alert(1)</script>',
  'data:image/png;base64,AAAA',
  'M1 2'.repeat(2000),
])('[A8] %j is no signature', (text) => {
  expect(parseSignature(text)).toBeUndefined()
})

test('[A8] nothing drawn is no signature, and that may be sent', () => {
  expect([signatureFrom([]), parseSignature('')]).toEqual([noSignature, ''])
})
