import { join } from 'node:path'
import { startPeer } from './peer-process.ts'
import type { BoardKey, ServerUnderTest } from './server-under-test.ts'

const boardKey = (index: number): BoardKey => ({
  path: `/board-${index}`,
  cookies: [],
  prefix: new Uint8Array(),
  greeting: [],
  // It never says what it has saved.
  readAcknowledged: () => undefined,
  answersFromDisk: false,
})

/** `@y/websocket-server` with its LevelDB persistence on. */
export const yWebsocket: ServerUnderTest = {
  name: 'y-websocket',
  start: async (folder) => {
    const script = 'node_modules/@y/websocket-server/src/server.js'
    const peer = await startPeer(script, () => ({ YPERSISTENCE: join(folder, 'leveldb') }))
    return { ...peer, createBoards: async (count) => Array.from({ length: count }, (_, index) => boardKey(index)) }
  },
}
