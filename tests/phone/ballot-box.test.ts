import { done, err } from '@rembuk/shared/base/result'
import type { Ballot } from '@rembuk/shared/vote/ballot'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  type BallotBox,
  ballotState,
  boxFor,
  handIn,
  markSending,
  takeBallotAnswer,
  waitingIn,
} from '../../client/src/phone/ballot-box.ts'
import { createBallotSender } from '../../client/src/phone/ballot-sender.ts'
import { countUnsentBallots, createBallotStore } from '../../client/src/phone/ballot-store.ts'
import { createPhoneStorage } from '../../client/src/phone/phone-storage.ts'
import type { ResidentSocket } from '../../client/src/phone/resident-socket.ts'

const first: Ballot = { kind: 'vote', dots: { pipa: 2 } }
const second: Ballot = { kind: 'vote', dots: { jalan: 1 } }
const empty = boxFor(undefined, 'step-dots/1', 'phone-of-sari')
const sent = (box: BallotBox, nowMs = 1000) => markSending(box, nowMs)
const closed = err({ type: 'VoteClosed' } as const)

const answered = (box: BallotBox, answer: Parameters<typeof takeBallotAnswer>[2]) => {
  const waiting = waitingIn(box)
  if (!waiting) throw new Error('a ballot waits')
  return takeBallotAnswer(box, waiting, answer)
}

test('[V30] a ballot is on this phone until the server has it, and so it is after a reload', () => {
  const box = handIn(empty, first)
  expect(ballotState({ ...empty, draft: first })).toEqual({ type: 'changed' })
  expect(ballotState(box)).toEqual({ type: 'on-phone' })
  const reloaded = boxFor(JSON.parse(JSON.stringify(sent(box))) as BallotBox, 'step-dots/1', 'phone-of-sari')
  expect(waitingIn(reloaded)).toMatchObject({ ballot: first, revision: 1000 })
  const saved = answered(reloaded, done)
  expect([ballotState(saved), waitingIn(saved), saved.saved]).toEqual([{ type: 'saved' }, undefined, first])
})

test('[V31] the same ballot sent again keeps its revision; a changed one has a higher one, whatever the clock says', () => {
  const box = sent(handIn(empty, first), 5000)
  expect(sent(box, 9000).handedIn?.revision).toBe(5000)
  expect(sent(handIn(answered(box, done), second), 100).handedIn?.revision).toBe(5001)
})

test('[V32] an answer to the ballot before says nothing of the one that was handed in meanwhile', () => {
  const box = sent(handIn(empty, first))
  const before = waitingIn(box)
  if (!before) throw new Error('a ballot waits')
  const changed = takeBallotAnswer(handIn(box, second), before, done)
  expect([ballotState(changed), changed.saved]).toEqual([{ type: 'on-phone' }, first])
  expect(takeBallotAnswer(handIn(box, second), before, closed).handedIn?.problem).toBeNull()
})

test('[V33] what came too late is told as it is: not counted, the one before counted, or not known', () => {
  expect(ballotState(answered(sent(handIn(empty, first)), closed))).toMatchObject({ type: 'refused' })
  const changed = sent(handIn(answered(sent(handIn(empty, first)), done), second), 2000)
  expect(ballotState(answered(changed, closed))).toEqual({ type: 'late-but-counted' })
  const unanswered = answered(sent(handIn(empty, first)), undefined)
  expect(ballotState(unanswered)).toEqual({ type: 'on-phone' })
  expect(ballotState(answered(unanswered, closed))).toEqual({ type: 'late-unknown' })
})

test('[V34] "not now" keeps the ballot waiting', () => {
  for (const type of ['NotSaving', 'ServerError', 'TooManyRequests', 'PhonesFrozen'] as const)
    expect(waitingIn(answered(sent(handIn(empty, first)), err({ type })))).toBeDefined()
})

test('[V35] another vote, or another person on the same phone, begins with an empty box; what was never sent is told', () => {
  const waiting = handIn(empty, first)
  expect(boxFor(waiting, 'step-dots/2', 'phone-of-sari')).toMatchObject({ draft: null, hasMissed: true })
  expect(boxFor(waiting, 'step-dots/1', 'phone-of-joko')).toMatchObject({ draft: null, hasMissed: false })
  expect(boxFor(answered(sent(waiting), done), 'step-b/1', 'phone-of-sari')).toMatchObject({ hasMissed: false })
})

test('[V36] a phone that is handed on knows of a ballot that it has not been able to send', () => {
  const kept = new Map<string, string>()
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as unknown as Storage
  const storage = createPhoneStorage({ localStorage, addEventListener: () => undefined })
  const voteKey = () => 'dots-step/1'
  const store = createBallotStore(storage, {
    code: '123456',
    voteKey,
    onChange: () => undefined,
  })
  expect(countUnsentBallots(storage, '123456')).toBe(0)
  store.update('phone-of-sari', (box) => handIn(box, first))
  expect([countUnsentBallots(storage, '123456'), countUnsentBallots(storage, '654321')]).toEqual([1, 0])
  expect(store.waiting()?.holder).toBe('phone-of-sari')
  // Somebody else's ballot on this phone is another box.
  store.update('4821709364', (box) => handIn(box, first))
  expect([countUnsentBallots(storage, '123456'), store.lastHolder()]).toEqual([2, '4821709364'])
  store.update('phone-of-sari', (box) => answered(sent(box), done))
  expect(countUnsentBallots(storage, '123456')).toBe(1)
})

test('[V51] a phone that has not been able to send a ballot says so as soon as it is heard, and again when it has been sent', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const kept = new Map<string, string>()
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as unknown as Storage
  const storage = createPhoneStorage({ localStorage, addEventListener: () => undefined })
  const store = createBallotStore(storage, { code: '123456', voteKey: () => 'dots-step/1', onChange: () => undefined })
  const told: number[] = []
  const cast: object[] = []
  let connected = false
  let onConnect = (): void => undefined
  let answer: (failed: null, value: typeof done) => void = () => undefined
  const socket = {
    get connected() {
      return connected
    },
    on: (_event: string, listener: () => void) => {
      onConnect = listener
    },
    emit: (_event: string, count: number) => void told.push(count),
    timeout: () => ({
      emit: (_event: string, ballot: object, listener: typeof answer) => {
        cast.push(ballot)
        answer = listener
      },
    }),
  } as unknown as ResidentSocket
  const send = createBallotSender({
    socket,
    store,
    phoneKey: () => 'phone-of-sari',
    countPast: () => 0,
    nowMs: () => 5000,
  })
  store.update('4821709364', (box) => handIn(box, first))
  send()
  expect([told, cast]).toEqual([[], []])
  connected = true
  onConnect()
  expect(told).toEqual([1])
  expect(cast).toMatchObject([{ ballotKey: 'phone-of-sari', paperCode: '4821709364' }])
  answer(null, done)
  expect(told).toEqual([1, 0])
})
