import { can } from '@rembuk/shared/access/access'
import type { MediaId } from '@rembuk/shared/base/id'
import type { StoredBoardPicture } from '@rembuk/shared/http/api'
import { maxPhotoBytes, maxPicturesBytes } from '@rembuk/shared/media/picture'
import { splitRoomName } from '@rembuk/shared/room/room-name'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { newId } from '../access/secrets.ts'
import type { Sessions } from '../access/sessions.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { RoomHub } from '../room/room-hub.ts'
import { guardRoom, type RoomEnv } from '../snapshot/room-guard.ts'
import type { Store } from '../store/store.ts'
import { ofBoard } from './is-on-board.ts'
import { readPicture } from './read-picture.ts'

interface BoardPictureDeps {
  readonly store: Pick<Store, 'commit' | 'weighPictures'>
  readonly hub: RoomHub
  readonly sessions: Sessions
}

const tooHeavy = () => problemResponse({ type: 'PictureTooHeavy', maxMegabytes: maxPhotoBytes / 1_000_000 })

/** Takes pictures for a board: nobody is shown one before an area of the board names it. */
export const boardPictureRoutes = ({ store, hub, sessions }: BoardPictureDeps) =>
  new Hono<RoomEnv>()
    .use('/rooms/:kind/:id/pictures', bodyLimit({ maxSize: maxPhotoBytes, onError: tooHeavy }))
    .post('/rooms/:kind/:id/pictures', guardRoom({ hub, sessions }), async (c) => {
      const room = c.get('room')
      const facts = await hub.use(room, ({ programmeId, isLocked, isFull }) => ({ programmeId, isLocked, isFull }))
      if (!facts || splitRoomName(room).kind !== 'board') return problemResponse({ type: 'NotFound' })
      const { programmeId, isLocked, isFull } = facts
      if (!can(c.get('role'), 'document.edit', { isLocked })) return problemResponse({ type: 'NotAllowed' })
      if (isFull) return problemResponse({ type: 'BoardFull' })
      const picture = readPicture(new Uint8Array(await c.req.arrayBuffer()))
      if (!picture.ok) return problemResponse(picture.error)
      const weight = picture.value.bytes.byteLength
      if ((await store.weighPictures(room)) + weight > maxPicturesBytes)
        return problemResponse({ type: 'PicturesFull' })
      const mediaId = newId<MediaId>()
      await store.commit([{ type: 'put-picture', mediaId, programmeId, room, itemId: ofBoard, ...picture.value }])
      const { width, height } = picture.value
      return c.json<StoredBoardPicture>({ mediaId, width, height }, 201)
    })
