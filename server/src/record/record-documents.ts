import { can } from '@rembuk/shared/access/access'
import { defaultQuorum } from '@rembuk/shared/attendance/quorum'
import { summarize } from '@rembuk/shared/attendance/summary'
import type { MediaId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { listBoards } from '@rembuk/shared/programme/programme-document'
import type { ProgrammeSources } from '@rembuk/shared/record/priority-record'
import type { RecordSources } from '@rembuk/shared/record/record-from-meeting'
import type { PictureFacts } from '@rembuk/shared/record/record-photos'
import { boardRoom, meetingRoom, programmeRoom, type RoomName } from '@rembuk/shared/room/room-name'
import { isClosed } from '@rembuk/shared/vote/vote-summary'
import { createMiddleware } from 'hono/factory'
import * as Y from 'yjs'
import type { Sessions } from '../access/sessions.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store } from '../store/store.ts'

interface RecordDocumentsDeps {
  readonly hub: RoomHub
  readonly store: Store
  readonly sessions: Sessions
}

const notFound = err<Problem>({ type: 'NotFound' })

/** Copies of the committed documents that a record is written from. */
export const createRecordDocuments = ({ hub, store }: RecordDocumentsDeps) => {
  const copyOf = (name: RoomName): Promise<Y.Doc | undefined> =>
    hub.use(name, (room) =>
      room.read((doc) => {
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        return copy
      }),
    )

  const readProgrammeDocuments = async (programmeId: string): Promise<Result<ProgrammeSources, Problem>> => {
    const programme = await copyOf(programmeRoom(programmeId as ProgrammeId))
    if (!programme) return notFound
    const boards = await Promise.all(
      listBoards(programme).map(async (entry) => {
        const doc = await copyOf(boardRoom(entry.id))
        return doc ? [{ entry, doc }] : []
      }),
    )
    const meetings = await store.listMeetings(programmeId as ProgrammeId)
    const decisions = await Promise.all(meetings.map(({ meetingId }) => store.listDecisions(meetingId)))
    return ok({ programme, boards: boards.flat(), decisions: decisions.flat() })
  }

  /** Of the photos that notes of these boards name, and that came into this programme. */
  const findPictures = async (
    programmeId: ProgrammeId,
    boards: RecordSources['boards'],
  ): Promise<ReadonlyMap<MediaId, PictureFacts>> => {
    const named = new Set(boards.flatMap(({ doc }) => listNotes(doc).flatMap(({ picture }) => picture ?? [])))
    const found = await Promise.all(Array.from(named, (mediaId) => store.findPicture(mediaId).catch(() => undefined)))
    return new Map(found.flatMap((one) => (one?.programmeId === programmeId ? [[one.mediaId, one] as const] : [])))
  }

  const readMeetingDocuments = async (meetingId: string): Promise<Result<RecordSources, Problem>> => {
    const stored = await store.readMeeting(meetingId as MeetingId)
    const meeting = stored && (await copyOf(meetingRoom(stored.meetingId)))
    if (!meeting) return notFound
    const documents = await readProgrammeDocuments(stored.programmeId)
    if (!documents.ok) return documents
    const { meetingId: id } = stored
    const [decisions, votes, invitees, attendees, settings, pictures] = await Promise.all([
      store.listDecisions(id),
      store.listVotes(id),
      store.listInvitees(id),
      store.listAttendees(id),
      store.readAttendanceSettings(id),
      findPictures(stored.programmeId, documents.value.boards),
    ])
    const attendance = summarize(invitees, attendees, settings?.quorum ?? defaultQuorum)
    // Told one by one: a phone number never comes near a record.
    const people = attendees
      .map(({ name, hamlet, gender, sector, signature }) => ({ name, hamlet, gender, sector, signature }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
    const counted = votes.filter(isClosed).toSorted((a, b) => a.result.closedAtMs - b.result.closedAtMs)
    return ok({ ...documents.value, meeting, decisions, votes: counted, attendance, people, pictures })
  }

  return { readProgrammeDocuments, readMeetingDocuments }
}

/** Only hosts and editors of the meeting's programme download its record. */
export const guardMeetingRecord = ({ store, sessions }: RecordDocumentsDeps) =>
  createMiddleware<Env, '/meetings/:meetingId/*'>(async (c, next) => {
    const meeting = await store.readMeeting(c.req.param('meetingId') as MeetingId)
    if (!meeting) return problemResponse({ type: 'NotFound' })
    const role = await sessions.findRole(c.get('token'), meeting.programmeId)
    if (!role) return problemResponse({ type: 'NotSignedIn' })
    return can(role, 'record.download') ? next() : problemResponse({ type: 'NotAllowed' })
  })
