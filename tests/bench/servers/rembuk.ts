import type { BoardId } from '@rembuk/shared/base/id'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { channels, roleParameter, savedParameter } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import { createFacilitator, postJson } from '../../support/people.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { inParallel } from '../generator/crowd.ts'
import type { BoardKey, ServerUnderTest } from './server-under-test.ts'

const readSaved = (message: Buffer): number | undefined => {
  const decoder = decoding.createDecoder(message)
  return decoding.readVarUint(decoder) === channels.saved ? decoding.readVarUint(decoder) : undefined
}

/** A board as its host's browser addresses it. */
export const boardKey = (boardId: BoardId, cookie: string): BoardKey => ({
  path: `/sync/${boardRoom(boardId)}?${savedParameter}=1&${roleParameter}=host`,
  headers: { cookie },
  prefix: new Uint8Array(),
  greeting: [],
  readAcknowledged: readSaved,
})

/** The same board for somebody who may only look. */
export const viewerKey = (key: BoardKey): BoardKey => ({
  ...key,
  path: key.path.replace(`${roleParameter}=host`, `${roleParameter}=viewer`),
})

const createBoard = async (url: string, programmeId: string, cookie: string): Promise<BoardId> => {
  const wish = { stage: 'mapping', title: 'Papan' }
  const response = await postJson(`${url}/api/programmes/${programmeId}/boards`, wish, cookie)
  if (!response.ok) throw new Error(`no board: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { boardId: BoardId }).boardId
}

export const rembuk: ServerUnderTest = {
  name: 'rembuk',
  start: async (folder) => {
    const { url, port, child, stop, kill } = await startServerProcess({ folder })
    const createBoards = async (count: number) => {
      const { cookie, programmeId } = await createFacilitator(url)
      const ids = await inParallel(count, 8, () => createBoard(url, programmeId, cookie))
      return ids.map((id) => boardKey(id, cookie))
    }
    return { port, pid: child.pid ?? 0, createBoards, stop, kill }
  },
}
