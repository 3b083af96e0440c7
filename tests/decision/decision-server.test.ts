import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AgendaItemId } from '@rembuk/shared/base/id'
import type { Decision } from '@rembuk/shared/decision/decision'
import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import { addAgendaItem, minutesOfAgendaItem } from '@rembuk/shared/meeting/meeting-document'
import { meetingRoom } from '@rembuk/shared/room/room-name'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  openRoom,
} from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { feeDecision, pipeDecision } from './decision-samples.ts'

let folder: string
let server: ServerProcess
let host: Facilitator
let removeFolder: () => Promise<void>
const controls: Control[] = []

const joinAs = async (as: string, cookie = host.cookie): Promise<Control> => {
  const control = await connectControl({ ...host, cookie }, as)
  controls.push(control)
  return control
}
const decide = (control: Control, command: DecisionCommand) => control.send('decide', command)
const put = (decision: Decision): DecisionCommand => ({ type: 'put', decision })
const decisionsOf = (control: Control) => control.state()?.decisions.map(({ text, state }) => [text, state])

beforeEach(async () => {
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  server = await startServerProcess({ folder })
  host = await createFacilitator(server.url)
}, 60_000)
afterEach(async () => {
  for (const { socket } of controls.splice(0)) socket.disconnect()
  await server.stop()
  await removeFolder()
}, 60_000)

test('[J14] an editor proposes, the host confirms, the projector sees it and changes nothing; a phone hears none of it', {
  timeout: 60_000,
}, async () => {
  const [leader, wall] = [await joinAs('host'), await joinAs('viewer')]
  const editor = await joinAs('editor', await joinByLink(host, 'editor'))
  const phone = await connectPhone(server.url, host.code)
  expect(await decide(editor, put(feeDecision))).toMatchObject({ ok: true })
  expect(await decide(editor, { type: 'confirm', decisionId: feeDecision.decisionId })).toMatchObject({
    ok: false,
    error: { type: 'NotAllowed' },
  })
  expect(await decide(wall, put(pipeDecision))).toMatchObject({ ok: false, error: { type: 'NotAllowed' } })
  expect(await decide(leader, { type: 'confirm', decisionId: feeDecision.decisionId })).toMatchObject({ ok: true })
  await eventually(() => JSON.stringify(decisionsOf(wall)) === JSON.stringify([[feeDecision.text, 'confirmed']]))
  // A state that a client makes up is not believed.
  expect(await decide(editor, put({ ...pipeDecision, state: 'confirmed' }))).toMatchObject({ ok: true })
  await eventually(() => decisionsOf(wall)?.[1]?.[1] === 'proposed')
  expect(await decide(editor, put(feeDecision))).toMatchObject({ ok: false, error: { type: 'NotAllowed' } })
  for (const nonsense of [{ type: 'put' }, { type: 'put', decision: { ...feeDecision, text: ' ' } }, 'confirm', null])
    expect(await leader.send('decide', nonsense)).toMatchObject({ ok: false, error: { type: 'BadRequest' } })
  expect(JSON.stringify(phone.state())).not.toContain('Laporan iuran')
  phone.socket.disconnect()
})

test('[J15] what the minutes mark as decided is proposed once, however often it is taken over, and outlives the server', {
  timeout: 60_000,
}, async () => {
  const leader = await joinAs('host')
  const minutes = await openRoom(server.url, meetingRoom(host.meetingId), { cookie: host.cookie })
  const id = 'agenda-water' as AgendaItemId
  addAgendaItem(minutes.doc, { id, title: 'Air' })
  for (const text of ['Pipa diganti', 'Pipa diganti', 'Iuran naik']) {
    const block = new Y.XmlElement('decision')
    block.insert(0, [new Y.XmlText(text)])
    minutesOfAgendaItem(minutes.doc, id)?.push([block])
  }
  const takeOver = () => decide(leader, { type: 'from-minutes' })
  // Until the server has the minutes there is nothing to take over.
  await eventually(() => {
    void takeOver()
    return leader.state()?.decisions.length === 2
  })
  await Promise.all([takeOver(), takeOver()])
  const [first] = leader.state()?.decisions ?? []
  if (!first) throw new Error('there are two')
  await decide(leader, { type: 'confirm', decisionId: first.decisionId })
  minutes.leave()
  await server.kill()
  server = await startServerProcess({ folder, port: server.port })
  await eventually(() => leader.socket.connected, Boolean, 30_000)
  await eventually(
    () => decisionsOf(leader),
    (seen) =>
      JSON.stringify(seen) ===
      JSON.stringify([
        ['Pipa diganti', 'confirmed'],
        ['Iuran naik', 'proposed'],
      ]),
  )
})

test('[J27] an earlier state of the minutes that is brought back changes nothing of what the room has confirmed', {
  timeout: 60_000,
}, async () => {
  const leader = await joinAs('host')
  const room = `${server.url}/api/rooms/${meetingRoom(host.meetingId)}/snapshots`
  const post = async (path: string, json: object): Promise<{ readonly snapshotId: string }> => {
    const headers = { cookie: host.cookie, 'content-type': 'application/json' }
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(json) })
    expect(response.ok).toBe(true)
    return response.json() as Promise<{ readonly snapshotId: string }>
  }
  await decide(leader, put(feeDecision))
  const { snapshotId } = await post(room, { name: 'Sebelum dibacakan' })
  await decide(leader, put(pipeDecision))
  await decide(leader, { type: 'confirm', decisionId: pipeDecision.decisionId })
  await decide(leader, { type: 'remove', decisionId: feeDecision.decisionId })
  await post(`${room}/${snapshotId}/restore`, {})
  await server.kill()
  server = await startServerProcess({ folder, port: server.port })
  const again = await joinAs('host')
  await eventually(
    () => decisionsOf(again),
    (seen) => JSON.stringify(seen) === JSON.stringify([[pipeDecision.text, 'confirmed']]),
  )
})

test('[J16] the record tells the decisions that the room confirmed, with votes, objections and who does what', {
  timeout: 60_000,
}, async () => {
  const leader = await joinAs('host')
  await decide(leader, put(pipeDecision))
  await decide(leader, put(feeDecision))
  await decide(leader, { type: 'confirm', decisionId: pipeDecision.decisionId })
  const response = await fetch(`${server.url}/api/meetings/${host.meetingId}/record.md?locale=id`, {
    headers: { cookie: host.cookie },
  })
  const record = (await response.text()).replace(/[\\*_]/g, '')
  expect(record).toContain(
    '1. Pipa utama diganti sebelum musim hujan. Pemungutan suara: 31 setuju, 4 tidak setuju, 1 abstain. Keberatan Bu Sari: Iuran terlalu berat bagi janda. Penanggung jawab: Pak Bambang. Tindak lanjut: Meminta tiga penawaran (Pak Joko, 1 Desember 2026).',
  )
  expect(record).not.toContain(feeDecision.text)
})

test('[J17] a person who is erased is named by no decision, and in no file', { timeout: 60_000 }, async () => {
  const leader = await joinAs('host')
  await decide(leader, put({ ...pipeDecision, owner: 'Pak Tersembunyi' }))
  const api = `${server.url}/api/programmes/${host.programmeId}/person`
  const found = await fetch(`${api}?name=Pak%20Tersembunyi`, { headers: { cookie: host.cookie } })
  expect(await found.json()).toMatchObject({ decisionCount: 1 })
  const body = JSON.stringify({ name: 'Pak Tersembunyi' })
  const headers = { cookie: host.cookie, 'content-type': 'application/json' }
  expect((await fetch(`${api}/erase`, { method: 'POST', headers, body })).status).toBe(204)
  await eventually(() => leader.state()?.decisions[0]?.owner === '')
  const data = join(folder, 'data')
  const files = (await readdir(data, { withFileTypes: true })).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const { name } of files)
    expect([name, (await readFile(join(data, name))).includes('Tersembunyi')]).toEqual([name, false])
})
