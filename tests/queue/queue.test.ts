import {
  emptyQueue,
  type KeyedHand,
  leadQueue,
  lowerHand,
  maxHands,
  placeOf,
  raiseHand,
  residentQueueOf,
  type SpeakingQueue,
} from '@rembuk/shared/queue/queue'
import { expect, test } from 'vitest'

type Queue = SpeakingQueue<KeyedHand>

const hand = (who: string, changes: Partial<KeyedHand> = {}): KeyedHand => ({
  handId: `hand-${who}`,
  name: who,
  keyHash: `key-${who}`,
  ...changes,
})
const raised = (queue: Queue, one: KeyedHand): Queue => {
  const answer = raiseHand(queue, one)
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}
const led = (queue: Queue, command: Parameters<typeof leadQueue>[1], nowMs = 0): Queue => {
  const answer = leadQueue(queue, command, nowMs)
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}
const three = ['siti', 'dedi', 'rina'].map((who) => hand(who)).reduce(raised, emptyQueue as Queue)
const namesOf = ({ waiting }: Queue) => waiting.map(({ name }) => name)

test('[N13] hands wait in the order in which they were raised, one for each phone', () => {
  expect(namesOf(three)).toEqual(['siti', 'dedi', 'rina'])
  expect(namesOf(raised(three, hand('siti', { name: 'Bu Siti' })))).toEqual(['Bu Siti', 'dedi', 'rina'])
  expect(namesOf(raised(three, hand('siti', { handId: 'hand-again' })))).toHaveLength(3)
  expect(raiseHand(three, hand('eve', { handId: 'hand-siti' })).ok).toBe(false)
})

test('[N14] of two hosts who press "next" at once one person speaks, since then', () => {
  const first = led(three, { type: 'next', from: null }, 1000)
  expect(first.speaker).toMatchObject({ name: 'siti', sinceMs: 1000 })
  expect(led(first, { type: 'next', from: null }, 2000)).toBe(first)
  expect(led(first, { type: 'next', from: 'hand-siti' }, 3000).speaker).toMatchObject({ name: 'dedi', sinceMs: 3000 })
})

test('[N13] a phone finds its own place, whoever it is of', () => {
  const queue = residentQueueOf(led(three, { type: 'next', from: null }), 60)

  expect(placeOf(queue, 'hand-siti')).toEqual({ type: 'speaking' })
  expect(placeOf(queue, 'hand-rina')).toEqual({ type: 'waiting', place: 2 })
  expect(placeOf(queue, 'hand-gone')).toEqual({ type: 'none' })
  expect(JSON.stringify(queue)).not.toMatch(/key-|"rina"|"dedi"/)
})

test('[N15] a hand is taken back by its phone, or removed by the host; others keep their order', () => {
  expect(namesOf(lowerHand(three, 'key-dedi'))).toEqual(['siti', 'rina'])
  expect(namesOf(led(three, { type: 'remove', handId: 'hand-siti' }))).toEqual(['dedi', 'rina'])
  const speaking = led(three, { type: 'next', from: null })
  expect(lowerHand(speaking, 'key-siti').speaker).toBeNull()
  expect(led(speaking, { type: 'next', from: 'hand-siti' }).speaker?.name).toBe('dedi')
  expect(led(three, { type: 'clear' })).toEqual(emptyQueue)
})

test('[N16] somebody without a phone is added by name; the queue has an end', () => {
  expect(namesOf(led(three, { type: 'add', handId: 'hand-mbah', name: 'Mbah Karto' }))).toContain('Mbah Karto')
  const full = Array.from({ length: maxHands }, (_, index) => hand(String(index))).reduce(raised, emptyQueue as Queue)
  expect(raiseHand(full, hand('late'))).toEqual({ ok: false, error: { type: 'ListFull', max: maxHands } })
})
