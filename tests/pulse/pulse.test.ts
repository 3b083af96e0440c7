import { join } from 'node:path'
import type { StepId } from '@rembuk/shared/base/id'
import type { StepKind } from '@rembuk/shared/meeting/step'
import { expect, test } from 'vitest'
import { findOnDisk } from '../history/words-on-disk.ts'
import { eventually } from '../support/eventually.ts'
import { type Control, connectControl, connectPhone, createFacilitator, type Phone } from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'

const served = serveProcess()

const pulse = ({ socket }: Phone, command: unknown): Promise<{ ok: boolean; error?: { type: string } }> =>
  socket.timeout(10_000).emitWithAck('pulse', command)
const askReady = (control: Control, isAsked = true) =>
  control.send('lead', { command: { type: 'ask-ready', isAsked }, by: '' })
const askedAtMs = async (phone: Phone): Promise<number> => {
  await eventually(() => phone.state()?.pulse.readyAskedAtMs != null)
  return phone.state()?.pulse.readyAskedAtMs ?? 0
}
const openMeeting = async () => {
  const host = await createFacilitator(served.server.url)
  const control = await connectControl(host)
  const go = (kind: StepKind, stepId: string) =>
    control.send('lead', {
      command: {
        type: 'ask',
        step: {
          ...{ stepId: stepId as StepId, kind, prompt: 'Apa?', boardId: host.boards[0]?.id, plannedMinutes: 0 },
          ...(kind === 'discuss' ? { secondsPerSpeaker: 0 } : { kinds: ['problem'] }),
          ...{ showsNames: false, isSecret: false, needsApproval: false },
        },
        isOpen: true,
      },
      by: '',
    })
  const phones = [
    await connectPhone(served.server.url, host.code, 'phone-key-one'),
    await connectPhone(served.server.url, host.code),
  ]
  const [sari, joko] = phones
  if (!sari || !joko) throw new Error('two phones have come')
  return { host, control, go, sari, joko }
}
const readyCount = (control: Control): number | undefined => control.state()?.pulse.readyCount
const agreeing = (control: Control): number | undefined => control.state()?.pulse.reactionCounts.agree

test('[L29] the host asks whether the room is ready, and each phone counts once, until the room goes on', async () => {
  const { control, go, sari, joko } = await openMeeting()
  expect(await pulse(sari, { type: 'ready', askedAtMs: 1 })).toMatchObject({ error: { type: 'NotAllowed' } })
  await askReady(control)
  const first = await askedAtMs(sari)
  await pulse(sari, { type: 'ready', askedAtMs: first })
  await pulse(sari, { type: 'ready', askedAtMs: first })
  await eventually(() => readyCount(control) === 1)
  await pulse(joko, { type: 'ready', askedAtMs: first })
  await eventually(() => readyCount(control) === 2)
  // Another host who presses at the same moment asks nothing anew.
  await askReady(control)
  expect(readyCount(control)).toBe(2)

  await go('discuss', 'step-two')
  await eventually(() => readyCount(control) === 0 && sari.state()?.pulse.readyAskedAtMs === null)
  await askReady(control)
  expect(await pulse(sari, { type: 'ready', askedAtMs: first })).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(readyCount(control)).toBe(0)
})

test('[L30] a phone that is gone is not ready any more', async () => {
  const { control, sari, joko } = await openMeeting()
  await askReady(control)
  const asked = await askedAtMs(sari)
  await pulse(sari, { type: 'ready', askedAtMs: asked })
  await pulse(joko, { type: 'ready', askedAtMs: asked })
  await eventually(() => readyCount(control) === 2)
  joko.socket.disconnect()
  await eventually(() => readyCount(control) === 1)
})

test('[L30] an old connection of a phone that dies late takes back nothing of what it has said by a new one', async () => {
  const { host, control, go, sari } = await openMeeting()
  await go('discuss', 'step-two')
  await askReady(control)
  const ready = { type: 'ready', askedAtMs: await askedAtMs(sari) }
  const agree = { type: 'react', reaction: 'agree' }
  const again = await connectPhone(served.server.url, host.code, 'phone-key-one')
  for (const phone of [sari, again]) for (const command of [ready, agree]) await pulse(phone, command)
  await eventually(() => control.state()?.phoneCount === 3 && readyCount(control) === 1 && agreeing(control) === 1)
  sari.socket.disconnect()
  await eventually(() => control.state()?.phoneCount === 2)
  expect([readyCount(control), agreeing(control)]).toEqual([1, 1])
  again.socket.disconnect()
  await eventually(() => readyCount(control) === 0 && agreeing(control) === 0)
})

test('[L31] a phone reacts while the room listens: one reaction each, changed or taken back, gone with the step', async () => {
  const { control, go, sari, joko } = await openMeeting()
  await go('write', 'step-one')
  expect(await pulse(sari, { type: 'react', reaction: 'agree' })).toMatchObject({ error: { type: 'NotAllowed' } })
  await go('discuss', 'step-two')
  await eventually(() => sari.state()?.pulse.isReacting === true)
  await pulse(sari, { type: 'react', reaction: 'unclear' })
  await pulse(sari, { type: 'react', reaction: 'agree' })
  await pulse(joko, { type: 'react', reaction: 'agree' })
  await eventually(() => agreeing(control) === 2)
  expect(control.state()?.pulse.reactionCounts).toEqual({ agree: 2, unclear: 0, slower: 0, thanks: 0 })
  await pulse(joko, { type: 'react', reaction: null })
  await eventually(() => agreeing(control) === 1)
  expect(await pulse(joko, { type: 'react', reaction: 'boo' })).toMatchObject({ error: { type: 'BadRequest' } })

  await control.send('lead', { command: { type: 'freeze', isFrozen: true }, by: '' })
  expect(await pulse(joko, { type: 'react', reaction: 'agree' })).toMatchObject({ error: { type: 'NotAllowed' } })
  await control.send('lead', { command: { type: 'freeze', isFrozen: false }, by: '' })
  await go('discuss', 'step-three')
  await eventually(() => agreeing(control) === 0)
})

test('[L32] a phone that presses without end is not listened to, and nothing of what was pressed is kept with anybody', async () => {
  const { control, go, sari } = await openMeeting()
  await go('discuss', 'step-two')
  await eventually(() => sari.state()?.pulse.isReacting === true)
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => pulse(sari, { type: 'react', reaction: 'thanks' })),
  )
  expect(answers.filter(({ ok }) => ok).length).toBeLessThan(30)
  expect(answers.at(-1)).toMatchObject({ error: { type: 'TooManyRequests' } })
  await eventually(() => control.state()?.pulse.reactionCounts.thanks === 1)
  expect(await findOnDisk(join(served.folder, 'data'), 'phone-key-one')).toEqual([])
  expect(await findOnDisk(join(served.folder, 'data'), 'thanks')).toEqual([])
})

test('[L33] a phone without scripts says that it is ready, reacts, and sees what it has pressed', async () => {
  const { host, control, go } = await openMeeting()
  await go('discuss', 'step-two')
  await askReady(control)
  await eventually(() => control.state()?.run.readyAskedAtMs != null)
  const page = `${host.url}/j/${host.code}`
  const cookie = 'rembuk_phone=phone-without-scripts'
  const press = (body: Record<string, string>) =>
    fetch(`${page}/pulse?tab=speak`, { method: 'POST', body: new URLSearchParams(body), headers: { cookie } })
  const askedNow = String(control.state()?.run.readyAskedAtMs)
  const shown = await (await press({ askedAtMs: askedNow })).text()
  expect(shown).toMatch(/id="ready" hidden/)
  expect(await (await press({ reaction: 'slower' })).text()).toMatch(/data-reaction="slower" aria-pressed="true"/)
  await eventually(() => control.state()?.pulse.reactionCounts.slower === 1 && readyCount(control) === 1)
  await press({ reaction: '' })
  await eventually(() => control.state()?.pulse.reactionCounts.slower === 0)
})
