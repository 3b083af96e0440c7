import { mediaRoutes } from '@rembuk/server/media/media-routes'
import type { FoundPicture } from '@rembuk/server/store/store'
import type { DocumentRole } from '@rembuk/shared/access/access'
import type { BoardId, MediaId, MeetingId, NoteId, ProgrammeId, StepId } from '@rembuk/shared/base/id'
import { ok } from '@rembuk/shared/base/result'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'
import { jpeg } from './picture-samples.ts'

const boardId = 'board00001' as BoardId
const noteId = 'note000001' as NoteId
const picture: FoundPicture = {
  mediaId: 'media00001' as MediaId,
  programmeId: 'programme1' as ProgrammeId,
  room: boardRoom(boardId),
  itemId: noteId,
  format: 'image/jpeg',
  ...{ width: 640, height: 480, byteCount: 400 },
}
const waiting = { noteId, boardId, kind: 'problem', text: 'Talud jebol', name: '', picture: picture.mediaId } as const

test('[S70] a photo is read from the disk for who may see it and does not have it yet, and for nobody else', async () => {
  let readCount = 0
  let role: DocumentRole | undefined
  const app = mediaRoutes({
    store: {
      findPicture: async (mediaId) => (mediaId === picture.mediaId ? picture : undefined),
      readPictureBytes: async () => {
        readCount += 1
        return new Uint8Array(jpeg())
      },
      findSealedNote: async () => ({ ...waiting, meetingId: 'meeting001' as MeetingId, stepId: 'step-1' as StepId }),
    },
    hub: { use: async () => undefined },
    sessions: { findRole: async () => role },
    meetings: { listWaiting: async () => ok([waiting]) },
  })
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { headers })
    return [response.status, new Uint8Array(await response.arrayBuffer())[0] === 0xff, readCount]
  }
  expect(await ask('/media/media99999')).toEqual([404, false, 0])
  expect(await ask('/media/media00001')).toEqual([404, false, 0])
  role = 'editor'
  expect(await ask('/media/media00001')).toEqual([404, false, 0])
  role = 'host'
  expect(await ask('/media/media00001', { 'if-none-match': '"media00001"' })).toEqual([304, false, 0])
  expect(await ask('/media/media00001')).toEqual([200, true, 1])
})
