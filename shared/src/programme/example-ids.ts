import type { ActivityId, BoardId, NoteId } from '../base/id.ts'
import type { Stage } from '../board/stage.ts'

/** Notes of the example's mapping board that activities come from. */
export const exampleNoteKeys = ['pipe', 'tank', 'committee'] as const
export type ExampleNoteKey = (typeof exampleNoteKeys)[number]
/** Each of the three activities answers one of those notes. */
export type ExampleActivityKey = ExampleNoteKey

/** Makes a new random id of any kind. */
export type NewId = <Id extends string>() => Id

/** The ids of an example programme: those that its boards know of each other, and a maker for all others. */
export interface ExampleIds {
  readonly newId: NewId
  readonly boards: Readonly<Record<Stage, BoardId>>
  readonly notes: Readonly<Record<ExampleNoteKey, NoteId>>
  readonly activities: Readonly<Record<ExampleActivityKey, ActivityId>>
}

const idsByKey = <Id extends string>(newId: NewId): Readonly<Record<ExampleNoteKey, Id>> => ({
  pipe: newId<Id>(),
  tank: newId<Id>(),
  committee: newId<Id>(),
})

/** Gives out the ids of one example programme; its boards are to be created under `boards`. */
export const createExampleIds = (newId: NewId): ExampleIds => ({
  newId,
  boards: {
    mapping: newId(),
    planning: newId(),
    execution: newId(),
    evaluation: newId(),
    dissemination: newId(),
  },
  notes: idsByKey<NoteId>(newId),
  activities: idsByKey<ActivityId>(newId),
})
