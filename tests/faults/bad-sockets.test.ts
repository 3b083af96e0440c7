import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '../support/eventually.ts'
import { connectControl, connectPhone, createFacilitator, type Facilitator, openStep } from '../support/people.ts'
import { differencesOf, fingerprintOf, readReplica } from '../support/replica.ts'
import { openSavingEditor } from '../support/saving-editor.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { writeNote } from '../support/two-boards.ts'
import { badFrames } from './bad-frames.ts'
import { recordSession } from './recorded-session.ts'

const seed = Number(process.env['REMBUK_SEED'] ?? 20261124)
const socketsAtOnce = 20

let server: ServerProcess
let host: Facilitator
let board = ''
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  server = await startServerProcess({ folder, environment: { REMBUK_LOG: 'error' } })
  host = await createFacilitator(server.url)
  board = `board/${host.boards[0]?.id}`
})
afterAll(async () => {
  await server.stop()
  await removeFolder()
})

const residentMegabytes = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

/** Opens a socket, sends, and waits until the server hangs up or has answered a question that follows. */
const throwAt = (address: string, frames: readonly (Uint8Array | string)[]): Promise<number | 'answered'> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers: { cookie: host.cookie } })
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
    })
    socket.on('close', resolve)
    socket.on('error', reject)
    let heard = 0
    socket.on('message', (data: Buffer) => {
      // The first awareness frame greets; the second answers the question.
      if (data[0] === 1) heard += 1
      if (heard < 2) return
      resolve('answered')
      socket.terminate()
    })
  })

const inTurns = async <Value>(values: readonly Value[], work: (value: Value) => Promise<unknown>): Promise<void> => {
  const waiting = [...values]
  const one = async () => {
    for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) await work(value)
  }
  await Promise.all(Array.from({ length: socketsAtOnce }, one))
}

test('[F9] thousands of malformed frames over real sockets: each hangs up its own socket only, and the board stays as it was', {
  timeout: 300_000,
}, async () => {
  const editor = openSavingEditor(server.url, board, { cookie: host.cookie })
  writeNote(editor.doc, 'before')
  await eventually(editor.isAllSaved, Boolean, 20_000)
  const before = fingerprintOf(await readReplica(server.url, board, host.cookie))
  const { frames } = recordSession(seed)
  const bad = fc.sample(
    badFrames(frames).filter(({ isSurelyMalformed }) => isSurelyMalformed),
    { numRuns: 3000, seed },
  )
  const memoryBefore = residentMegabytes()

  const answers = new Map<number | string, number>()
  await inTurns(bad, async ({ bytes }) => {
    const answer = await throwAt(`${server.url.replace('http', 'ws')}/sync/${board}`, [bytes, Uint8Array.of(3)])
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
  })
  expect(answers).toEqual(new Map([[4400, 3000]]))
  expect(residentMegabytes() - memoryBefore).toBeLessThan(300)
  expect(differencesOf(fingerprintOf(await readReplica(server.url, board, host.cookie)), before)).toEqual([])
  // Who was there all the time has noticed nothing.
  writeNote(editor.doc, 'after')
  await eventually(editor.isAllSaved, Boolean, 20_000)
  expect(editor.provider.wsUnsuccessfulReconnects).toBe(0)
  editor.leave()
})

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const socketIoPackets: readonly (string | Uint8Array)[] = [
  '',
  '4',
  '42',
  '42/resident,',
  '42/resident,[',
  '9',
  '6',
  '451-/resident,["command",{"_placeholder":true,"num":0}]',
  '459999999999-/resident,["command"]',
  '42/resident,["command",null]',
  '42/resident,["constructor",1]',
  '42/resident,[1]',
  '42/resident,["disconnect"]',
  '42/resident,["connect_error",{}]',
  '40/nowhere,',
  '40/__proto__,',
  '40/resident,{',
  '41/resident,',
  '42/resident,["command",{"type":"__proto__"}]',
  '43/resident,99[{}]',
  '42/control,["lead",{}]',
  '40/control,{"programmeId":{},"as":[]}',
  `42/resident,["command",${deep(20_000)}]`,
  `42/resident,1["command",{"type":"write","text":"${'x'.repeat(80_000)}"}]`,
  `40/resident,${deep(5000)}`,
  '\ud800\udfff',
  '42/resident,["command",{"type":"write","commandId":"a".repeat}]',
  Uint8Array.of(),
  new Uint8Array(50_000).fill(255),
]

test('[F10] malformed packets on the phones’ channel hang up their own socket at most: phones and hosts go on', {
  timeout: 120_000,
}, async () => {
  const control = await connectControl(host)
  await control.send('lead', openStep(host))
  const phone = await connectPhone(server.url, host.code)
  const address = `${server.url.replace('http', 'ws')}/rt/?EIO=4&transport=websocket`
  const garbage = fc.sample(
    fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((json) => `42/resident,["command",${json}]`),
    ),
    { numRuns: 300, seed },
  )
  const say = (packets: readonly (string | Uint8Array)[]) =>
    new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(address, { headers: { cookie: host.cookie } })
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('open', () => {
        for (const packet of packets) socket.send(packet)
        setTimeout(() => socket.terminate(), 100)
      })
    })
  const join = `40/resident,${JSON.stringify({ code: host.code })}`
  await inTurns([...socketIoPackets, ...garbage], (packet) => say([join, packet]))
  await inTurns(socketIoPackets, (packet) => say([packet]))

  const command = {
    type: 'write',
    commandId: 'command-1',
    noteKey: 'note-key-1',
    kind: 'problem',
    text: 'masih ada',
    name: '',
  } as const
  expect(await phone.send(command)).toMatchObject({ ok: true })
  expect(phone.socket.connected && control.socket.connected).toBe(true)
  expect(server.child.exitCode).toBeNull()
  expect(server.output()).not.toMatch(/"level":[56]0/)
  phone.socket.disconnect()
  control.socket.disconnect()
})
