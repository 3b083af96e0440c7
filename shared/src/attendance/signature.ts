declare const brand: unique symbol

/**
 * A signature as it was drawn with a finger: strokes through whole points of a box of 400 x 160, written as the path of an SVG
 * ("M12 40L15 42"); empty without one.
 */
export type Signature = string & { readonly [brand]: 'Signature' }
export const noSignature = '' as Signature
export const signatureBox = { width: 400, height: 160 } as const
export const maxSignatureLength = 6000

export interface Point {
  readonly x: number
  readonly y: number
}
export type Stroke = readonly Point[]

const pathPattern = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)*$/

const readPoint = (text: string): Point => {
  const [x = 0, y = 0] = text.split(' ').map(Number)
  return { x, y }
}
const isInBox = ({ x, y }: Point): boolean => x <= signatureBox.width && y <= signatureBox.height

/** The strokes of a path; undefined for any path but those that are made here. */
const readStrokes = (text: string): readonly Stroke[] | undefined => {
  if (!pathPattern.test(text)) return undefined
  const [, ...parts] = text.split('M')
  const strokes = parts.map((part) => part.split('L').map(readPoint))
  return strokes.flat().every(isInBox) ? strokes : undefined
}

/** A signature from outside; undefined for what is none. */
export const parseSignature = (text: string): Signature | undefined =>
  text.length <= maxSignatureLength && readStrokes(text) ? (text as Signature) : undefined

export const strokesOf = (signature: Signature): readonly Stroke[] => readStrokes(signature) ?? []

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, Math.round(value)))
const toPath = (strokes: readonly Stroke[]): string =>
  strokes.map((stroke) => stroke.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('')).join('')

/** Leaves out every second point of a stroke but its ends. */
const thin = (stroke: Stroke): Stroke => stroke.filter((_, index) => index % 2 === 0 || index === stroke.length - 1)

/** What was drawn, in units of the box, as a signature; a long one loses points, not strokes. */
export const signatureFrom = (drawn: readonly Stroke[]): Signature => {
  let strokes: readonly Stroke[] = drawn.map((stroke) => {
    const points = stroke.map(({ x, y }) => ({ x: clamp(x, signatureBox.width), y: clamp(y, signatureBox.height) }))
    return points.filter(({ x, y }, index) => x !== points[index - 1]?.x || y !== points[index - 1]?.y)
  })
  while (toPath(strokes).length > maxSignatureLength && strokes.some(({ length }) => length > 2))
    strokes = strokes.map(thin)
  const path = toPath(strokes)
  return path.length > maxSignatureLength ? noSignature : (path as Signature)
}
