import type { Stage } from '@rembuk/shared/board/stage'
import type { Group } from '@rembuk/shared/group/group-schema'
import { currentStepOf, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { maxPromptLength, type Step } from '@rembuk/shared/meeting/step'
import { kindsByStage, type Note, type NoteKind } from '@rembuk/shared/note/note-schema'

/** A group as the wall shows it: its title and how many notes are in it. */
interface GroupBar {
  readonly id: string
  readonly title: string
  readonly noteCount: number
}

export interface KindColumn {
  readonly kind: NoteKind
  readonly noteCount: number
  /** The newest, as many as can be read from the back of the room. */
  readonly notes: readonly Note[]
}

/** What the wall shows of a board: groups once there are any, columns where kinds are compared, else the notes themselves. */
export type Projection =
  | { readonly type: 'empty' }
  | {
      readonly type: 'groups'
      readonly bars: readonly GroupBar[]
      readonly moreGroupCount: number
      readonly ungrouped: readonly Note[]
      readonly ungroupedCount: number
    }
  | { readonly type: 'columns'; readonly columns: readonly KindColumn[] }
  | {
      readonly type: 'cards'
      readonly notes: readonly Note[]
      readonly moreCount: number
      /** False when all notes asked for are of one kind, so that saying it on each would be noise. */
      readonly showsKinds: boolean
    }

const maxBars = 6
const maxUngrouped = 3
const maxInColumn = 3
const maxCards = 8

const newestFirst = (notes: readonly Note[]): readonly Note[] =>
  notes.toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1))

const projectGroups = (notes: readonly Note[], groups: readonly Group[]): Projection => {
  const countByGroup = new Map<string, number>()
  for (const { groupId } of notes) if (groupId) countByGroup.set(groupId, (countByGroup.get(groupId) ?? 0) + 1)
  const bars = groups
    .map(({ id, title }) => ({ id, title, noteCount: countByGroup.get(id) ?? 0 }))
    .filter(({ noteCount }) => noteCount > 0)
    .toSorted((a, b) => b.noteCount - a.noteCount)
  const groupIds = new Set<string>(bars.map(({ id }) => id))
  const ungrouped = notes.filter(({ groupId }) => !groupId || !groupIds.has(groupId))
  return {
    type: 'groups',
    bars: bars.slice(0, maxBars),
    moreGroupCount: Math.max(0, bars.length - maxBars),
    ungrouped: ungrouped.slice(0, maxUngrouped),
    ungroupedCount: ungrouped.length,
  }
}

const projectColumns = (notes: readonly Note[], kinds: readonly NoteKind[]): Projection => ({
  type: 'columns',
  columns: kinds.map((kind) => {
    const ofKind = notes.filter((note) => note.kind === kind)
    return { kind, noteCount: ofKind.length, notes: ofKind.slice(0, maxInColumn) }
  }),
})

export interface ProjectedBoard {
  readonly stage: Stage
  readonly notes: readonly Note[]
  readonly groups: readonly Group[]
  /** What residents are asked to write now. */
  readonly kinds: readonly NoteKind[]
}

/** Chooses how the wall shows a board, newest notes first. */
export const projectBoard = ({ stage, notes: all, groups, kinds }: ProjectedBoard): Projection => {
  const notes = newestFirst(all.filter(({ text }) => text.trim()))
  if (notes.length === 0) return { type: 'empty' }
  const groupIds = new Set<string>(groups.map(({ id }) => id))
  if (notes.some(({ groupId }) => groupId && groupIds.has(groupId))) return projectGroups(notes, groups)

  const stageKinds: readonly NoteKind[] = kindsByStage[stage]
  const shownKinds = stageKinds.filter((kind) => kinds.includes(kind) || notes.some((note) => note.kind === kind))
  if (stage !== 'mapping' && shownKinds.length > 1) return projectColumns(notes, shownKinds)
  return {
    type: 'cards',
    notes: notes.slice(0, maxCards),
    moreCount: Math.max(0, notes.length - maxCards),
    showsKinds: shownKinds.length > 1,
  }
}

/** The question of the step; that of the earlier result while the host shows one, in the words of its proposal where they fit. */
export const questionOnWall = (state: MeetingState | undefined): string => {
  const step = state?.shownVote?.step ?? (state && currentStepOf(state))
  const proposal = state?.shownVote && step?.kind === 'consent' ? step.proposal.trim() : ''
  return proposal && proposal.length <= maxPromptLength ? proposal : (step?.prompt ?? '')
}

/** How large a question may be drawn so that it keeps to three lines. */
export const questionSize = (prompt: string): 'large' | 'medium' | 'small' => {
  if (prompt.length <= 80) return 'large'
  return prompt.length <= 160 ? 'medium' : 'small'
}

/** How many cards share the wall, in the words that the styles know. */
export const densityOf = (count: number): 'one' | 'few' | 'some' | 'many' => {
  if (count === 1) return 'one'
  if (count === 2) return 'few'
  return count <= 6 ? 'some' : 'many'
}

/** Whether the notes of a step are in no document yet: the wall then knows how many there are and no more. */
export const isSealed = ({ run }: MeetingPlan, step: Step): boolean =>
  step.kind === 'write' && step.isSecret && !run.revealed.includes(step.stepId)
