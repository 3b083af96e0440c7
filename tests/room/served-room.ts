import type { NoteId } from '@rembuk/shared/base/id'
import { addNote } from '@rembuk/shared/note/note-commands'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { channels } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createFacilitator, type Editor, type Facilitator, socketWithCookie } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

export interface ServedRoom {
  readonly host: Facilitator
  readonly board: string
}

/** One real server for a file of tests; the function makes a programme of its own for each. */
export const serveRooms = (): (() => Promise<ServedRoom>) => {
  let server: ServerProcess
  let removeFolder: () => Promise<void>
  beforeAll(async () => {
    const { folder, remove } = await makeFolder()
    removeFolder = remove
    server = await startServerProcess({ folder })
  })
  afterAll(async () => {
    await server.stop()
    await removeFolder()
  })
  return async () => {
    const host = await createFacilitator(server.url)
    return { host, board: `board/${host.boards[0]?.id}` }
  }
}

/** What the server has said on one connection that asks for it. */
export interface Heard {
  saved: number
  locked: boolean[]
  closedWith: number[]
}

/** Opens a room as the app does: with the stock provider, asking for the messages of ours. */
export const openAsApp = async (
  host: Facilitator,
  board: string,
  { cookie = host.cookie, as = 'editor' }: { readonly cookie?: string; readonly as?: string } = {},
): Promise<Editor & { readonly heard: Heard }> => {
  const doc = new Y.Doc()
  const heard: Heard = { saved: 0, locked: [], closedWith: [] }
  const provider = new WebsocketProvider(host.url.replace('http', 'ws').concat('/sync'), board, doc, {
    connect: false,
    disableBc: true,
    params: { saved: '1', as },
    WebSocketPolyfill: socketWithCookie(cookie),
  })
  provider.messageHandlers[channels.saved] = (_encoder, decoder) => {
    heard.saved = decoding.readVarUint(decoder)
  }
  provider.messageHandlers[channels.locked] = (_encoder, decoder) => {
    heard.locked.push(decoding.readVarUint(decoder) === 1)
  }
  provider.on('connection-close', (event) => {
    if (event) heard.closedWith.push(event.code)
  })
  const leave = () => {
    provider.destroy()
    doc.destroy()
  }
  onTestFinished(leave)
  const isSynced = new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  provider.connect()
  await isSynced
  return { doc, provider, leave, heard }
}

export const writeNote = (doc: Y.Doc, text: string): void => {
  const author = { role: 'editor', name: 'Rina' } as const
  addNote(doc, { id: `note-${text.replaceAll(/\W/g, '-')}` as NoteId, kind: 'problem', text, author, createdAtMs: 1 })
}
export const textsOf = (doc: Y.Doc): readonly string[] => listNotes(doc).map(({ text }) => text)
