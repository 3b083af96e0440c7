import type { Run } from '@rembuk/shared/record/record-schema'
import { TextRun } from 'docx'

interface TextStyle {
  readonly size?: number
  readonly isBold?: boolean
}

/** Runs of a word processor; a line break in a text becomes one on paper. */
export const textRuns = (runs: readonly Run[], { size, isBold = false }: TextStyle = {}): TextRun[] =>
  runs.flatMap((run) =>
    run.text.split('\n').map(
      (text, index) =>
        new TextRun({
          text,
          // Said only where it holds: an explicit "not bold" would win over a heading's style.
          ...(run.isBold || isBold ? { bold: true } : {}),
          ...(run.isItalic ? { italics: true } : {}),
          ...(size ? { size } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  )

export const plainRuns = (text: string, style?: TextStyle): TextRun[] =>
  textRuns([{ text, isBold: false, isItalic: false }], style)
