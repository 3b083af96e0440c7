import { recordMessages } from '@rembuk/shared/i18n/messages/record'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'

/** The face of office letters; every word processor has it or one of the same widths. */
const font = 'Times New Roman'

const pageSizesMm = { a4: [210, 297], f4: [215, 330] } as const
const marginsMm = { left: 28, right: 22, top: 24, bottom: 24 } as const

/** The width that text may take, in twips. */
export const textWidth = ({ paper }: RecordModel): number =>
  convertMillimetersToTwip(pageSizesMm[paper][0] - marginsMm.left - marginsMm.right)

export const pageOf = ({ paper }: RecordModel) => {
  const [width, height] = pageSizesMm[paper]
  const margin = {
    left: convertMillimetersToTwip(marginsMm.left),
    right: convertMillimetersToTwip(marginsMm.right),
    top: convertMillimetersToTwip(marginsMm.top),
    bottom: convertMillimetersToTwip(marginsMm.bottom),
  }
  return { size: { width: convertMillimetersToTwip(width), height: convertMillimetersToTwip(height) }, margin }
}

/** What the record is, and "Halaman 1 dari 4". */
export const footerOf = (model: RecordModel): Footer => {
  const { page, of } = recordMessages[model.locale]
  const style = { size: 17, color: '505050' }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(model) }],
        children: [
          new TextRun({ ...style, text: `${model.footer}\t${page} ` }),
          new TextRun({ ...style, children: [PageNumber.CURRENT] }),
          new TextRun({ ...style, text: ` ${of} ` }),
          new TextRun({ ...style, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

const heading = (size: number): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
})

/** Real heading styles, so that a word processor can make a table of contents; the language is the record's. */
export const stylesOf = ({ locale }: RecordModel): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 23, language: { value: locale === 'id' ? 'id-ID' : 'en-GB' } },
      // The rule said in words: where it is not, LibreOffice takes the height for exact and cuts pictures off.
      paragraph: { spacing: { after: 110, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
    heading1: heading(25),
    heading2: heading(23),
    heading3: heading(23),
  },
})

export const orderedReference = 'ordered'
export const bulletReference = 'bullets'
const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8]
export const maxListDepth = depths.length - 1

const indentOf = (depth: number) => ({ paragraph: { indent: { left: 450 * (depth + 1), hanging: 450 } } })

/** The numbered and the bulleted list, each to the deepest level that a word processor knows. */
export const numbering = {
  config: [
    {
      reference: orderedReference,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: indentOf(level),
      })),
    },
    {
      reference: bulletReference,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: indentOf(level),
      })),
    },
  ],
}
