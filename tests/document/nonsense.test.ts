import { readAnnouncement } from '@rembuk/shared/announcement/announcement'
import { renameArea } from '@rembuk/shared/area/area-commands'
import { listAreas } from '@rembuk/shared/area/area-queries'
import type { ActivityId, AreaId, LinkId } from '@rembuk/shared/base/id'
import { readBoardMeta } from '@rembuk/shared/board/board-document'
import { readEvaluationTemplate } from '@rembuk/shared/evaluation/evaluation-template'
import { renameGroup } from '@rembuk/shared/group/group-commands'
import { listGroups } from '@rembuk/shared/group/group-queries'
import { labelLink } from '@rembuk/shared/link/link-commands'
import { listLinks, readLinks } from '@rembuk/shared/link/link-queries'
import {
  listAgenda,
  listDecisions,
  listMeetingDecisions,
  listSignatories,
  readMeetingDetails,
} from '@rembuk/shared/meeting/meeting-document'
import { listSigningNeeds } from '@rembuk/shared/meeting/signing'
import { groupNote, moveNote, rewriteNote, setNoteColour, setNoteKind } from '@rembuk/shared/note/note-commands'
import { listNotes, listOrdered, listWaiting } from '@rembuk/shared/note/note-queries'
import { readOutline } from '@rembuk/shared/outline/outline-queries'
import { readBudgetSettings, summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import { listCarryableItems } from '@rembuk/shared/plan/carry-over-queries'
import { listFunding } from '@rembuk/shared/plan/funding-queries'
import { listActivities, listBudgetLines, listRundown, readActivity } from '@rembuk/shared/plan/plan-queries'
import { listPriorities, rankPriorities } from '@rembuk/shared/priority/priority-queries'
import { listBoards, listMeetings, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { canEditRichText } from '@rembuk/shared/rich-text/can-edit-rich-text'
import { isSameContent } from '@rembuk/shared/snapshot/content'
import { readChoices } from '@rembuk/shared/vote/board-choices'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { exchange } from '../support/two-boards.ts'

/** Every reader of a whole document, whatever kind of document it is for. */
const readers = {
  readBoardMeta,
  listNotes,
  listWaiting,
  listGroups,
  readLinks,
  listLinks,
  listAreas,
  readOutline,
  readChoices,
  listPriorities,
  rankPriorities,
  listCarryableItems,
  listActivities,
  listBudgetLines,
  listFunding,
  listRundown,
  readBudgetSettings,
  readAnnouncement,
  readEvaluationTemplate,
  readProgrammeMeta,
  listBoards,
  listMeetings,
  readMeetingDetails,
  listAgenda,
  listMeetingDecisions,
  listSignatories,
  listSigningNeeds,
  listOrdered: (doc: Y.Doc) => listOrdered(listNotes(doc)),
  summarizeBudget: (doc: Y.Doc) => summarizeBudget(listBudgetLines(doc), listFunding(doc), readBudgetSettings(doc)),
} satisfies Record<string, (doc: Y.Doc) => unknown>

const collections = {
  notes: listNotes,
  groups: listGroups,
  links: readLinks,
  areas: listAreas,
  priorities: listPriorities,
  activities: listActivities,
  budget: listBudgetLines,
  funding: listFunding,
  rundown: listRundown,
  boards: listBoards,
  meetings: listMeetings,
  agenda: listAgenda,
  signatories: listSignatories,
} satisfies Record<string, (doc: Y.Doc) => readonly { readonly id: string }[]>
const roots = Object.keys(collections) as (keyof typeof collections)[]

const keys = [
  'kind',
  'colour',
  'text',
  'at',
  'order',
  'groupId',
  'author',
  'createdAtMs',
  'source',
  'stepId',
  'picture',
  'owner',
  'dueOn',
  'title',
  'size',
  'isCollapsed',
  'from',
  'to',
  'label',
  'tint',
  'opacity',
  'isLocked',
  'isForMap',
  'score',
  'about:',
  'about:note-x',
  'who',
  'goal',
  'period',
  'status',
  'from:',
  'from:a/b',
  'section',
  'item',
  'volume',
  'unit',
  'unitPriceRupiah',
  'taxBasisPoints',
  'share:',
  'share:x',
  'fundingId',
  'span',
  'person',
  'activityId',
  'name',
  'amountRupiah',
  'contact',
  'stage',
  'heldOn',
  'minutes',
  'position',
  'fromTheFuture',
]
const sharedTypes = {
  places: () => Y.Array.from([5, 6]),
  map: () => new Y.Map(Object.entries({ title: 'peta' })),
  array: () => Y.Array.from([1, [2], { three: 3 }]),
  text: () => new Y.Text('teks'),
  words: () => new Y.XmlText('kata'),
  rich: () => {
    const fragment = new Y.XmlFragment()
    const hologram = new Y.XmlElement('hologram')
    hologram.insert(0, [new Y.XmlText('dari esok')])
    fragment.insert(0, [hologram, new Y.XmlHook('kait') as never])
    return fragment
  },
} satisfies Record<string, () => unknown>
const plain = fc.oneof(
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e308,
    2n ** 60n,
    new Uint8Array(3),
  ),
  fc.constantFrom<unknown>(
    [1, 2],
    [Number.NaN, 1],
    ['a', 'b'],
    [[], []],
    { role: {} },
    { board: 1, item: 2 },
    '\ud800',
    '',
  ),
  fc.constantFrom<unknown>('vote', { kind: 'vote', criteria: [null, { mean: 'x' }] }, '__proto__', 'constructor'),
)
const value = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(sharedTypes)) },
)
const made = (wanted: unknown): unknown => (typeof wanted === 'function' ? (wanted as () => unknown)() : wanted)
const ids = ['note-a', 'group-a', 'x', 'constructor', '']
const write = fc.record({
  root: fc.constantFrom(...roots, 'meta', 'details', 'announcement'),
  id: fc.constantFrom(...ids),
  key: fc.constantFrom(...keys),
  value,
  isItem: fc.boolean(),
})

/** What somebody's own program has put into a document, as it arrives at another's. */
const arrived = (
  writes: readonly { root: string; id: string; key: string; value: unknown; isItem: boolean }[],
): Y.Doc => {
  const [theirs, ours] = [new Y.Doc(), new Y.Doc()]
  for (const { root, id, key, value: wanted, isItem } of writes) {
    const map = theirs.getMap<unknown>(root)
    if (!isItem) {
      map.set(root === 'meta' || root === 'details' || root === 'announcement' ? key : id, made(wanted))
      continue
    }
    if (!(map.get(id) instanceof Y.Map)) map.set(id, new Y.Map())
    ;(map.get(id) as Y.Map<unknown>).set(key, made(wanted))
  }
  exchange(theirs, ours)
  return ours
}

test('[T86] whatever stands in a document, every reader reads it, and what is an item at all is in its list', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
      const doc = arrived(writes)
      const again = arrived(writes)
      for (const read of Object.values(readers)) expect(() => read(doc)).not.toThrow()
      for (const id of ids) expect(() => readActivity(doc, id as ActivityId)).not.toThrow()
      for (const root of roots) {
        expect(isSameContent(doc.getMap(root), again.getMap(root))).toBe(true)
        const items = Array.from(doc.getMap(root).entries()).filter(([, item]) => item instanceof Y.Map)
        expect(
          collections[root](doc)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(items.map(([id]) => id).toSorted())
      }
    }),
    { numRuns: 200 },
  )
})

test('[T86] what no schema knows is still there after others have changed the thing, and a nonsense value gives way to a right one', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
      const doc = arrived([
        ...writes,
        { root: 'notes', id: 'x', key: 'at', value: sharedTypes.places, isItem: true },
        { root: 'notes', id: 'x', key: 'groupId', value: [7n], isItem: true },
        ...['notes', 'groups', 'links', 'areas'].map((root) => ({
          root,
          id: 'x',
          key: 'fromTheFuture',
          value: 7n,
          isItem: true,
        })),
      ])
      const x = 'x' as never
      moveNote(doc, { noteId: x, at: [5, 6] })
      setNoteKind(doc, { noteId: x, kind: 'asset' })
      setNoteColour(doc, { noteId: x, colour: 'sky' })
      groupNote(doc, { noteId: x, groupId: x })
      rewriteNote(doc, { noteId: x, text: 'Air' })
      renameGroup(doc, { groupId: x, title: 'Air' })
      labelLink(doc, { linkId: 'x' as LinkId, label: 'maka' })
      renameArea(doc, { areaId: 'x' as AreaId, title: 'Aset' })

      expect(listNotes(doc).find(({ id }) => id === x)).toMatchObject({
        at: [5, 6],
        kind: 'asset',
        colour: 'sky',
        text: 'Air',
      })
      expect(listGroups(doc).find(({ id }) => id === x)).toMatchObject({ title: 'Air' })
      expect(readLinks(doc).find(({ id }) => id === x)).toMatchObject({ label: 'maka' })
      expect(listAreas(doc).find(({ id }) => id === x)).toMatchObject({ title: 'Aset' })
      for (const root of ['notes', 'groups', 'links', 'areas'])
        expect(doc.getMap<Y.Map<unknown>>(root).get('x')?.get('fromTheFuture')).toBe(7n)
    }),
    { numRuns: 150 },
  )
})

test('[T86] words that somebody has put ten thousand deep are read by nobody, and break nothing', () => {
  const doc = arrived([{ root: 'notes', id: 'a', key: 'kind', value: 'problem', isItem: true }])
  const fragment = new Y.XmlFragment()
  doc.getMap<Y.Map<unknown>>('notes').get('a')?.set('text', fragment)
  let inner: Y.XmlFragment = fragment
  doc.transact(() => {
    for (let depth = 0; depth < 10_000; depth += 1) {
      const next = new Y.XmlElement('listItem')
      inner.insert(0, [next])
      inner = next
    }
  })
  expect(listNotes(doc)).toMatchObject([{ id: 'a', text: '' }])
  expect(canEditRichText(fragment, 'note')).toBe(false)
  expect(listDecisions(fragment)).toEqual([])
})
