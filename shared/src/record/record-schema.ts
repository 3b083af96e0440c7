import type { Signature } from '../attendance/signature.ts'
import type { MediaId } from '../base/id.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Picture } from '../media/picture.ts'

/** The paper sizes of Indonesian offices; F4 is 215 x 330 mm. */
export const papers = ['a4', 'f4'] as const
export type Paper = (typeof papers)[number]

/** A stretch of text in one style; `\n` in it is a line break. */
export interface Run {
  readonly text: string
  readonly isBold: boolean
  readonly isItalic: boolean
}

export interface ListItem {
  readonly runs: readonly Run[]
  readonly lists: readonly ListBlock[]
}
export interface ListBlock {
  readonly type: 'list'
  readonly isOrdered: boolean
  readonly items: readonly ListItem[]
}

export interface TableColumn {
  readonly title: string
  /** Share of the width of the page; the shares of a table add up to 100. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** A `row` has a cell for each column, a `section` one cell over all, a `subtotal` and a `total` a label and as many of the last columns as it has figures. */
export interface TableRow {
  readonly type: 'row' | 'section' | 'subtotal' | 'total'
  readonly cells: readonly string[]
  /** Drawn by hand in the last cell of a `row`; the rows of such a table are high enough to sign in. */
  readonly signature?: Signature
}
/** A table whose columns have no titles is printed without a line for them. */
export interface TableBlock {
  readonly type: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** A photo of a note on paper. The model names it; its bytes travel beside the model. */
export interface RecordPhoto {
  /** "Foto 3", as its note names it. */
  readonly label: string
  /** What its note says: for who cannot see it. */
  readonly text: string
  /** What stands under it: its label and the first words of its note. */
  readonly caption: string
  /** Null where there is none to print. */
  readonly picture: (Pick<Picture, 'format' | 'width' | 'height'> & { readonly mediaId: MediaId }) | null
  /** What stands in its place when it cannot be printed. */
  readonly remark: string
}
/** Photos side by side, in the order of their numbers. */
export interface PhotosBlock {
  readonly type: 'photos'
  readonly columnCount: 2 | 3
  readonly photos: readonly RecordPhoto[]
}

export type RecordBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'subheading'; readonly runs: readonly Run[] }
  | { readonly type: 'decision'; readonly label: string; readonly runs: readonly Run[] }
  | ListBlock
  | TableBlock
  | PhotosBlock

export interface RecordSection {
  readonly level: 1 | 2 | 3
  readonly title: string
  readonly blocks: readonly RecordBlock[]
  readonly startsPage: boolean
}

/** What a person signs as, and their name; an empty name is written in by hand. */
export interface RecordSignatory {
  readonly position: string
  readonly name: string
}
export interface RecordSignatures {
  /** "Semarang, 24 November 2026" */
  readonly placeAndDate: string
  readonly signatories: readonly RecordSignatory[]
}

/** A printed document before it is written in any format: plain JSON, texts cleaned, everything in one language. */
export interface RecordModel {
  readonly version: 1
  readonly type: 'minutes' | 'plan' | 'priorities' | 'budget'
  readonly locale: Locale
  readonly paper: Paper
  /** Name of the file, without its ending. */
  readonly fileStem: string
  /** NOTULEN RAPAT */
  readonly heading: string
  readonly title: string
  /** Programme and place, under the title. */
  readonly subtitle: string
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly opening: readonly RecordBlock[]
  readonly sections: readonly RecordSection[]
  readonly signatures: RecordSignatures
  /** What follows the signatures, each part on pages of its own. */
  readonly annexes: readonly RecordSection[]
  /** What stands left of the page number. */
  readonly footer: string
}
