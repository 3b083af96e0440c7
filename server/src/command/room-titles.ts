import type { ProgrammeId } from '@rembuk/shared/base/id'
import { readBoardMeta } from '@rembuk/shared/board/board-document'
import { listBoards, listMeetings, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { boardRoom, meetingRoom, programmeRoom, type RoomName, splitRoomName } from '@rembuk/shared/room/room-name'
import type * as Y from 'yjs'
import type { RoomTitle } from './findings.ts'

/** A room and whose it is, as the tables say. */
export interface RoomEntry {
  readonly room: RoomName
  readonly programmeId: ProgrammeId
}

const listIndexed = (doc: Y.Doc): readonly (readonly [RoomName, string])[] => [
  ...listBoards(doc).map(({ id, title }) => [boardRoom(id), title] as const),
  ...listMeetings(doc).map(({ id, title }) => [meetingRoom(id), title] as const),
]

/** Learns from each document what rooms are called; to be asked when all have been read. */
export const createRoomTitles = (entries: readonly RoomEntry[]) => {
  const programmeOf = new Map(entries.map(({ room, programmeId }) => [room, programmeId]))
  const titles = new Map<RoomName, string>()
  const gone: RoomName[] = []

  /** Editors write the index: a room of another programme is not theirs to name. */
  const noteIndex = (programmeId: ProgrammeId, doc: Y.Doc): void => {
    for (const [room, title] of listIndexed(doc)) {
      if (!programmeOf.has(room)) {
        programmeOf.set(room, programmeId)
        gone.push(room)
      }
      if (programmeOf.get(room) === programmeId) titles.set(room, title)
    }
  }

  return {
    noteDocument: ({ room, programmeId }: RoomEntry, doc: Y.Doc): void => {
      const { kind } = splitRoomName(room)
      if (kind === 'board' && !titles.has(room)) titles.set(room, readBoardMeta(doc).title)
      if (kind !== 'programme') return
      titles.set(room, readProgrammeMeta(doc).title)
      noteIndex(programmeId, doc)
    },
    titleOf: (room: RoomName): RoomTitle => {
      const programmeId = programmeOf.get(room)
      const programmeTitle = (programmeId && titles.get(programmeRoom(programmeId))) ?? ''
      return { room, kind: splitRoomName(room).kind, title: titles.get(room) ?? '', programmeTitle }
    },
    /** Rooms that a programme lists and that are in no table. */
    listGone: (): readonly RoomName[] => gone,
  }
}
