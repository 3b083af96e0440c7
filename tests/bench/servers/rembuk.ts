import type { BoardId } from '@rembuk/shared/base/id'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { channels, roleParameter, savedParameter } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import { createFacilitator, type Facilitator, postJson } from '../../support/people.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { inParallel } from '../generator/crowd.ts'
import type { BoardKey, ServerUnderTest } from './server-under-test.ts'

const readSaved = (message: Buffer): number | undefined => {
  const decoder = decoding.createDecoder(message)
  return decoding.readVarUint(decoder) === channels.saved ? decoding.readVarUint(decoder) : undefined
}

/** A board as its editors' browsers address it. */
const boardKey = (boardId: BoardId, cookies: readonly string[]): BoardKey => ({
  path: `/sync/${boardRoom(boardId)}?${savedParameter}=1&${roleParameter}=editor`,
  cookies,
  prefix: new Uint8Array(),
  greeting: [],
  readAcknowledged: readSaved,
  answersFromDisk: true,
})

/** The same board for somebody who may only look. */
export const viewerKey = (key: BoardKey): BoardKey => ({
  ...key,
  path: key.path.replace(`${roleParameter}=editor`, `${roleParameter}=viewer`),
})

/** The first board of a meeting, for so many editors. */
export const meetingBoard = async (host: Facilitator, boardId: BoardId, people: number): Promise<BoardKey> =>
  boardKey(boardId, await admitEditors(host, people))

/** Lets people in by the editors' link, each with a browser of their own: the server's limits are for each. */
const admitEditors = ({ url, programme }: Facilitator, people: number): Promise<readonly string[]> =>
  inParallel(people, 40, async () => {
    const secret = { programmeId: programme.programmeId, secret: programme.editorSecret }
    const response = await postJson(`${url}/api/access`, secret)
    if (!response.ok) throw new Error(`not let in: ${response.status} ${await response.text()}`)
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  })

const createBoard = async ({ url, programmeId, cookie }: Facilitator): Promise<BoardId> => {
  const wish = { stage: 'mapping', title: 'Papan' }
  const response = await postJson(`${url}/api/programmes/${programmeId}/boards`, wish, cookie)
  if (!response.ok) throw new Error(`no board: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { boardId: BoardId }).boardId
}

export const rembuk: ServerUnderTest = {
  name: 'rembuk',
  start: async (folder, wantedPort) => {
    const { url, port, child, stop, kill } = await startServerProcess({
      folder,
      ...(wantedPort ? { port: wantedPort } : {}),
    })
    const createBoards = async (count: number, people: number) => {
      const host = await createFacilitator(url)
      const cookies = await admitEditors(host, people)
      const ids = await inParallel(count, 8, () => createBoard(host))
      return ids.map((id) => boardKey(id, cookies))
    }
    return { port, pid: child.pid ?? 0, createBoards, stop, kill }
  },
}
