import type { RoomName } from '@rembuk/shared/room/room-name'
import { isFinalCloseCode } from '@rembuk/shared/sync/close-codes'
import {
  channels,
  generationParameter,
  nameParameter,
  roleParameter,
  savedParameter,
} from '@rembuk/shared/sync/messages'
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { readPersonName } from '../access/person-name.ts'
import { countingSocket } from './counting-socket.ts'
import type { DeliveryEvent } from './delivery.ts'
import { deviceCopyOrigin } from './device-copy.ts'
import type { RoomFacts } from './room-facts.ts'

const longestWaitMs = 5000
/** The websocket's own word for a frame that is too large. */
const frameTooBig = 1009

const syncAddress = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`

const parametersOf = ({ generation, role }: RoomFacts): Record<string, string> => ({
  [savedParameter]: '1',
  [roleParameter]: role,
  [generationParameter]: generation,
  [nameParameter]: readPersonName(),
})

/** Spreads reconnections: a hall full of boards must not come back in the same instant. */
const jitter = (provider: WebsocketProvider) => {
  const waitMs = Math.min(2 ** (provider.wsUnsuccessfulReconnects + 1) * 100, longestWaitMs)
  provider.maxBackoffTime = waitMs * (0.5 + Math.random() / 2)
}

/** y-websocket sends on every presence it has received; the server drops these echoes, so they need not leave. */
const dropEchoes = (provider: WebsocketProvider) => {
  provider.awareness.off('update', provider._awarenessUpdateHandler)
  provider.awareness.on('update', (changes: unknown, origin: unknown) => {
    if (origin !== provider) provider._awarenessUpdateHandler(changes, origin)
  })
}

interface Watch {
  readonly onDelivery: (event: DeliveryEvent) => void
  /** The server will not take this connection back; `code` says why. */
  readonly onFinalClose: (code: number) => void
}

/** The client's end of a room, not yet connected; it tells what happens to this person's frames. */
export const createRoomProvider = (
  name: RoomName,
  { doc, facts, onDelivery, onFinalClose }: Watch & { readonly doc: Y.Doc; readonly facts: RoomFacts },
): WebsocketProvider => {
  const provider = new WebsocketProvider(syncAddress(), name, doc, {
    connect: false,
    disableBc: true,
    params: parametersOf(facts),
    WebSocketPolyfill: countingSocket((frame) => onDelivery({ type: 'sent', frame })),
    shouldReconnect: ({ code }) => code !== frameTooBig && !isFinalCloseCode(code),
  })
  dropEchoes(provider)
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === deviceCopyOrigin) return
    // y-websocket drops what it cannot send at once; the next connection's answer to step 1 brings it.
    onDelivery({ type: 'edited', isSent: provider.ws?.readyState === WebSocket.OPEN })
  })
  provider.messageHandlers[channels.saved] = (_encoder, decoder) =>
    onDelivery({ type: 'saved', count: decoding.readVarUint(decoder) })
  provider.messageHandlers[channels.saving] = (_encoder, decoder) =>
    onDelivery({ type: 'saving', canServerSave: decoding.readVarUint(decoder) === 1 })
  provider.messageHandlers[channels.locked] = (_encoder, decoder) =>
    onDelivery({ type: 'locked', isLocked: decoding.readVarUint(decoder) === 1 })

  provider.on('status', ({ status }) => {
    if (status === 'connected') onDelivery({ type: 'connected' })
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) onDelivery({ type: 'synced' })
  })
  provider.on('connection-close', () => {
    jitter(provider)
    onDelivery({ type: 'lost' })
  })
  provider.on('closed', ({ code }) => onFinalClose(code))
  return provider
}

const restart = (provider: WebsocketProvider): void => {
  provider.disconnect()
  provider.connect()
}

/** Goes to the room again under the name the person has now. */
export const reconnectWithName = (provider: WebsocketProvider, facts: RoomFacts): void => {
  provider.params = parametersOf(facts)
  if (provider.shouldConnect) restart(provider)
}

/** The server is never silent for longer, see `silenceMs` in its room. */
const longestSilenceMs = 15_000
const answerWithinMs = 2500

/**
 * Finds out whether a line still stands, and begins a new one at once where it does not: one that waits to be tried again, one on which
 * nothing has come for too long (the laptop slept), one that does not answer.
 */
export const probeLine = (provider: WebsocketProvider): void => {
  if (!provider.shouldConnect) return
  const { ws, wsLastMessageReceived: heardAtMs } = provider
  if (!ws) return provider.connect()
  if (provider.wsconnected && Date.now() - heardAtMs > longestSilenceMs) return restart(provider)
  if (ws.readyState === WebSocket.OPEN) ws.send(Uint8Array.of(channels.queryAwareness))
  setTimeout(() => {
    const isSilent = provider.ws === ws && provider.wsLastMessageReceived === heardAtMs
    if (isSilent && provider.shouldConnect) restart(provider)
  }, answerWithinMs)
}
