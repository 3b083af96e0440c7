import type { GroupId, MediaId, NoteId, StepId } from '../base/id.ts'
import type { OrderKey } from '../base/order-key.ts'
import type { IsoDate, TimeMs } from '../base/time.ts'
import type { Stage } from '../board/stage.ts'
import type { Source } from '../document/document.ts'

export const noteKinds = [
  'problem',
  'asset',
  'capacity',
  'history',
  'proposal',
  'report',
  'success',
  'conclusion',
  'change',
] as const
export type NoteKind = (typeof noteKinds)[number]

/** What residents and editors may write on a board of each stage, the first being the default. */
export const kindsByStage = {
  mapping: ['problem', 'asset', 'capacity', 'history'],
  planning: ['proposal'],
  execution: ['report'],
  evaluation: ['success', 'problem', 'conclusion', 'change'],
  dissemination: ['proposal'],
} as const satisfies Record<Stage, readonly NoteKind[]>

export const noteColours = ['amber', 'coral', 'leaf', 'sky', 'lilac', 'paper'] as const
export type NoteColour = (typeof noteColours)[number]

/** The colour of a note whose colour nobody chose. */
export const colourByKind: Record<NoteKind, NoteColour> = {
  problem: 'coral',
  asset: 'leaf',
  capacity: 'lilac',
  history: 'sky',
  proposal: 'amber',
  report: 'paper',
  success: 'leaf',
  conclusion: 'sky',
  change: 'amber',
}

/** Who wrote a note, as the board may show it. `resident` without a name wrote anonymously. */
export interface NoteAuthor {
  readonly role: 'resident' | 'editor'
  readonly name: string
}

/** A note as every reader sees it, whatever was written into the document. */
export interface Note {
  readonly id: NoteId
  readonly kind: NoteKind
  readonly colour: NoteColour
  /** Plain words of the rich text, blocks on lines of their own. */
  readonly text: string
  /** Top left corner in canvas pixels; undefined while nobody has placed it on a canvas. */
  readonly at: readonly [number, number] | undefined
  /** Place in its column on boards of columns, undefined while nobody has placed it; on a canvas its place in the list, undefined where that follows from its age. */
  readonly order: OrderKey | undefined
  readonly groupId: GroupId | undefined
  readonly author: NoteAuthor
  readonly createdAtMs: TimeMs
  readonly source: Source | undefined
  /** The step of a meeting in which it was written; undefined outside of any. */
  readonly stepId: StepId | undefined
  /** The photo that came with it; the server shows it as long as the note stands on the board. */
  readonly picture: MediaId | undefined
  /** A change's owner and day, empty on every other kind. */
  readonly owner: string
  readonly dueOn: IsoDate
}
