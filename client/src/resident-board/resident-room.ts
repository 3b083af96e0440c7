import type { BoardId } from '@rembuk/shared/base/id'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { isFinalCloseCode } from '@rembuk/shared/sync/close-codes'
import { codeParameter } from '@rembuk/shared/sync/messages'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { OpenRoom } from '../sync/open-room.ts'

export type ResidentRoomState =
  | { readonly type: 'opening' }
  | { readonly type: 'refused' }
  | { readonly type: 'open'; readonly room: OpenRoom; readonly isConnected: boolean }

interface Watch {
  readonly boardId: BoardId
  /** The code of the meeting, by which residents may look. */
  readonly code: string
  readonly onState: (state: ResidentRoomState) => void
}

const longestWaitMs = 10_000

/** Opens a board to look at: nothing of this phone is shown to anybody, nothing is kept on it. Answers how to leave. */
export const openResidentRoom = ({ boardId, code, onState }: Watch): (() => void) => {
  const doc = new Y.Doc()
  const name = boardRoom(boardId)
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
  const provider = new WebsocketProvider(address, name, doc, {
    disableBc: true,
    params: { [codeParameter]: code },
    // A hall full of phones must not come back in the same instant.
    maxBackoffTime: longestWaitMs * (0.5 + Math.random() / 2),
    shouldReconnect: ({ code: closeCode }) => !isFinalCloseCode(closeCode),
  })
  const { awareness } = provider
  awareness.setLocalState(null)
  const room: OpenRoom = { name, doc, awareness, role: 'viewer', canEdit: false, isLocked: false }
  let hasOpened = false
  provider.on('sync', (isSynced) => {
    hasOpened ||= isSynced
    if (isSynced) onState({ type: 'open', room, isConnected: true })
  })
  provider.on('connection-close', () => {
    if (hasOpened) onState({ type: 'open', room, isConnected: false })
  })
  provider.on('closed', () => onState({ type: 'refused' }))
  return () => {
    provider.destroy()
    awareness.destroy()
    doc.destroy()
  }
}
