import { readAnnouncement } from '@rembuk/shared/announcement/announcement'
import { minutesBetween } from '@rembuk/shared/base/time'
import { readBoardMeta } from '@rembuk/shared/board/board-document'
import { noteSize } from '@rembuk/shared/board/board-geometry'
import { type Stage, stages } from '@rembuk/shared/board/stage'
import { plainTextOf } from '@rembuk/shared/document/plain-text'
import { type Frame, frameOfGroup, listGroups } from '@rembuk/shared/group/group-queries'
import { locales } from '@rembuk/shared/i18n/locale'
import {
  listAgenda,
  listDecisions,
  listSignatories,
  minutesOfAgendaItem,
  readMeetingDetails,
} from '@rembuk/shared/meeting/meeting-document'
import { isPlaced, listNotes, listOrdered } from '@rembuk/shared/note/note-queries'
import { kindsByStage, type Note } from '@rembuk/shared/note/note-schema'
import { listActivities, listBudgetLines, listRundown, sumRupiah } from '@rembuk/shared/plan/plan-queries'
import { exampleBoards, exampleProgramme } from '@rembuk/shared/programme/example'
import { createExampleIds, type NewId } from '@rembuk/shared/programme/example-ids'
import { exampleMeeting } from '@rembuk/shared/programme/example-meeting'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

const nowMs = Date.UTC(2026, 10, 24, 12)

const createNewId = (): NewId => {
  let count = 0
  return <Id extends string>() => {
    count += 1
    return `example-${count}` as Id
  }
}

/** What another person reads when the server has written the example. */
const readByAnother = (fill: (doc: Y.Doc) => void): Y.Doc => {
  const [server, another] = [new Y.Doc(), new Y.Doc()]
  fill(server)
  Y.applyUpdate(another, Y.encodeStateAsUpdate(server))
  return another
}

const overlaps = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const listFrames = (notes: readonly Note[]): readonly (Frame & { readonly name: string })[] =>
  notes.flatMap(({ at, text }) => {
    const [width, height] = noteSize(text)
    return at ? [{ name: text, x: at[0], y: at[1], width, height }] : []
  })

const listOverlaps = (frames: readonly (Frame & { readonly name: string })[]): readonly string[] =>
  frames.flatMap((frame, index) =>
    frames.slice(index + 1).flatMap((other) => (overlaps(frame, other) ? [`${frame.name} / ${other.name}`] : [])),
  )

describe.each(locales)('the example programme in %s', (locale) => {
  const ids = createExampleIds(createNewId())
  const boards = exampleBoards(locale)
  const open = (stage: Stage): Y.Doc => {
    const board = boards.find((one) => one.stage === stage)
    if (!board) throw new Error(`no board of ${stage}`)
    return readByAnother((doc) => board.fill(doc, { ids, nowMs }))
  }

  test('[E1] has a board of every stage, each with its name', () => {
    expect(boards.map(({ stage }) => stage)).toEqual(stages)
    for (const { stage, title } of boards) expect(readBoardMeta(open(stage))).toEqual({ stage, title })
    expect(exampleProgramme(locale).title).toContain('RW 05')
  })

  test('[E2] maps problems, assets, capacity and history in three groups, and leaves some notes to be placed', () => {
    const doc = open('mapping')
    const notes = listNotes(doc)
    expect(new Set(notes.map(({ kind }) => kind))).toEqual(new Set(kindsByStage.mapping))
    expect(listGroups(doc).map(({ id }) => notes.filter(({ groupId }) => groupId === id).length)).toEqual([5, 3, 2])
    expect(notes.filter((note) => !isPlaced(note))).toHaveLength(3)
    expect(notes.every(({ text }) => text.length > 0)).toBe(true)
    expect(notes.every(({ createdAtMs }) => createdAtMs < nowMs)).toBe(true)
  })

  test('[E3] nothing on the map lies on anything else', () => {
    const doc = open('mapping')
    const notes = listNotes(doc)
    const groups = listGroups(doc).map((group) => ({
      name: group.title,
      ...frameOfGroup(
        group,
        notes.filter(({ groupId }) => groupId === group.id),
      ),
    }))
    expect(listOverlaps(listFrames(notes))).toEqual([])
    expect(listOverlaps([...groups, ...listFrames(notes.filter(({ groupId }) => !groupId))])).toEqual([])
  })

  test('[E3] every group is drawn as large as it was made, so its notes fit', () => {
    const doc = open('mapping')
    for (const group of listGroups(doc)) {
      const frame = frameOfGroup(
        group,
        listNotes(doc).filter(({ groupId }) => groupId === group.id),
      )
      expect([frame.x, frame.y, frame.width, frame.height]).toEqual([...group.at, ...group.size])
    }
  })

  test('[E4] plans three activities, each from a note that stands on the map', () => {
    const mapped = new Map(listNotes(open('mapping')).map((note) => [note.id as string, note]))
    const activities = listActivities(open('planning'))
    expect(activities.map(({ status }) => status)).toEqual(['done', 'ongoing', 'agreed'])
    for (const { title, goal, place, person, period, source } of activities) {
      expect([title, goal, place, person, ...period].every(Boolean)).toBe(true)
      expect(period[0] < period[1]).toBe(true)
      expect(source?.board).toBe(ids.boards.mapping)
      expect(mapped.get(source?.item ?? '')).toBeDefined()
    }
  })

  test('[E4] its budget comes to Rp8.750.000 and its rundown leaves no minute out', () => {
    const doc = open('planning')
    expect(sumRupiah(listBudgetLines(doc))).toBe(8_750_000)
    const rows = listRundown(doc)
    expect(rows).toHaveLength(8)
    expect(rows.slice(1).map(({ span }) => span[0])).toEqual(rows.slice(0, -1).map(({ span }) => span[1]))
    const activityIds = listActivities(doc).map(({ id }) => id)
    for (const { activityId } of [...rows, ...listBudgetLines(doc)]) expect(activityIds).toContain(activityId)
  })

  test('[E5] evaluates with every kind of finding; every change has an owner and a day to come', () => {
    const doc = open('evaluation')
    const placed = listOrdered(listNotes(doc))
    expect(new Set(placed.map(({ kind }) => kind))).toEqual(new Set(kindsByStage.evaluation))
    expect(listNotes(doc).length - placed.length).toBe(1)
    const changes = placed.filter(({ kind }) => kind === 'change')
    expect(changes).toHaveLength(2)
    for (const { owner, dueOn, source } of changes) {
      expect(owner).not.toBe('')
      expect(dueOn > '2026-11-24').toBe(true)
      expect(Object.values(ids.activities) as readonly string[]).toContain(source?.item)
    }
  })

  test('[E6] tells residents what was achieved, changed and goes on, and whom to ask', () => {
    const announcement = readAnnouncement(open('dissemination'))
    expect(Object.values(announcement).every((text) => text.length > 10)).toBe(true)
  })

  test('[E7] holds a meeting of 135 minutes with an agenda, a decision and people to sign', () => {
    const doc = readByAnother((server) => exampleMeeting(locale, nowMs).fill(server, { newId: createNewId() }))
    const details = readMeetingDetails(doc)
    expect(minutesBetween(details.startsAt, details.endsAt)).toBe(135)
    expect(details).toMatchObject({ heldOn: '2026-09-25', attendanceCount: 38, invitedCount: 51 })
    const agenda = listAgenda(doc)
    expect(agenda.map(({ title }) => Number(/±(\d+)/.exec(title)?.[1]))).toEqual([5, 10, 30, 45, 30, 10, 5])
    const minutes = agenda.map(({ id }) => minutesOfAgendaItem(doc, id) ?? new Y.XmlFragment())
    expect(minutes.flatMap(listDecisions)).toHaveLength(1)
    expect(minutes.map(plainTextOf).filter(Boolean)).toHaveLength(4)
    expect(listSignatories(doc).every(({ name, position }) => name && position)).toBe(true)
  })

  test('[E8] two example programmes share no id', () => {
    const newId = createNewId()
    const [one, two] = [createExampleIds(newId), createExampleIds(newId)]
    const listIds = (from: typeof one) =>
      [from.boards, from.notes, from.activities].flatMap((part) => Object.values<string>(part))
    expect(new Set([...listIds(one), ...listIds(two)]).size).toBe(22)
  })
})
