import type * as Y from 'yjs'
import type { GroupId, NoteId } from '../base/id.ts'
import { orderKeyAtEnd } from '../base/order-key.ts'
import { addGroup } from '../group/group-commands.ts'
import { listGroups } from '../group/group-queries.ts'
import { addNote } from '../note/note-commands.ts'
import type { NoteAuthor, NoteKind } from '../note/note-schema.ts'
import type { ExampleFill } from './example.ts'
import { meetingDays, momentFromNow } from './example-dates.ts'
import { exampleMappingTexts } from './example-mapping-texts.ts'
import { fillExamplePriorities } from './example-priorities.ts'

type Texts = (typeof exampleMappingTexts)['id']
type NoteKey = keyof Texts['notes']
type GroupKey = keyof Texts['groups']
type Point = readonly [number, number]

interface ExampleNote {
  readonly kind: NoteKind
  /** Undefined for one that still waits in the inbox. */
  readonly at?: Point
  readonly group?: GroupKey
  readonly author: NoteAuthor
}

const resident = (name = ''): NoteAuthor => ({ role: 'resident', name })
const editor = (name: string): NoteAuthor => ({ role: 'editor', name })

const groups: Readonly<Record<GroupKey, { readonly at: Point; readonly size: Point }>> = {
  water: { at: [80, 80], size: [620, 336] },
  assets: { at: [752, 110], size: [424, 342] },
  capacity: { at: [170, 484], size: [424, 194] },
}

/** Laid out as a room leaves it: near each other, not in rank and file. */
const notes = (texts: Texts): Readonly<Record<NoteKey, ExampleNote>> => ({
  pipe: { kind: 'problem', at: [104, 126], group: 'water', author: resident('Bu Sari · RT 02') },
  night: { kind: 'problem', at: [300, 118], group: 'water', author: resident() },
  fee: { kind: 'problem', at: [496, 130], group: 'water', author: resident('Pak Dedi · RT 04') },
  tank: { kind: 'problem', at: [136, 276], group: 'water', author: resident() },
  springDay: { kind: 'history', at: [332, 270], group: 'water', author: resident('Mbah Karto · RT 01') },
  spring: { kind: 'asset', at: [776, 156], group: 'assets', author: editor(texts.authors.youth) },
  plumber: { kind: 'asset', at: [972, 166], group: 'assets', author: editor('Rina') },
  cash: { kind: 'asset', at: [874, 306], group: 'assets', author: editor(texts.authors.treasurer) },
  women: { kind: 'capacity', at: [194, 530], group: 'capacity', author: editor(texts.authors.head) },
  committee: { kind: 'capacity', at: [392, 536], group: 'capacity', author: resident() },
  school: { kind: 'problem', at: [786, 520], author: resident() },
  meter: { kind: 'problem', at: [990, 544], author: resident('Pak Slamet · RT 03') },
  sick: { kind: 'problem', author: resident('Bu Yanti · RT 03') },
  students: { kind: 'asset', author: resident() },
  dry: { kind: 'history', author: resident() },
})

/** Writes the notes of four kinds, three groups, the priorities, and an inbox that the facilitator has yet to empty. */
export const fillExampleMapping = (doc: Y.Doc, { locale, ids, nowMs }: ExampleFill): void => {
  const texts = exampleMappingTexts[locale]
  const groupIds = {} as Record<GroupKey, GroupId>
  for (const [key, frame] of Object.entries(groups) as [GroupKey, (typeof groups)[GroupKey]][]) {
    groupIds[key] = ids.newId<GroupId>()
    addGroup(doc, { id: groupIds[key], title: texts.groups[key], order: orderKeyAtEnd(listGroups(doc)), ...frame })
  }
  const noteIds = { ...ids.notes, meter: ids.newId<NoteId>() }
  const isKnown = (key: string): key is keyof typeof noteIds => Object.hasOwn(noteIds, key)
  const firstMs = momentFromNow(nowMs, meetingDays)
  for (const [index, [key, note]] of (Object.entries(notes(texts)) as [NoteKey, ExampleNote][]).entries()) {
    const { group, ...values } = note
    addNote(doc, {
      ...values,
      id: isKnown(key) ? noteIds[key] : ids.newId<NoteId>(),
      text: texts.notes[key],
      groupId: group && groupIds[group],
      createdAtMs: firstMs + index * 20_000,
    })
  }
  fillExamplePriorities(doc, { locale, noteIds })
}
