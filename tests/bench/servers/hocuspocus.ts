import { join } from 'node:path'
import { startPeer } from './peer-process.ts'
import type { BoardKey, ServerUnderTest } from './server-under-test.ts'

/** Numbers of its own protocol, see @hocuspocus/server's MessageType. */
const messages = { auth: 2, syncStatus: 8 } as const

/** Every message begins with the document's name; a token comes first, which by default is not looked at. */
const boardKey = (index: number): BoardKey => {
  const name = Buffer.from(`board-${index}`)
  const prefix = Uint8Array.of(name.length, ...name)
  return {
    path: '/',
    cookies: [],
    prefix,
    greeting: [Uint8Array.of(...prefix, messages.auth, 0, 0)],
    answersFromDisk: false,
    readAcknowledged: (message, before) =>
      message[0] === messages.syncStatus && message[1] === 1 ? before + 1 : undefined,
  }
}

/** `@hocuspocus/server` with its SQLite extension. */
export const hocuspocus: ServerUnderTest = {
  name: 'hocuspocus',
  start: async (folder) => {
    const peer = await startPeer('hocuspocus.js', () => ({ DATABASE: join(folder, 'hocuspocus.sqlite') }))
    return { ...peer, createBoards: async (count) => Array.from({ length: count }, (_, index) => boardKey(index)) }
  },
}
