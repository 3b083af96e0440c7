import { channels, savedParameter } from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { documentFrameOf } from '../../client/src/sync/counting-socket.ts'

/** An editor's browser that counts what it has sent and what the server says is on its disk. */
export interface SavingEditor {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The person's own edits that they may be told are saved, each as a Yjs update. */
  readonly acknowledged: () => readonly Uint8Array[]
  readonly isAllSaved: () => boolean
  readonly leave: () => void
}

interface SavingEditorOptions {
  readonly cookie: string
  readonly doc?: Y.Doc
  readonly params?: Readonly<Record<string, string>>
  /** How long it waits at most before it tries to connect again. */
  readonly maxBackoffTime?: number
}

/**
 * Opens a room with the stock provider of y-websocket. An edit counts as acknowledged when the app would say so: this connection's
 * answer to the server's step 1, and the frame with the edit, are within the first n frames that the server has named.
 */
export const openSavingEditor = (
  url: string,
  room: string,
  { cookie, doc = new Y.Doc(), params = {}, maxBackoffTime = 100 }: SavingEditorOptions,
): SavingEditor => {
  const edits: Uint8Array[] = []
  let frames: { readonly edits: number; readonly isStep2: boolean }[] = []
  let acknowledgedCount = 0

  const WebSocketPolyfill = class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie } })
      frames = []
    }
    override send(data: unknown): void {
      const frame = documentFrameOf(data)
      if (frame && this.readyState === WebSocket.OPEN) frames.push({ edits: edits.length, isStep2: frame === 'step2' })
      super.send(data as Uint8Array)
    }
  } as unknown as typeof globalThis.WebSocket

  const keep = (update: Uint8Array, origin: unknown) => {
    if (origin !== provider) edits.push(update)
  }
  doc.on('update', keep)
  const provider = new WebsocketProvider(url.replace('http', 'ws').concat('/sync'), room, doc, {
    disableBc: true,
    params: { ...params, [savedParameter]: '1' },
    maxBackoffTime,
    WebSocketPolyfill,
  })
  provider.messageHandlers[channels.saved] = (_encoder, decoder) => {
    const named = frames.slice(0, decoding.readVarUint(decoder))
    if (named.some(({ isStep2 }) => isStep2)) acknowledgedCount = Math.max(acknowledgedCount, named.at(-1)?.edits ?? 0)
  }
  for (const channel of [channels.saving, channels.locked])
    provider.messageHandlers[channel] = (_encoder, decoder) => void decoding.readVarUint(decoder)
  // A refused connection is tried again; without a listener the event is printed.
  provider.on('connection-error', () => undefined)

  return {
    doc,
    provider,
    acknowledged: () => edits.slice(0, acknowledgedCount),
    isAllSaved: () => provider.synced && acknowledgedCount === edits.length,
    leave: () => {
      doc.off('update', keep)
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    },
  }
}
