import { personColour } from '../board/person-colour.ts'

/** A deep colour for a name in the history, the same wherever the name stands. */
export const personHue = (name: string): string =>
  personColour(Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7))
