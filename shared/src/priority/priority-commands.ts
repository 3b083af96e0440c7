import * as Y from 'yjs'
import type { PriorityId } from '../base/id.ts'
import { orderKeyAt, orderKeyAtEnd, orderKeyBetween } from '../base/order-key.ts'
import { done, err, ok, type Result } from '../base/result.ts'
import { prioritiesOf } from '../board/board-document.ts'
import { changeItem, createItem, findItem, type Item } from '../document/document.ts'
import { fragmentFromText } from '../document/plain-text.ts'
import { aboutKey, listPriorities } from './priority-queries.ts'
import {
  type About,
  maxPriorityTitle,
  maxStatementLength,
  type Priority,
  type PriorityScore,
  type Statement,
  type StatementField,
} from './priority-schema.ts'

/** Why a priority could not be changed: somebody has taken it off the list. */
export type PriorityError = { readonly type: 'PriorityNotFound'; readonly priorityId: PriorityId }

const find = (doc: Y.Doc, priorityId: PriorityId): Result<Item, PriorityError> => {
  const item = findItem(prioritiesOf(doc), priorityId)
  return item ? ok(item) : err({ type: 'PriorityNotFound', priorityId })
}

const changeIn = (
  doc: Y.Doc,
  id: PriorityId,
  values: Readonly<Record<string, unknown>>,
): Result<void, PriorityError> => {
  const item = find(doc, id)
  if (!item.ok) return item
  changeItem(item.value, values)
  return done
}

export interface NewPriority {
  readonly id: PriorityId
  readonly title?: string
  readonly about?: About
}

const createPriority = (doc: Y.Doc, { id, title = '', about }: NewPriority): void => {
  const item = createItem(prioritiesOf(doc), id, {
    title: title.trim().slice(0, maxPriorityTitle) || undefined,
    ...(about && { [aboutKey(about.id)]: about.kind }),
    order: orderKeyAtEnd(listPriorities(doc)),
  })
  // Made here, so that two people who open the statement at once type into the same text.
  item.set('text', fragmentFromText(''))
}

/**
 * Puts a problem at the end of the list; one that stands on it already stays where it is.
 *
 * Concurrency: a note or group is on the list under its own id, so two people who add it at once see it once; the later's is kept
 * whole, with what was written in that one until they met.
 */
export const addPriority = (doc: Y.Doc, priority: NewPriority): void => {
  if (findItem(prioritiesOf(doc), priority.id)) return
  doc.transact(() => createPriority(doc, priority))
}

/** A choice of a closed vote that still stands on the board. */
export interface VotedProblem {
  readonly about: About
  /** Equals share a rank. */
  readonly rank: number
  readonly score: PriorityScore
}

/** Who stands on which place, to compare two orders by: those of one place in any order. */
const spellPlaces = (items: readonly { readonly id: string; readonly place: unknown }[]): string => {
  const places: { readonly place: unknown; readonly ids: string[] }[] = []
  for (const { id, place } of items) {
    const last = places.at(-1)
    if (last?.place === place) last?.ids.push(id)
    else places.push({ place, ids: [id] })
  }
  return JSON.stringify(places.map(({ ids }) => ids.sort()))
}

/** Gives everything on the list a new place, in the order given; what has the same `place` shares one. */
const placeAnew = (doc: Y.Doc, items: readonly { readonly id: PriorityId; readonly place: unknown }[]): void => {
  let key = orderKeyAtEnd(listPriorities(doc))
  for (const [index, { id, place }] of items.entries()) {
    if (index > 0 && items[index - 1]?.place !== place) key = orderKeyBetween(key, null)
    changeIn(doc, id, { order: key })
  }
}

/**
 * Takes the result of a closed vote over: what was voted on comes first, in the order of the vote, equals on one place; what else is on
 * the list keeps its order below. Statements stay. Where the list stands so already nothing is written.
 *
 * Concurrency: of two people who take results over at once the list follows one of them whole; a problem that another moves meanwhile
 * may stand where they put it.
 */
export const takeOverVote = (doc: Y.Doc, voted: readonly VotedProblem[]): void =>
  doc.transact(() => {
    for (const { about, score } of voted) {
      const id = about.id as PriorityId
      addPriority(doc, { id, about })
      changeIn(doc, id, { score })
    }
    const before = listPriorities(doc).map(({ id, order }) => ({ id, place: order }))
    const votedIds = new Set<string>(voted.map(({ about }) => about.id))
    const wanted = [
      ...[...voted]
        .sort((a, b) => a.rank - b.rank)
        .map(({ about, rank }) => ({ id: about.id as PriorityId, place: rank })),
      ...before.filter(({ id }) => !votedIds.has(id)),
    ]
    if (spellPlaces(before) !== spellPlaces(wanted)) placeAnew(doc, wanted)
  })

/** The other priorities around the place of one: those on its place, and those of the place above. */
const placesOf = (priorities: readonly Priority[], id: PriorityId) => {
  const own = priorities.find((one) => one.id === id)
  const others = priorities.filter((one) => one.id !== id)
  const isAbove = ({ order }: Priority) => own !== undefined && order < own.order
  const equals = others.filter(({ order }) => order === own?.order)
  const above = others.filter(isAbove)
  const below = others.filter((one) => !isAbove(one) && !equals.includes(one))
  return { own, others, equals, above, below }
}

/**
 * Puts a priority between its neighbours of the list, `index` counted without itself. Between two that share a place it shares it too.
 *
 * Concurrency: of two moves of one priority at once one wins; moves of different ones both happen, and everyone ends with one order.
 */
export const movePriority = (
  doc: Y.Doc,
  { priorityId, index }: { readonly priorityId: PriorityId; readonly index: number },
): Result<void, PriorityError> => {
  const { others } = placesOf(listPriorities(doc), priorityId)
  const [before, after] = [others[index - 1], others[index]]
  const order = before && before.order === after?.order ? before.order : orderKeyAt(others, index)
  return changeIn(doc, priorityId, { order })
}

/** Whether there is a place above, or below, that a priority can go to. One that shares its place can always leave it. */
export const canMove = (priorities: readonly Priority[], id: PriorityId, direction: 'up' | 'down'): boolean => {
  const { equals, above, below } = placesOf(priorities, id)
  return equals.length > 0 || (direction === 'up' ? above : below).length > 0
}

/**
 * Moves a priority one place up or down. One that shares its place leaves it; others that share a place are passed together.
 *
 * Concurrency: as `movePriority`.
 */
export const stepPriority = (
  doc: Y.Doc,
  { priorityId, direction }: { readonly priorityId: PriorityId; readonly direction: 'up' | 'down' },
): Result<void, PriorityError> => {
  const { others, equals, above, below } = placesOf(listPriorities(doc), priorityId)
  const passed = (list: readonly Priority[], edge: Priority | undefined) =>
    list.filter(({ order }) => order === edge?.order).length
  const up = equals.length > 0 ? above.length : above.length - passed(above, above.at(-1))
  const down = above.length + equals.length + (equals.length > 0 ? 0 : passed(below, below[0]))
  return changeIn(doc, priorityId, { order: orderKeyAt(others, direction === 'up' ? up : down) })
}

/**
 * Puts a priority on the place above it, beside whatever stands there; the first stays.
 *
 * Concurrency: where the one above is moved at that moment, the two do not share a place any more; everyone sees the same.
 */
export const tiePriority = (doc: Y.Doc, priorityId: PriorityId): Result<void, PriorityError> => {
  const { above } = placesOf(listPriorities(doc), priorityId)
  const order = above.at(-1)?.order
  return changeIn(doc, priorityId, order === undefined ? {} : { order })
}

/** Concurrency: every field keeps its own last writer. */
export const changePriority = (
  doc: Y.Doc,
  priorityId: PriorityId,
  changes: Partial<Statement> & { readonly title?: string },
): Result<void, PriorityError> => {
  const lengthOf = (key: string) => (key === 'title' ? maxPriorityTitle : maxStatementLength)
  const values = Object.entries(changes).map(([key, text]: [string, string]) => [
    key as StatementField | 'title',
    text.trim().slice(0, lengthOf(key)) || undefined,
  ])
  return changeIn(doc, priorityId, Object.fromEntries(values) as Readonly<Record<string, string | undefined>>)
}

/**
 * The free text of a statement, to be typed into; undefined where somebody has written something else in its place.
 *
 * Concurrency: two people who type at once both keep their words.
 */
export const statementTextOf = (doc: Y.Doc, priorityId: PriorityId): Y.XmlFragment | undefined => {
  const item = findItem(prioritiesOf(doc), priorityId)
  const text = item?.get('text')
  return text instanceof Y.XmlFragment ? text : undefined
}

/** Concurrency: two people who name two things at once are both heard. */
export const addAbout = (doc: Y.Doc, priorityId: PriorityId, { id, kind }: About): Result<void, PriorityError> =>
  changeIn(doc, priorityId, { [aboutKey(id)]: kind })

export const removeAbout = (doc: Y.Doc, priorityId: PriorityId, id: string): Result<void, PriorityError> =>
  changeIn(doc, priorityId, { [aboutKey(id)]: undefined })

/** Takes a problem off the list; its notes stay on the board, and what was carried over stays in the plan. */
export const removePriority = (doc: Y.Doc, priorityId: PriorityId): Result<void, PriorityError> => {
  const item = find(doc, priorityId)
  if (!item.ok) return item
  prioritiesOf(doc).delete(priorityId)
  return done
}
