import { CodeGate } from '@rembuk/server/access/code-gate'
import type { MeetingId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'

const meetingId = 'meeting001' as MeetingId
const other = 'meeting002' as MeetingId

const openGate = () => {
  const clock = { nowMs: 0 }
  const looked: string[] = []
  const gate = new CodeGate({
    monotonicMs: () => clock.nowMs,
    find: async (code) => {
      looked.push(code)
      await Promise.resolve()
      return ({ '482913': meetingId, '777777': other } as Record<string, MeetingId>)[code]
    },
  })
  const guess = async (address: string, count: number): Promise<number> => {
    const before = looked.length
    for (let tried = 0; tried < count; tried += 1)
      await gate.admit(String(100_000 + looked.length + tried), { address })
    return looked.length - before
  }
  return { gate, guess, clock, looked }
}
const hall = '203.0.113.7'

test('[L34] somebody who tries codes is soon not answered any more, right codes of other meetings included', async () => {
  const { gate, guess, clock } = openGate()
  expect(await guess(hall, 500)).toBe(30)
  expect(await gate.admit('777777', { address: hall })).toEqual({ ok: false, error: { type: 'TooManyRequests' } })
  clock.nowMs += 3_600_000
  expect(await guess(hall, 500)).toBe(30)
  for (let second = 0; second < 3600; second += 1) {
    clock.nowMs += 1000
    await guess(hall, 1)
  }
  expect(await guess(hall, 500)).toBeLessThan(2)
})

test('[L35] a hall of three hundred phones behind one address gets in at once, while somebody among them tries codes', async () => {
  const { gate, guess } = openGate()
  // All at one moment, and nobody of them has been here before.
  const first = await Promise.all(
    Array.from({ length: 300 }, (_, phone) => gate.admit('482913', { address: hall, phoneKey: `phone-${phone}` })),
  )
  expect(first.every(({ ok }) => ok)).toBe(true)
  await guess(hall, 500)
  for (let phone = 0; phone < 300; phone += 1)
    expect(await gate.admit('482913', { address: hall, phoneKey: `late-${phone}` })).toEqual({
      ok: true,
      value: meetingId,
    })
  // A phone that was in comes back also by another network, where somebody tries codes too.
  await guess('198.51.100.1', 500)
  expect(await gate.admit('482913', { address: '198.51.100.1', phoneKey: 'never-seen' })).toMatchObject({ ok: false })
  expect(await gate.admit('482913', { address: '198.51.100.1', phoneKey: 'phone-7' })).toMatchObject({ ok: true })
})

test('[L36] where the host is, phones come in although somebody there has tried codes before them', async () => {
  const { gate, guess } = openGate()
  await guess(hall, 500)
  expect(await gate.admit('482913', { address: hall })).toMatchObject({ error: { type: 'TooManyRequests' } })
  gate.know('482913', { address: hall })
  expect(await gate.admit('482913', { address: hall })).toEqual({ ok: true, value: meetingId })
})

test('[L37] many addresses together learn no more than the server tells all, and do not fill its memory', async () => {
  const { gate, guess, looked } = openGate()
  await gate.admit('482913', { address: hall })
  for (let address = 0; address < 12_000; address += 1) await guess(`2001:db8:${address}`, 1)
  expect(looked.length).toBe(301)
  expect(await gate.admit('777777', { address: 'fresh' })).toMatchObject({ error: { type: 'TooManyRequests' } })
  expect(await gate.admit('482913', { address: hall })).toMatchObject({ ok: true })
})

test('[L38] what is no code is wrong, and costs nothing', async () => {
  const { gate, looked } = openGate()
  for (let tried = 0; tried < 100; tried += 1)
    expect(await gate.admit(['', '12345', 'abcdef', '1234567', '482913 '][tried % 5] ?? '', { address: hall })).toEqual(
      {
        ok: false,
        error: { type: 'WrongCode' },
      },
    )
  expect(looked).toEqual([])
  expect(await gate.admit('482913', { address: hall })).toMatchObject({ ok: true })
})

test('[L48] while a phone of the meeting is let in, nobody who has nothing left to spend learns of its code', async () => {
  const { gate, guess } = openGate()
  const phone = { address: hall, phoneKey: 'phone-1' }
  const guesser = { address: '198.51.100.1' }
  await gate.admit('482913', phone)
  await guess(guesser.address, 500)
  const [known, guessed] = await Promise.all([gate.admit('482913', phone), gate.admit('482913', guesser)])
  expect([known, guessed]).toMatchObject([{ ok: true, value: meetingId }, { error: { type: 'TooManyRequests' } }])
  // Who has something left pays for it too, and beside them a hall comes in for one.
  const [, paid, beside] = await Promise.all([
    gate.admit('482913', phone),
    gate.admit('482913', { address: '192.0.2.9' }),
    gate.admit('482913', { address: '192.0.2.10' }),
  ])
  expect([paid, beside]).toMatchObject([{ ok: true }, { ok: true }])
})
