// Codes on slips of paper: one slip, one ballot. Digits only, so that a phone offers its number keys.

const digits = 10

/** A code as it is kept: digits alone, however it was typed; undefined for what cannot be one. */
export const parsePaperCode = (typed: string): string | undefined => {
  const code = typed.replace(/\D/g, '')
  return code.length === digits ? code : undefined
}

/** A code as people read it: two groups of five. */
export const spellPaperCode = (code: string): string => `${code.slice(0, digits / 2)}-${code.slice(digits / 2)}`

/** The most slips of one meeting. */
export const maxPaperCodes = 1000
