import { createRoomTitles } from '@rembuk/server/command/room-titles'
import type { BoardId, ProgrammeId } from '@rembuk/shared/base/id'
import { addBoardEntry, createProgrammeDocument } from '@rembuk/shared/programme/programme-document'
import { boardRoom, programmeRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const boardId = 'board00001' as BoardId
const entryOf = (id: string) => {
  const programmeId = id as ProgrammeId
  return { room: programmeRoom(programmeId), programmeId }
}

const indexOf = (title: string, boardTitle: string): Y.Doc => {
  const doc = new Y.Doc()
  createProgrammeDocument(doc, { title, place: '' })
  addBoardEntry(doc, { id: boardId, stage: 'mapping', title: boardTitle, createdAtMs: 1 })
  return doc
}

test('[K17] who lists a board of another programme gives it no name', () => {
  const [ours, theirs] = [entryOf('programme1'), entryOf('programme2')]
  const board = { room: boardRoom(boardId), programmeId: ours.programmeId }
  const titles = createRoomTitles([ours, theirs, board])
  titles.noteDocument(ours, indexOf('Air Bersih', 'Peta warga'))
  titles.noteDocument(theirs, indexOf('Lain', 'Bukan peta'))
  expect(titles.titleOf(board.room)).toMatchObject({ title: 'Peta warga', programmeTitle: 'Air Bersih' })
  expect(titles.listGone()).toEqual([])
})
