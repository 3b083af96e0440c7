import type { BoardId, MediaId, NoteId } from '@rembuk/shared/base/id'
import { meetingRoom } from '@rembuk/shared/room/room-name'
import { describe, expect, test } from 'vitest'
import {
  boardId,
  buryNote,
  createRoom,
  hideNote,
  meetingId,
  noteId,
  otherRoom,
  ownNote,
  programmeId,
  room,
  unhideNote,
} from './store-samples.ts'
import { openPrepared, type StoreUnderTest } from './store-under-test.ts'

const hidden = { noteId, text: 'Iuran tidak ada laporan', kind: 'problem', hiddenAtMs: 8000 }

/** How residents' own notes, hidden notes and withdrawn notes are kept. */
export const noteContract = (storeUnderTest: StoreUnderTest): void => {
  describe('notes', () => {
    test('[S30] a note belongs to whoever holds its key', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([ownNote()])
      expect(await store.findOwnNote(noteId)).toEqual({ boardId, meetingId, keyHash: `key of ${noteId}` })
      expect(await store.findOwnNote('note999999' as NoteId)).toBeUndefined()
      await expect(store.commit([ownNote()])).rejects.toThrow()
    })

    test('[S69] a picture is found without being read, and is gone with the note that it belongs to', async () => {
      const store = await openPrepared(storeUnderTest)
      const mediaId = 'media00001' as MediaId
      const found = {
        ...{ mediaId, programmeId, room, itemId: noteId, format: 'image/jpeg' as const },
        ...{ width: 640, height: 480 },
      }
      const bytes = Uint8Array.of(255, 216, 255)
      await store.commit([ownNote(), { type: 'put-picture', ...found, bytes }])
      expect(await store.findPicture(mediaId)).toEqual({ ...found, byteCount: 3 })
      expect(new Uint8Array((await store.readPictureBytes(mediaId)) ?? [])).toEqual(Uint8Array.of(255, 216, 255))
      expect(await store.weighPictures(room)).toBe(3)
      await store.commit([buryNote()])
      expect(await store.findPicture(mediaId)).toBeUndefined()
      expect(await store.readPictureBytes(mediaId)).toBeUndefined()
    })

    test('[S31] a hidden note is kept with what brings it back, and may not come back by itself', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([hideNote()])
      expect(await store.listHiddenNotes(boardId)).toEqual([hidden])
      expect(await store.findHiddenNote(boardId, noteId)).toEqual({ note: hidden, values: '{"at":[1,2]}' })
      expect((await store.loadRoom(room))?.buriedNoteIds).toEqual([noteId])
      expect(await store.listHiddenNotes('board00002' as BoardId)).toEqual([])
    })

    test('[S31] a note shown again is hidden nowhere', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([hideNote()])
      await store.commit([unhideNote()])
      expect(await store.listHiddenNotes(boardId)).toEqual([])
      expect(await store.findHiddenNote(boardId, noteId)).toBeUndefined()
      expect((await store.loadRoom(room))?.buriedNoteIds).toEqual([])
    })

    test('[S32] of a withdrawn note nothing stays but that it may not come back', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([ownNote(), hideNote()])
      await store.commit([buryNote()])
      expect(await store.findOwnNote(noteId)).toBeUndefined()
      expect(await store.findHiddenNote(boardId, noteId)).toBeUndefined()
      expect(await store.listHiddenNotes(boardId)).toEqual([])
      expect((await store.loadRoom(room))?.buriedNoteIds).toEqual([noteId])
    })

    test('[S32] hiding a note at the moment its author withdraws it does not keep it', async () => {
      const store = await openPrepared(storeUnderTest)
      await Promise.all([store.commit([buryNote()]), store.commit([hideNote()])])
      expect(await store.findHiddenNote(boardId, noteId)).toBeUndefined()
    })

    test('[S33] withdrawn and hidden notes are those of their own board', async () => {
      const store = await openPrepared(storeUnderTest)
      await store.commit([
        createRoom(otherRoom),
        createRoom(meetingRoom(meetingId)),
        buryNote(),
        hideNote('note000002' as NoteId),
      ])
      expect((await store.loadRoom(room))?.buriedNoteIds.toSorted()).toEqual([noteId, 'note000002'])
      expect((await store.loadRoom(otherRoom))?.buriedNoteIds).toEqual([])
      expect((await store.loadRoom(meetingRoom(meetingId)))?.buriedNoteIds).toEqual([])
    })
  })
}
