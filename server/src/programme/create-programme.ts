import type { BoardId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import type { TimeMs } from '@rembuk/shared/base/time'
import { createBoardDocument } from '@rembuk/shared/board/board-document'
import type { Stage } from '@rembuk/shared/board/stage'
import type { CreatedProgramme } from '@rembuk/shared/http/api'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { createMeetingDocument } from '@rembuk/shared/meeting/meeting-document'
import { emptyPlan, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import { type AgendaBoard, readyAgendaSteps } from '@rembuk/shared/meeting/ready-agendas'
import { quickStepIdOf } from '@rembuk/shared/meeting/step'
import { kindsByStage } from '@rembuk/shared/note/note-schema'
import { exampleBoards, exampleProgramme } from '@rembuk/shared/programme/example'
import { createExampleIds } from '@rembuk/shared/programme/example-ids'
import { exampleMeeting } from '@rembuk/shared/programme/example-meeting'
import { addBoardEntry, addMeetingEntry, createProgrammeDocument } from '@rembuk/shared/programme/programme-document'
import { boardRoom, meetingRoom, programmeRoom, type RoomName } from '@rembuk/shared/room/room-name'
import * as Y from 'yjs'
import { hashSecret, newCode, newId, newSecret } from '../access/secrets.ts'
import { serverOwner } from '../room/client-owners.ts'
import type { Write } from '../store/store.ts'
import { programmeTexts } from './programme-texts.ts'

/** What creates a room with its first content, as one row of its log. */
export const roomWrites = (
  room: RoomName,
  {
    programmeId,
    by,
    atMs,
    fill,
  }: {
    readonly programmeId: ProgrammeId
    readonly by: string
    readonly atMs: TimeMs
    readonly fill: (doc: Y.Doc) => void
  },
): readonly Write[] => {
  const doc = new Y.Doc()
  doc.transact(() => fill(doc))
  const update = Y.encodeStateAsUpdate(doc)
  const own: Write = { type: 'own-client', room, clientId: doc.clientID, owner: serverOwner }
  doc.destroy()
  return [
    { type: 'create-room', room, programmeId, generation: newId() },
    { type: 'append-log', room, seq: 1, atMs, entries: [{ by, update }] },
    own,
  ]
}

/** What a meeting begins with: a question to change, writing closed. */
export const firstPlan = (
  locale: Locale,
  { boardId, stage }: { readonly boardId: BoardId; readonly stage: Stage },
): MeetingPlan => {
  const stepId = quickStepIdOf(boardId)
  const step = {
    stepId,
    boardId,
    kind: 'write',
    prompt: programmeTexts[locale].firstPrompt,
    plannedMinutes: 0,
    kinds: [...kindsByStage[stage]],
    showsNames: false,
    isSecret: false,
    needsApproval: false,
  } as const
  return { steps: [step], run: { ...emptyPlan.run, stepId } }
}

/** The example's meeting is planned to the end, and has not begun. */
const examplePlan = (locale: Locale, boards: readonly AgendaBoard[], here: AgendaBoard): MeetingPlan => ({
  ...emptyPlan,
  steps: readyAgendaSteps('rembug-warga', { boards, here, locale }),
})

interface Content {
  readonly title: string
  readonly place: string
  readonly boards: readonly {
    readonly boardId: BoardId
    readonly stage: Stage
    readonly title: string
    readonly fill: (doc: Y.Doc) => void
  }[]
  readonly meeting: { readonly title: string; readonly heldOn: string; readonly fill: (doc: Y.Doc) => void }
}

const emptyContent = (
  locale: Locale,
  { title, place }: { readonly title: string; readonly place: string },
  nowMs: TimeMs,
): Content => {
  const board = { stage: 'mapping', title: stageMessages[locale].stages.mapping } as const
  const meeting = {
    title: programmeTexts[locale].firstMeeting(title),
    heldOn: new Date(nowMs).toISOString().slice(0, 10),
    place,
  }
  return {
    title,
    place,
    boards: [{ ...board, boardId: newId<BoardId>(), fill: (doc) => createBoardDocument(doc, board) }],
    meeting: { ...meeting, fill: (doc) => createMeetingDocument(doc, meeting) },
  }
}

const exampleContent = (locale: Locale, nowMs: TimeMs): Content => {
  const ids = createExampleIds(newId)
  const meeting = exampleMeeting(locale, nowMs)
  return {
    ...exampleProgramme(locale),
    boards: exampleBoards(locale).map(({ stage, title, fill }) => ({
      boardId: ids.boards[stage],
      stage,
      title,
      fill: (doc) => fill(doc, { ids, nowMs }),
    })),
    meeting: { title: meeting.title, heldOn: meeting.heldOn, fill: (doc) => meeting.fill(doc, { newId }) },
  }
}

export interface NewProgramme {
  readonly title: string
  readonly place: string
  readonly locale: Locale
  readonly isExample: boolean
}

/** Everything that a new programme is made of, to be committed as one, and the secrets that are told once. */
export const createProgramme = (
  wish: NewProgramme,
  nowMs: TimeMs,
): { readonly created: CreatedProgramme; readonly writes: readonly Write[] } => {
  const { locale } = wish
  const created = { programmeId: newId<ProgrammeId>(), hostSecret: newSecret(), editorSecret: newSecret() }
  const { programmeId } = created
  const content = wish.isExample ? exampleContent(locale, nowMs) : emptyContent(locale, wish, nowMs)
  const meetingId = newId<MeetingId>()
  const origin = { programmeId, by: 'server', atMs: nowMs }
  const first = content.boards[0]
  const fillIndex = (doc: Y.Doc) => {
    createProgrammeDocument(doc, content)
    for (const { boardId, stage, title } of content.boards)
      addBoardEntry(doc, { id: boardId, stage, title, createdAtMs: nowMs })
    addMeetingEntry(doc, { id: meetingId, title: content.meeting.title, heldOn: content.meeting.heldOn })
  }
  const writes: Write[] = [
    { type: 'create-programme', programmeId, createdAtMs: nowMs },
    { type: 'add-secret', programmeId, role: 'host', secretHash: hashSecret(created.hostSecret) },
    { type: 'add-secret', programmeId, role: 'editor', secretHash: hashSecret(created.editorSecret) },
    { type: 'create-meeting', meetingId, programmeId, code: newCode() },
    ...roomWrites(programmeRoom(programmeId), { ...origin, fill: fillIndex }),
    ...roomWrites(meetingRoom(meetingId), { ...origin, fill: content.meeting.fill }),
    ...content.boards.flatMap(({ boardId, fill }) => roomWrites(boardRoom(boardId), { ...origin, fill })),
  ]
  if (first) {
    const plan = wish.isExample ? examplePlan(locale, content.boards, first) : firstPlan(locale, first)
    writes.push({ type: 'save-plan', meetingId, plan })
  }
  return { created, writes }
}
