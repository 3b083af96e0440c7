import { can, type DocumentRole } from '@rembuk/shared/access/access'
import type { MediaId, NoteId } from '@rembuk/shared/base/id'
import { Hono } from 'hono'
import type { Sessions } from '../access/sessions.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { MeetingService } from '../meeting/meeting-service.ts'
import type { RoomHub } from '../room/room-hub.ts'
import type { Store, StoredPicture } from '../store/store.ts'
import { isOnBoard } from './is-on-board.ts'
import { pictureResponse } from './picture-response.ts'

interface MediaDeps {
  readonly store: Pick<Store, 'findPicture' | 'readPictureBytes' | 'findSealedNote'>
  readonly hub: Pick<RoomHub, 'use'>
  readonly sessions: Pick<Sessions, 'findRole'>
  readonly meetings: Pick<MeetingService, 'listWaiting'>
}

/** Pictures for whoever may see what they belong to, as long as it is there to be seen. */
export const mediaRoutes = ({ store, hub, sessions, meetings }: MediaDeps) => {
  const isWaiting = async ({ itemId }: StoredPicture): Promise<boolean> => {
    const sealed = await store.findSealedNote(itemId as NoteId)
    const waiting = sealed && (await meetings.listWaiting(sealed.meetingId))
    return waiting?.ok === true && waiting.value.some(({ noteId }) => noteId === itemId)
  }

  const maySee = async (role: DocumentRole | undefined, picture: StoredPicture): Promise<boolean> => {
    if (can(role, 'document.read') && (await isOnBoard(hub, picture))) return true
    return can(role, 'note.approve') && isWaiting(picture)
  }

  return new Hono<Env>().get('/media/:mediaId', async (c) => {
    const picture = await store.findPicture(c.req.param('mediaId') as MediaId)
    const role = picture && (await sessions.findRole(c.get('token'), picture.programmeId))
    if (!picture || !(await maySee(role, picture))) return problemResponse({ type: 'NotFound' })
    return pictureResponse(store, picture, c.req.header('if-none-match'))
  })
}
