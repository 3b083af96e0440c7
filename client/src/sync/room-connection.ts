import { can } from '@rembuk/shared/access/access'
import type { Problem } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import { closeCodes } from '@rembuk/shared/sync/close-codes'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { onPersonName, readPersonName } from '../access/person-name.ts'
import { type DeliveryEvent, deliver, newDelivery, saveStateOf } from './delivery.ts'
import { type DeviceCopy, keepDeviceCopy } from './device-copy.ts'
import { indexedDbStore } from './device-store.ts'
import type { OpenRoom, RoomState, SaveState } from './open-room.ts'
import { loadRoomFacts, type RoomFacts } from './room-facts.ts'
import { createRoomProvider, reconnectWithName } from './room-provider.ts'

/** A room of this page: from the first question to the server until nobody on the page needs it. */
export interface RoomConnection {
  readonly subscribe: (notify: () => void) => () => void
  readonly readRoom: () => RoomState
  readonly readSaveState: () => SaveState
  /** False when this device fails to keep what is not on the server yet. */
  readonly readIsKept: () => boolean
  readonly close: () => void
}

/** A copy on the device is shown after this, however slow the network. */
const showCopyAfterMs = 800
const askAgainMs = 3000

const problemOfCode = (code: number): Problem => {
  if (code === closeCodes.notAllowed) return { type: 'NotAllowed' }
  return { type: code === closeCodes.noSuchRoom ? 'NotFound' : 'BadRequest' }
}

/** What is there once the server, or the memory of its last answer, has said what the room is. */
interface Line {
  readonly facts: RoomFacts
  readonly provider: WebsocketProvider
  readonly copy: DeviceCopy | undefined
  readonly canEdit: boolean
}

export const connectRoom = (name: RoomName): RoomConnection => {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let room: RoomState = { type: 'opening' }
  let delivery = newDelivery
  let line: Line | undefined
  let isClosed = false

  const notify = () => {
    for (const listener of listeners) listener()
  }
  const become = (next: RoomState) => {
    room = next
    notify()
  }
  const later = (run: () => void, ms: number) => timers.add(setTimeout(run, ms))

  const open = () => {
    if (!line || room.type === 'open') return
    const { facts, provider, canEdit } = line
    const opened: OpenRoom = { name, doc, awareness: provider.awareness, role: facts.role, canEdit }
    become({ type: 'open', room: opened })
  }
  const handleDelivery = (event: DeliveryEvent) => {
    const before = readSaveState()
    delivery = deliver(delivery, event)
    if (event.type === 'synced') open()
    if (readSaveState() !== before) notify()
  }
  const handleFinalClose = (code: number) => {
    if (room.type === 'open') become({ type: 'open', room: { ...room.room, canEdit: false } })
    else become({ type: 'refused', problem: problemOfCode(code) })
  }
  /** Nothing was ever here and nothing comes: said as it is, and tried on. */
  const handleFirstLoss = (hasCopy: boolean) => {
    if (hasCopy) open()
    else if (room.type === 'opening') become({ type: 'refused', problem: { type: 'Offline' } })
  }

  const start = async (): Promise<void> => {
    const answer = await loadRoomFacts(name)
    if (isClosed) return
    if (!answer.ok) {
      become({ type: 'refused', problem: answer.error })
      if (answer.error.type === 'Offline') later(() => void start(), askAgainMs)
      return
    }
    const facts = answer.value
    const canEdit = can(facts.role, 'document.edit')
    const copy = canEdit ? keepDeviceCopy(doc, indexedDbStore(`${name}/${facts.generation}`), notify) : undefined
    const provider = createRoomProvider(name, {
      doc,
      facts,
      onDelivery: handleDelivery,
      onFinalClose: handleFinalClose,
    })
    line = { facts, provider, copy, canEdit }
    provider.awareness.setLocalState({ name: readPersonName(), role: facts.role })

    // The copy first: what this device has and the server has not leaves with the answer to the server's step 1.
    const hasCopy = (await copy?.ready) ?? false
    if (isClosed) return
    if (hasCopy) later(open, showCopyAfterMs)
    provider.on('connection-close', () => handleFirstLoss(hasCopy))
    provider.connect()
  }

  const stopNaming = onPersonName(() => {
    if (!line) return
    line.provider.awareness.setLocalStateField('name', readPersonName())
    reconnectWithName(line.provider, line.facts)
  })
  const flush = () => void line?.copy?.flush()
  addEventListener('pagehide', flush)

  const readSaveState = (): SaveState => saveStateOf(delivery, { canEdit: line?.canEdit ?? false })
  void start()

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readRoom: () => room,
    readSaveState,
    readIsKept: () => line?.copy?.isKeeping() ?? true,
    close: () => {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
      removeEventListener('pagehide', flush)
      stopNaming()
      line?.copy?.stop()
      line?.provider.destroy()
      line?.provider.awareness.destroy()
      doc.destroy()
    },
  }
}
