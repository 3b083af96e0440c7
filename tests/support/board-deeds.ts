import { announcementParts, readAnnouncement, writeAnnouncement } from '@rembuk/shared/announcement/announcement'
import { addAreas, moveArea, removeArea, renameArea, resizeArea } from '@rembuk/shared/area/area-commands'
import type { ActivityId, AreaId, BudgetLineId, GroupId, LinkId, NoteId, RundownRowId } from '@rembuk/shared/base/id'
import { orderKeyAt, orderKeyAtEnd } from '@rembuk/shared/base/order-key'
import {
  activitiesOf,
  areasOf,
  budgetOf,
  groupsOf,
  linksOf,
  notesOf,
  rundownOf,
} from '@rembuk/shared/board/board-document'
import type { ItemMap } from '@rembuk/shared/document/document'
import { addGroup, moveGroup, removeGroup, renameGroup, resizeGroup } from '@rembuk/shared/group/group-commands'
import { addLink, labelLink, removeLink, turnLink } from '@rembuk/shared/link/link-commands'
import {
  addNote,
  appendToNote,
  assignChange,
  dropNotes,
  groupNotes,
  moveNote,
  placeNoteInColumn,
  removeNote,
  removeNotes,
  rewriteNote,
  setNoteColour,
  setNoteKind,
} from '@rembuk/shared/note/note-commands'
import { noteColours, noteKinds } from '@rembuk/shared/note/note-schema'
import {
  addActivity,
  addBudgetLine,
  addRundownRow,
  carryOver,
  changeActivity,
  changeBudgetLine,
  changeRundownRow,
  moveActivity,
  removeActivity,
  removeBudgetLine,
  removeRundownRow,
} from '@rembuk/shared/plan/plan-commands'
import { listActivities, listBudgetLines, listRundown } from '@rembuk/shared/plan/plan-queries'
import { activityStatuses, budgetSections } from '@rembuk/shared/plan/plan-schema'
import * as Y from 'yjs'
import { undoOf } from '../../client/src/undo/board-undo.ts'
import type { Random } from './random.ts'

/** An editor at a board: who it is, what it has in hand, and what it has done so far. */
export interface Hand {
  readonly doc: Y.Doc
  readonly random: Random
  readonly name: string
  /** Ids of notes that this person has added, and of all that it may have made disappear, by deleting or by undoing. */
  readonly added: Set<NoteId>
  readonly removed: Set<NoteId>
  /** Whether it lays hands on notes of others too. */
  readonly touchesOthers: boolean
}

export const createHand = (doc: Y.Doc, name: string, random: Random, { touchesOthers = true } = {}): Hand => ({
  doc,
  random,
  name,
  added: new Set(),
  removed: new Set(),
  touchesOthers,
})

const pickId = <Id extends string>({ random }: Hand, map: ItemMap): Id | undefined =>
  map.size > 0 ? (random.pick([...map.keys()]) as Id) : undefined

const pickNote = ({ doc, random, added, touchesOthers }: Hand): NoteId | undefined => {
  const ids = [...notesOf(doc).keys()].filter((id) => touchesOthers || added.has(id as NoteId))
  return ids.length > 0 ? (random.pick(ids) as NoteId) : undefined
}

const newId = <Id extends string>({ name, random, added }: Hand): Id =>
  `${name}-${added.size}-${random.below(1e9).toString(36)}` as Id

const place = ({ random }: Hand): readonly [number, number] => [random.below(4000), random.below(3000)]
const words = ({ random, name }: Hand): string =>
  random
    .pick(['air', 'jalan rusak', 'pos ronda 🏠', 'مسجد', 'sampah\nmenumpuk', `kata ${name}`])
    .concat(` ${random.below(1000)}`)

const write = (hand: Hand): void => {
  const { doc, random, name } = hand
  const id = newId<NoteId>(hand)
  const isPlaced = random.chance(0.6)
  addNote(doc, {
    id,
    kind: random.pick(noteKinds),
    text: words(hand),
    author: { role: 'editor', name },
    createdAtMs: hand.added.size,
    at: isPlaced ? place(hand) : undefined,
    groupId: random.chance(0.3) ? pickId<GroupId>(hand, groupsOf(doc)) : undefined,
  })
  hand.added.add(id)
}

const remove = (hand: Hand): void => {
  const ids = [pickNote(hand), pickNote(hand)]
  const noteIds = ids.filter((id) => id !== undefined)
  for (const id of noteIds) hand.removed.add(id)
  if (noteIds[0] && hand.random.chance(0.7)) removeNote(hand.doc, noteIds[0])
  else removeNotes(hand.doc, noteIds)
}

const change = (hand: Hand): void => {
  const { doc, random } = hand
  const noteId = pickNote(hand)
  if (!noteId) return
  const changes = [
    () => moveNote(doc, { noteId, at: place(hand) }),
    () => dropNotes(doc, [{ noteId, at: place(hand), groupId: pickId<GroupId>(hand, groupsOf(doc)) }]),
    () => setNoteColour(doc, { noteId, colour: random.pick([...noteColours, undefined]) }),
    () => setNoteKind(doc, { noteId, kind: random.pick(noteKinds) }),
    () => placeNoteInColumn(doc, { noteId, kind: random.pick(noteKinds), order: orderKeyAtEnd([]) }),
    () => assignChange(doc, { noteId, owner: words(hand), dueOn: '2026-12-01' }),
    () => rewriteNote(doc, { noteId, text: words(hand) }),
    () => appendToNote(doc, { noteId, text: words(hand) }),
  ]
  random.pick(changes)()
}

/** A place between two letters. An editor never puts its caret into an emoji, which Yjs would destroy. */
const placeIn = (text: Y.XmlText, random: Random): number => {
  const words = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
  const at = random.below(words.length + 1)
  return /[\ud800-\udbff]/.test(words.charAt(at - 1)) ? at - 1 : at
}

/** What the editor of rich texts does to a note's text: typing, deleting, marks, new paragraphs, lists. */
const type = (hand: Hand): void => {
  const { doc, random } = hand
  const noteId = pickNote(hand)
  const item = noteId && notesOf(doc).get(noteId)
  const fragment = item instanceof Y.Map ? item.get('text') : undefined
  if (!(fragment instanceof Y.XmlFragment)) return
  const paragraphs = fragment.toArray().filter((node) => node instanceof Y.XmlElement)
  const paragraph = paragraphs.length > 0 ? random.pick(paragraphs) : undefined
  const text = paragraph?.toArray().find((node) => node instanceof Y.XmlText)
  if (!paragraph || !text || random.chance(0.2)) {
    const made = new Y.XmlElement(random.pick(['paragraph', 'bulletList', 'hardBreak']))
    made.insert(0, [new Y.XmlText(words(hand))])
    fragment.insert(random.below(fragment.length + 1), [made])
    return
  }
  const [from = 0, to = 0] = [placeIn(text, random), placeIn(text, random)].sort((a, b) => a - b)
  const kind = random.below(10)
  if (kind < 5) text.insert(from, words(hand), random.chance(0.3) ? { bold: {} } : {})
  else if (kind < 7) text.delete(from, to - from)
  else if (kind < 9) text.format(from, to - from, { [random.pick(['bold', 'italic'])]: random.pick([{}, null]) })
  else if (fragment.length > 1) fragment.delete(random.below(fragment.length), 1)
}

const group = (hand: Hand): void => {
  const { doc, random } = hand
  const groupId = pickId<GroupId>(hand, groupsOf(doc))
  const noteIds = [pickNote(hand), pickNote(hand)].filter((id) => id !== undefined)
  if (!groupId || random.chance(0.3)) {
    const made = {
      id: newId<GroupId>(hand),
      title: words(hand),
      at: place(hand),
      size: [400, 300],
      order: 'a0',
    } as const
    addGroup(doc, { ...made, noteIds })
    return
  }
  const changes = [
    () => groupNotes(doc, { noteIds, groupId: random.pick([groupId, undefined]) }),
    () => moveGroup(doc, { groupId, by: [random.below(90), -random.below(90)] }),
    () => renameGroup(doc, { groupId, title: words(hand) }),
    () => resizeGroup(doc, { groupId, size: [300 + random.below(300), 300] }),
    () => removeGroup(doc, groupId),
  ]
  random.pick(changes)()
}

/** Links two things, puts words on a link, turns or removes one. */
const link = (hand: Hand): void => {
  const { doc, random } = hand
  const linkId = pickId<LinkId>(hand, linksOf(doc))
  const [from, to] = [pickNote(hand), random.chance(0.3) ? pickId<GroupId>(hand, groupsOf(doc)) : pickNote(hand)]
  if (!linkId || random.chance(0.6)) {
    if (from && to) addLink(doc, { from, to, label: random.chance(0.5) ? words(hand) : '' })
    return
  }
  const changes = [
    () => labelLink(doc, { linkId, label: words(hand) }),
    () => turnLink(doc, linkId),
    () => removeLink(doc, linkId),
  ]
  random.pick(changes)()
}

/** Lays an area on the board, or changes one. */
const area = (hand: Hand): void => {
  const { doc, random } = hand
  const areaId = pickId<AreaId>(hand, areasOf(doc))
  if (!areaId || random.chance(0.4)) {
    addAreas(doc, [
      {
        id: newId<AreaId>(hand),
        title: words(hand),
        at: place(hand),
        size: [600, 400],
        tint: random.pick(noteColours),
      },
    ])
    return
  }
  const changes = [
    () => renameArea(doc, { areaId, title: words(hand) }),
    () => moveArea(doc, { areaId, by: [random.below(90), 10] }),
    () => resizeArea(doc, { areaId, size: [300 + random.below(300), 300] }),
    () => removeArea(doc, areaId),
  ]
  random.pick(changes)()
}

const plan = (hand: Hand): void => {
  const { doc, random } = hand
  const activityId = pickId<ActivityId>(hand, activitiesOf(doc))
  const lineId = pickId<BudgetLineId>(hand, budgetOf(doc))
  const rowId = pickId<RundownRowId>(hand, rundownOf(doc))
  const order = (items: Parameters<typeof orderKeyAt>[0]) => orderKeyAt(items, random.below(items.length + 1))
  const status = random.pick(activityStatuses)
  const title = words(hand)
  const additions = [
    () => addActivity(doc, { id: newId<ActivityId>(hand), title, status, order: order(listActivities(doc)) }),
    () =>
      addBudgetLine(doc, {
        id: newId<BudgetLineId>(hand),
        item: title,
        volume: 2,
        activityId,
        order: order(listBudgetLines(doc)),
      }),
    () =>
      addRundownRow(doc, {
        id: newId<RundownRowId>(hand),
        item: title,
        span: ['08:00', '09:30'],
        order: order(listRundown(doc)),
      }),
    () =>
      carryOver(doc, [
        { activityId: newId<ActivityId>(hand), title, source: { board: 'board-one', item: `item-${random.below(5)}` } },
      ]),
  ]
  const changes = [
    () => activityId && changeActivity(doc, activityId, { title, period: ['2026-12-01', '2026-12-03'] }),
    () => activityId && moveActivity(doc, { activityId, status, order: order(listActivities(doc)) }),
    () =>
      lineId &&
      changeBudgetLine(doc, lineId, { unitPriceRupiah: random.below(1e6), section: random.pick(budgetSections) }),
    () => rowId && changeRundownRow(doc, rowId, { person: title, span: ['10:00', ''] }),
    () => activityId && random.chance(0.2) && removeActivity(doc, activityId),
    () => lineId && random.chance(0.2) && removeBudgetLine(doc, lineId),
    () => rowId && random.chance(0.2) && removeRundownRow(doc, rowId),
  ]
  random.pick([...additions, ...changes, ...changes])()
}

const announce = (hand: Hand): void => {
  const part = hand.random.pick(announcementParts)
  writeAnnouncement(hand.doc, part, `${words(hand)}${[...readAnnouncement(hand.doc)[part]].slice(0, 100).join('')}`)
}

/** Takes own work back, or brings it again: notes of one's own may come and go. */
const undo = (hand: Hand): void => {
  for (const id of hand.added) hand.removed.add(id)
  if (hand.random.chance(0.7)) undoOf(hand.doc).undo()
  else undoOf(hand.doc).redo()
}

const deeds = [write, write, write, change, change, change, type, type, type, group, link, area, plan, plan, announce]

/** Does one thing that an editor does at a board, by the app's own commands. */
export const doSomething = (hand: Hand): void => {
  const { random } = hand
  if (random.chance(0.06)) remove(hand)
  else if (random.chance(0.05)) undo(hand)
  else random.pick(deeds)(hand)
}
