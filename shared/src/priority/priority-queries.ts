import type * as Y from 'yjs'
import type { GroupId, MeetingId, NoteId, PriorityId, StepId } from '../base/id.ts'
import { compareOrdered, readOrderKey } from '../base/order-key.ts'
import { readAmount, readString } from '../base/read.ts'
import { prioritiesOf } from '../board/board-document.ts'
import { findItem, type Item, listItems } from '../document/document.ts'
import { plainTextOf } from '../document/plain-text.ts'
import { readGroup } from '../group/group-queries.ts'
import { listNotes, readNote } from '../note/note-queries.ts'
import type { NoteKind } from '../note/note-schema.ts'
import {
  type About,
  type AboutKind,
  type CriterionMean,
  type Priority,
  type PriorityScore,
  type Statement,
  statementFields,
} from './priority-schema.ts'

const aboutPrefix = 'about:'
/** The key under which a priority names a note or group: one key each, so that two people naming two at once are both heard. */
export const aboutKey = (id: string): string => `${aboutPrefix}${id}`

const readAbout = (id: string, item: Item): readonly About[] =>
  [...item.keys()]
    .filter((key) => key.startsWith(aboutPrefix) && key.length > aboutPrefix.length)
    .map((key) => ({
      id: key.slice(aboutPrefix.length),
      kind: (item.get(key) === 'group' ? 'group' : 'note') satisfies AboutKind as AboutKind,
    }))
    .sort((a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1))

const maxCriteria = 12

const readCriterion = (value: unknown): readonly CriterionMean[] => {
  if (typeof value !== 'object' || value === null) return []
  const { title, weight, mean } = value as Record<string, unknown>
  return [{ title: readString(title), weight: readAmount(weight, 5), mean: readAmount(mean, 5) }]
}

const readScore = (value: unknown): PriorityScore | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { meetingId, stepId, round, kind, value: points, ballotCount, criteria } = value as Record<string, unknown>
  if (kind !== 'vote' && kind !== 'score') return undefined
  return {
    meetingId: readString(meetingId) as MeetingId,
    stepId: readString(stepId) as StepId,
    round: Math.round(readAmount(round, 1000)),
    kind,
    value: readAmount(points, 1e6),
    ballotCount: Math.round(readAmount(ballotCount, 1e6)),
    criteria: Array.isArray(criteria) ? criteria.slice(0, maxCriteria).flatMap(readCriterion) : [],
  }
}

export const itemToPriority = (id: string, item: Item): Priority => ({
  id: id as PriorityId,
  title: readString(item.get('title')).trim(),
  about: readAbout(id, item),
  statement: Object.fromEntries(
    statementFields.map((field) => [field, readString(item.get(field)).trim()]),
  ) as unknown as Statement,
  text: plainTextOf(item.get('text')).trim(),
  score: readScore(item.get('score')),
  order: readOrderKey(item.get('order')),
})

export const readPriority = (doc: Y.Doc, id: PriorityId): Priority | undefined => {
  const item = findItem(prioritiesOf(doc), id)
  return item && itemToPriority(id, item)
}

/** All priorities, the first first. */
export const listPriorities = (doc: Y.Doc): readonly Priority[] =>
  listItems(prioritiesOf(doc))
    .map(([id, item]) => itemToPriority(id, item))
    .sort(compareOrdered)

/** What a priority is about as it reads now; `text` is undefined for what is no longer on the board. */
export interface NamedAbout extends About {
  readonly text: string | undefined
  /** Undefined for a group, and for what is gone. */
  readonly noteKind: NoteKind | undefined
  /** The texts of the notes of a group. */
  readonly memberTexts: readonly string[]
}

/** A priority as people read it. */
export interface RankedPriority extends Priority {
  /** 1 for the first; equals share a rank, and the next comes after all of them. */
  readonly rank: number
  readonly isTied: boolean
  /** Its own title, else the words of the first thing that it is about and that is still there; empty when there are none. */
  readonly name: string
  readonly named: readonly NamedAbout[]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** All priorities with their ranks and with the words of what they are about as these stand on the board now, the first first. */
export const rankPriorities = (doc: Y.Doc): readonly RankedPriority[] => {
  const priorities = listPriorities(doc)
  const hasGroups = priorities.some(({ about }) => about.some(({ kind }) => kind === 'group'))
  const notes = hasGroups ? listNotes(doc) : []
  const nameAbout = (about: About): NamedAbout => {
    const note = readNote(doc, about.id as NoteId)
    if (note) return { ...about, kind: 'note', text: oneLine(note.text), noteKind: note.kind, memberTexts: [] }
    const group = readGroup(doc, about.id as GroupId)
    const members = group ? notes.filter(({ groupId }) => groupId === about.id) : []
    const memberTexts = members.map(({ text }) => oneLine(text))
    return { ...about, text: group && oneLine(group.title), noteKind: undefined, memberTexts }
  }
  return priorities.map((priority) => {
    const named = priority.about.map(nameAbout)
    return {
      ...priority,
      rank: priorities.findIndex(({ order }) => order === priority.order) + 1,
      isTied: priorities.filter(({ order }) => order === priority.order).length > 1,
      name: priority.title || named.find(({ text }) => text)?.text || '',
      named,
    }
  })
}

/** How many of the six questions of the statement are answered. */
export const countAnswers = ({ statement }: Pick<Priority, 'statement'>): number =>
  statementFields.filter((field) => statement[field]).length
