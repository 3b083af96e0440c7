import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { ProgrammeId } from '@rembuk/shared/base/id'
import { err, ok, type Result } from '@rembuk/shared/base/result'
import { maxFrameBytes } from '@rembuk/shared/sync/messages'
import { WebSocketServer } from 'ws'
import { CodeGate } from './access/code-gate.ts'
import { Sessions } from './access/sessions.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { createPersonEraser } from './history/erase-person.ts'
import { createPictureEraser } from './history/erase-pictures.ts'
import { createWithdrawnEraser } from './history/erase-withdrawn.ts'
import { createHistory } from './history/history.ts'
import { createHistoryThread } from './history/history-thread.ts'
import { createOneAtATime } from './history/one-at-a-time.ts'
import { listAddresses } from './http/addresses.ts'
import { isClientBuilt } from './http/client-files.ts'
import { createLog } from './log.ts'
import { MeetingService } from './meeting/meeting-service.ts'
import { Outlines } from './outline/outlines.ts'
import { createRecordWriter } from './record/record-writer.ts'
import { RoomHub } from './room/room-hub.ts'
import { Snapshots } from './snapshot/snapshots.ts'
import type { OpenStoreError } from './store/sqlite/database.ts'
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'
import { attachMeetingSockets } from './transport/meeting-sockets.ts'
import { SyncWebSocket } from './transport/sync-websocket.ts'
import { dispatchUpgrades } from './transport/upgrade-dispatcher.ts'

export type StartError =
  | OpenStoreError
  | { readonly type: 'PortInUse'; readonly port: number }
  | { readonly type: 'CannotListen'; readonly cause: unknown }
  | { readonly type: 'ClientNotBuilt'; readonly folder: string }

export interface RunningServer {
  readonly port: number
  readonly addresses: readonly string[]
  /** Stops taking connections, writes what has been received, closes the store. */
  readonly stop: () => Promise<void>
}

const defaultPort = 8787
const portsToTry = 20
/** Who is hung up on and does not hang up too is let go of after `closeTimeout`; ws's types do not know that option yet. */
const websocketOptions = {
  noServer: true,
  maxPayload: maxFrameBytes,
  perMessageDeflate: false,
  closeTimeout: 5000,
  WebSocket: SyncWebSocket,
}

const listenOn = (server: Server, port: number, host: string): Promise<unknown> =>
  new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => {
      server.off('error', resolve)
      resolve(undefined)
    })
  })

/** Listens on the port asked for, or on 8787 or the next that is free. */
const listen = async (server: Server, { port, host }: Config): Promise<Result<number, StartError>> => {
  const ports = port ? [port] : Array.from({ length: portsToTry }, (_, step) => defaultPort + step)
  for (const candidate of ports) {
    const cause = await listenOn(server, candidate, host)
    if (cause === undefined) return ok(candidate)
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (!isTaken) return err({ type: 'CannotListen', cause })
  }
  return err({ type: 'PortInUse', port: port ?? defaultPort })
}

/** Puts the whole server together and starts it. */
export const startServer = async (config: Config): Promise<Result<RunningServer, StartError>> => {
  const nowMs = Date.now
  const log = createLog(config.logLevel)
  if (!isClientBuilt(config.clientFolder)) return err({ type: 'ClientNotBuilt', folder: config.clientFolder })
  const opened = await openSqliteStore({
    folder: config.dataFolder,
    onDamage: (damage) => log.error({ damage }, 'the disk has spoilt something'),
    nowMs,
  })
  if (!opened.ok) return opened
  const store = opened.value

  const sessions = new Sessions({ store, nowMs })
  const watched = new Set<Parameters<ReturnType<typeof attachMeetingSockets>['broadcast']>[0]>()
  const thread = createHistoryThread()
  const oneAtATime = createOneAtATime()
  const withdrawnEraser = createWithdrawnEraser({
    ...{ store, thread, log, oneAtATime },
    pictures: createPictureEraser({ store, thread, nowMs, isOpen: (room) => hub.isOpen(room) }),
  })
  const snapshots = new Snapshots({ store, hub: () => hub, thread, nowMs, snapshotEveryMs: config.snapshotEveryMs })
  const warnOf = (work: Promise<void>) => void work.catch((cause) => log.warn({ cause: String(cause) }, 'no snapshot'))
  const hub: RoomHub = new RoomHub({
    store,
    log,
    nowMs,
    idleRoomMs: config.idleRoomMs,
    onSaving: (isSaving) => {
      meetings.isSaving = isSaving
      for (const meetingId of watched) sockets.broadcast(meetingId)
    },
    onTend: (room) => warnOf(snapshots.takeAutomatic(room)),
    onUnload: (room) => snapshots.takeAutomatic(room, { isDue: true }),
    onUnloaded: withdrawnEraser.eraseSoon,
  })
  const meetings = new MeetingService({
    store,
    hub,
    nowMs,
    onChange: (meetingId) => {
      watched.add(meetingId)
      sockets.broadcast(meetingId)
    },
    withdraw: async (programmeId, writes) => {
      await sessions.commitWithdrawal(writes)
      await closeWithdrawn(programmeId)
    },
    onStepLeft: ({ boardId, prompt }, takenBy) => warnOf(snapshots.takeOfStep(boardId, { prompt, takenBy })),
  })

  const codes = new CodeGate({ find: (code) => meetings.findByCode(code) })
  const outlines = new Outlines({
    hub,
    boardOf: (meetingId) => meetings.readBoardId(meetingId),
    tell: (meetingId, change) => sockets.tellOutline(meetingId, change),
  })

  const recordWriter = createRecordWriter((mediaId) =>
    store.readPictureBytes(mediaId).catch((cause: unknown) => {
      log.warn({ cause: String(cause) }, 'a photo of a record could not be read')
      return undefined
    }),
  )
  let port = 0
  const addresses = () => listAddresses({ port, host: config.host, publicUrl: config.publicUrl })
  const closeWithdrawn = async (programmeId: ProgrammeId) => {
    await hub.closeWithdrawn(programmeId, ({ sessionHash, role }) => sessions.holds(sessionHash, programmeId, role))
    await sockets.closeWithdrawn(programmeId)
  }
  const app = createApp({
    config,
    log,
    store,
    hub,
    sessions,
    codes,
    meetings,
    outlines,
    snapshots,
    history: createHistory({ store, hub, thread }),
    personEraser: createPersonEraser({
      store,
      hub,
      thread,
      oneAtATime,
      nowMs,
      attendance: meetings.attendanceEraser,
      decisions: meetings.decisionEraser,
      queues: meetings.queueEraser,
    }),
    recordWriter,
    nowMs,
    addresses,
    closeWithdrawn,
  })
  const websockets = new WebSocketServer(websocketOptions)
  // ws's own types and exactOptionalPropertyTypes disagree about optional options; the object is what Hono asks for.
  const websocket = { server: websockets } as unknown as NonNullable<
    Parameters<typeof createAdaptorServer>[0]['websocket']
  >
  const server = createAdaptorServer({ fetch: app.fetch, websocket }) as Server
  const sockets = attachMeetingSockets(server, {
    ...config,
    meetings,
    outlines,
    sessions,
    store,
    codes,
    hub,
    log,
    nowMs,
  })
  dispatchUpgrades(server)

  const listening = await listen(server, config)
  if (!listening.ok) {
    await hub.close()
    await store.close()
    return listening
  }
  port = listening.value
  withdrawnEraser.eraseSoon()

  const stop = async () => {
    hub.disconnect()
    outlines.close()
    await sockets.close()
    server.closeAllConnections()
    await hub.close()
    await withdrawnEraser.stop()
    await thread.close()
    await recordWriter.close()
    await store.close()
  }
  return ok({ port, addresses: addresses(), stop })
}
