import type { NoteId } from '@rembuk/shared/base/id'
import type { NumberedOutline, OutlineChange } from '@rembuk/shared/outline/outline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  openStep,
  type Phone,
} from '../support/people.ts'
import { serveProcess, servingPatienceMs } from '../support/served-process.ts'

let host: Facilitator
let control: Control
let writer: Phone
let count = 0

const served = serveProcess()
beforeAll(async () => {
  host = await createFacilitator(served.server.url)
  control = await connectControl(host)
  await control.send('lead', openStep(host))
  writer = await connectPhone(served.server.url, host.code)
}, servingPatienceMs)
afterAll(async () => {
  writer.socket.disconnect()
  control.socket.disconnect()
})

const write = async (text: string): Promise<NoteId> => {
  count += 1
  const ids = { commandId: `command-${count}`, noteKey: `note-key-${count}` }
  const answer = await writer.send({ type: 'write', ...ids, kind: 'problem', text, name: '' })
  if (!answer.ok) throw new Error(`refused: ${answer.error.type}`)
  return answer.value.noteId
}
const fetchOutline = async (): Promise<NumberedOutline> =>
  (await fetch(`${served.server.url}/j/${host.code}/outline`)).json() as Promise<NumberedOutline>
const eventuallyReads = async (text: string, isThere: boolean): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (JSON.stringify(await fetchOutline()).includes(text) === isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the outline ${isThere ? 'lacks' : 'holds'} “${text}”`)
}
const watching = async () => {
  const phone = await connectPhone(served.server.url, host.code)
  const changes: OutlineChange[] = []
  phone.socket.on('outline', (change: OutlineChange) => changes.push(change))
  return { phone, changes }
}

test('[N10] a phone that looks at the board is told what changes, one that has turned away is not', async () => {
  const [looking, away] = [await watching(), await watching()]
  looking.phone.socket.emit('watch-board', true)
  away.phone.socket.emit('watch-board', true)
  away.phone.socket.emit('watch-board', false)
  const whole = await fetchOutline()
  const noteId = await write('Baru di papan')
  const told = await eventually(
    () => looking.changes.find(({ put }) => put.some((note) => note.noteId === noteId)),
    Boolean,
    20_000,
  )

  expect(told?.put[0]).toMatchObject({ text: 'Baru di papan', name: '' })
  expect(told?.version).toBeGreaterThan(whole.version)
  expect(away.changes).toEqual([])
  looking.phone.socket.disconnect()
  away.phone.socket.disconnect()
})

test('[N11] what is hidden, withdrawn or not revealed yet is in no outline and on no page', async () => {
  const hidden = await write('Akan disembunyikan')
  const withdrawnKey = `note-key-${count + 1}`
  const withdrawn = await write('Akan ditarik')
  await eventuallyReads('Akan ditarik', true)
  const boardId = host.boards[0]?.id
  await control.send('hide-note', { boardId, noteId: hidden })
  await writer.send({ type: 'withdraw', commandId: 'withdraw-it', noteKey: withdrawnKey, noteId: withdrawn })
  await control.send('lead', openStep(host, { stepId: 'step-secret' as never, isSecret: true }))
  await eventually(() => writer.state()?.step?.stepId === 'step-secret')
  await write('Masih rahasia')
  await eventuallyReads('Akan disembunyikan', false)
  await eventuallyReads('Akan ditarik', false)

  const page = await (await fetch(`${served.server.url}/j/${host.code}?tab=board`)).text()
  for (const secret of ['Masih rahasia', 'Akan ditarik', 'Akan disembunyikan']) {
    expect(JSON.stringify(await fetchOutline())).not.toContain(secret)
    expect(page).not.toContain(secret)
  }
  expect(page).toContain('Baru di papan')
  await control.send('lead', { command: { type: 'reveal', stepId: 'step-secret' }, by: '' })
  await eventuallyReads('Masih rahasia', true)
})

test('[N12] a wrong code opens no outline', async () => {
  expect((await fetch(`${served.server.url}/j/000000/outline`)).status).toBe(404)
  expect((await fetch(`${served.server.url}/j/nonsense/outline`)).status).toBe(404)
})
