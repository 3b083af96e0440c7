import { can } from '@rembuk/shared/access/access'
import type { Problem } from '@rembuk/shared/http/problem'
import type { RoomName } from '@rembuk/shared/room/room-name'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { browserId } from '../access/browser-id.ts'
import { pageRole } from '../access/page-role.ts'
import { onPersonName, readPersonName } from '../access/person-name.ts'
import { type DeliveryEvent, deliver, newDelivery, saveStateOf } from './delivery.ts'
import { type DeviceCopy, keepDeviceCopy } from './device-copy.ts'
import { asideNameOf, copyNameOf, indexedDbStore, renameCopy } from './device-store.ts'
import { newId } from './ids.ts'
import { watchLateEdits } from './late-edits.ts'
import type { OpenRoom, Refusal, RoomState, SaveState } from './open-room.ts'
import { problemOfRefusal, refusalOfCode, refusalOfProblem } from './refusal.ts'
import { loadRoomFacts, type RoomFacts, rememberedFacts } from './room-facts.ts'
import { createRoomProvider, probeLine, reconnectWithName } from './room-provider.ts'
import { loadStranded, type StrandedCopy } from './stranded.ts'
import { onWake } from './wake.ts'

/** A room of this page: from the first question to the server until nobody on the page needs it. */
export interface RoomConnection {
  readonly subscribe: (notify: () => void) => () => void
  readonly readRoom: () => RoomState
  readonly readSaveState: () => SaveState
  /** False when this device fails to keep what is not on the server yet. */
  readonly readIsKept: () => boolean
  /** Edits of this room on this device that are not delivered by themselves any more. */
  readonly readStranded: () => readonly StrandedCopy[]
  /** Throws stranded edits away. */
  readonly dismissStranded: (copies: readonly StrandedCopy[]) => Promise<void>
  readonly close: () => void
}

interface Options {
  /** Edits that had to wait have arrived: so many notes, lines or texts. */
  readonly onDelivered: (itemCount: number) => void
}

/** A copy on the device is shown after this, however slow the network. */
const showCopyAfterMs = 800
const askAgainMs = 3000
const showAgainAfterMs = 1000

/** What is there once the server, or the memory of its last answer, has said what the room is. */
interface Line {
  readonly doc: Y.Doc
  readonly facts: RoomFacts
  readonly provider: WebsocketProvider
  readonly copy: DeviceCopy | undefined
  readonly mayEdit: boolean
  /** Takes the copy out of the way: what the server refuses must not be sent again when the room is opened next. */
  readonly setAside: () => Promise<void>
  readonly end: () => void
}

/**
 * Opens a room and keeps it open. Owns the document, its copy on the device and the line to the server, and what may be told of them;
 * longer than other files because each of these changes what the others may do.
 */
export const connectRoom = (name: RoomName, { onDelivered }: Options): RoomConnection => {
  const listeners = new Set<() => void>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let room: RoomState = { type: 'opening' }
  let delivery = newDelivery({ isLocked: false })
  let line: Line | undefined
  let stranded: readonly StrandedCopy[] = []
  let connectionCount = 0
  let isAsking = false
  let isClosed = false

  const notify = () => {
    for (const listener of listeners) listener()
  }
  const become = (next: RoomState) => {
    room = next
    notify()
  }
  const later = (run: () => void, ms: number) => timers.add(setTimeout(run, ms))

  const readSaveState = (): SaveState =>
    saveStateOf(delivery, { canEdit: line?.mayEdit ?? false, isHost: line?.facts.role === 'host' })
  const readRights = (): Pick<OpenRoom, 'canEdit' | 'isLocked'> => {
    const { isLocked, refusal } = delivery
    return { isLocked, canEdit: refusal === undefined && can(line?.facts.role, 'document.edit', { isLocked }) }
  }
  const open = () => {
    if (!line || room.type === 'open' || delivery.refusal) return
    const { doc, facts, provider } = line
    const opened: OpenRoom = { name, doc, awareness: provider.awareness, role: facts.role, ...readRights() }
    become({ type: 'open', room: opened })
  }
  const followRights = () => {
    if (room.type !== 'open') return
    const rights = readRights()
    if (rights.canEdit !== room.room.canEdit || rights.isLocked !== room.room.isLocked)
      become({ type: 'open', room: { ...room.room, ...rights } })
  }

  const findStranded = async (why: Refusal | undefined): Promise<void> => {
    // A page whose address asks to look only may stand beside one that delivers.
    if (pageRole() === 'viewer') return
    const facts = line?.facts ?? rememberedFacts(name)
    stranded = await loadStranded(name, { generation: facts?.generation, why, unkept: line?.copy?.unkept() ?? [] })
    if (!isClosed) notify()
  }

  const handleDelivery = (event: DeliveryEvent) => {
    const before = readSaveState()
    delivery = deliver(delivery, event)
    const after = readSaveState()
    if (event.type === 'connected') handleConnected()
    if (event.type === 'synced') {
      open()
      if (connectionCount === 1) void findStranded(line?.mayEdit ? undefined : 'withdrawn')
    }
    followRights()
    if (after === before) return
    if (after === 'saved') line?.copy?.markSaved()
    notify()
  }
  const handleConnected = () => {
    connectionCount += 1
    if (connectionCount === 1) return
    line?.copy?.pull()
    void checkRight()
  }
  /** Whoever was away may have lost the right to edit meanwhile: a viewer's edits are not refused, they are not taken. */
  const checkRight = async (): Promise<void> => {
    const answer = await loadRoomFacts(name)
    if (isClosed || !line?.mayEdit || delivery.refusal) return
    const hasRight = answer.ok ? can(answer.value.role, 'document.edit') : refusalOfProblem(answer.error) === undefined
    if (!hasRight) await refuse('withdrawn')
  }

  /** The server takes nothing more from this page. What it has not taken stays on the device, and is shown. */
  const refuse = async (refusal: Refusal): Promise<void> => {
    // Nothing has been shown of the document whose place another has taken: that one is opened instead.
    if (refusal === 'replaced' && room.type !== 'open') return restart()
    handleDelivery({ type: 'refused', refusal })
    line?.provider.disconnect()
    if (room.type !== 'open') become({ type: 'refused', problem: problemOfRefusal(refusal) })
    if (refusal === 'refused') await line?.setAside()
    await showStranded(refusal)
    // Whoever was in the middle of a sentence may end it: that is not delivered either.
    let isDue = false
    line?.doc.on('update', () => {
      if (!isDue) later(() => void showStranded(refusal).then(() => (isDue = false)), showAgainAfterMs)
      isDue = true
    })
  }
  const showStranded = async (refusal: Refusal): Promise<void> => {
    await line?.copy?.flush()
    await findStranded(refusal)
  }

  /** Nothing was ever here and nothing comes: said as it is, and tried on. */
  const handleFirstLoss = (hasCopy: boolean) => {
    if (hasCopy) open()
    else if (room.type === 'opening') become({ type: 'refused', problem: { type: 'Offline' } })
  }
  const handleRefusedFacts = (problem: Problem) => {
    become({ type: 'refused', problem })
    if (problem.type === 'Offline') later(() => void start(), askAgainMs)
    const refusal = refusalOfProblem(problem)
    if (refusal) void findStranded(refusal)
  }

  const openLine = (facts: RoomFacts): Line => {
    const doc = new Y.Doc()
    const mayEdit = can(facts.role, 'document.edit')
    const provider = createRoomProvider(name, {
      doc,
      facts,
      onDelivery: handleDelivery,
      onFinalClose: (code) => void refuse(refusalOfCode(code)),
    })
    let copyName = copyNameOf(name, facts.generation)
    const copy = mayEdit
      ? keepDeviceCopy({
          doc,
          store: indexedDbStore(() => copyName),
          isFromServer: (origin) => origin === provider,
          onKeepingChange: notify,
        })
      : undefined
    watchLateEdits(doc, { readSaveState, subscribe, onDelivered })
    provider.awareness.setLocalState({ name: readPersonName(), role: facts.role, browser: browserId() })
    const setAside = async (): Promise<void> => {
      await copy?.flush()
      const kept = copyName
      copyName = asideNameOf(kept, newId())
      await renameCopy(kept, copyName).catch(() => undefined)
    }
    const end = () => {
      copy?.stop()
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    }
    return { doc, facts, provider, copy, mayEdit, setAside, end }
  }

  const start = async (): Promise<void> => {
    if (isAsking || line) return
    isAsking = true
    const answer = await loadRoomFacts(name)
    isAsking = false
    if (isClosed) return
    if (!answer.ok) return handleRefusedFacts(answer.error)
    delivery = newDelivery(answer.value)
    const opened = openLine(answer.value)
    line = opened

    // The copy first: what this device has and the server has not leaves with the answer to the server's step 1.
    const hasCopy = (await opened.copy?.ready) ?? false
    if (isClosed || line !== opened) return
    if (hasCopy) later(() => line === opened && open(), showCopyAfterMs)
    opened.provider.on('connection-close', () => handleFirstLoss(hasCopy))
    opened.provider.connect()
  }
  const restart = (): Promise<void> => {
    line?.end()
    line = undefined
    connectionCount = 0
    return start()
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const stopNaming = onPersonName(() => {
    if (!line) return
    line.provider.awareness.setLocalStateField('name', readPersonName())
    reconnectWithName(line.provider, line.facts)
  })
  const stopWaking = onWake(() => {
    if (!line) return void start()
    probeLine(line.provider)
    line.copy?.pull()
  })
  const flush = () => void line?.copy?.flush()
  addEventListener('pagehide', flush)
  void start()

  return {
    subscribe,
    readRoom: () => room,
    readSaveState,
    readIsKept: () => line?.copy?.isKeeping() ?? true,
    readStranded: () => stranded,
    dismissStranded: async (copies) => {
      await Promise.all(copies.map(({ dismiss }) => dismiss()))
      stranded = stranded.filter((copy) => !copies.includes(copy))
      notify()
    },
    close: () => {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
      removeEventListener('pagehide', flush)
      stopNaming()
      stopWaking()
      line?.end()
    },
  }
}
