import { maxObjections, type Objection } from '@rembuk/shared/decision/decision'

/** The longest name and the longest objection that a meeting keeps. */
const [maxName, maxText] = [80, 300]

/** One objection a line, `name: what they hold against it`; without a short name before a colon nobody is named. */
export const parseObjections = (lines: string): readonly Objection[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, maxObjections)
    .map((line) => {
      const at = line.indexOf(':')
      const [heldBy, text] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
      const isNamed = at > 0 && at <= maxName && heldBy !== '' && text !== ''
      return isNamed ? { heldBy, text: text.slice(0, maxText) } : { heldBy: '', text: line.slice(0, maxText) }
    })

export const objectionsToLines = (objections: readonly Objection[]): string =>
  objections.map(({ heldBy, text }) => (heldBy ? `${heldBy}: ${text}` : text)).join('\n')
