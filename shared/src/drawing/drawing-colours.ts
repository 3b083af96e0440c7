import type { NoteColour } from '../note/note-schema.ts'

/** The colours of the screen (client/src/ui/tokens.css), for pictures that stand alone. */
export const paper = '#faf6ee'
export const ink = '#1e2723'
export const paleInk = '#55615b'
export const line = '#55615b'
export const noteStroke = '#e3dccf'
export const groupStroke = '#d9cfbc'
/** White, as pale as the board shows through it. */
export const groupFill = 'rgba(255,255,255,0.55)'

export const noteFills: Readonly<Record<NoteColour, string>> = {
  amber: '#ffe28a',
  coral: '#ffc1ae',
  leaf: '#c9e7b4',
  sky: '#bfe0f5',
  lilac: '#dccff4',
  paper: '#fffdf7',
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const mix = (colour: string, other: string, share: number): string => {
  const others = channels(other)
  const mixed = channels(colour).map((value, index) => Math.round(value * share + (others[index] ?? 0) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
const mixed = (other: string, share: number): Readonly<Record<NoteColour, string>> => ({
  amber: mix(noteFills.amber, other, share),
  coral: mix(noteFills.coral, other, share),
  leaf: mix(noteFills.leaf, other, share),
  sky: mix(noteFills.sky, other, share),
  lilac: mix(noteFills.lilac, other, share),
  paper: mix(noteFills.paper, other, share),
})

/** Areas are the tints of notes, pale. */
export const areaFills = mixed(paper, 0.32)
export const areaStrokes = mixed('#8f897b', 0.7)
