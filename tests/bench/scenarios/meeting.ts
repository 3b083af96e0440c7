import { setTimeout as wait } from 'node:timers/promises'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { connectControl, joinByLink, type Phone } from '../../support/people.ts'
import { type BoardClient, joinBoard } from '../generator/board-client.ts'
import { pace } from '../generator/crowd.ts'
import { readMarks } from '../generator/deliveries.ts'
import {
  askForNotes,
  askForVotes,
  closeStep,
  countedDots,
  expectedDots,
  type HallMeeting,
  joinPhones,
  prepareMeeting,
  sendBallot,
  sendNote,
  whenTold,
} from '../generator/meeting-crowd.ts'
import { readCpuS, readRssMb } from '../process-usage.ts'
import { viewerKey } from '../servers/rembuk.ts'
import { addressOf } from '../servers/server-under-test.ts'
import { quantile } from '../statistics.ts'
import { limit, type Scenario } from './scenario.ts'

const phoneCount = 300
const writeMs = 10_000
const voteMs = 5000
/** Phones of a hall that open the page at one moment. */
const joiningAtOnce = 60

/** A projector: it sees notes as they come onto the board, and how many have voted. */
const openProjector = async ({ host, board }: HallMeeting, port: number) => {
  const cookie = await joinByLink(host, 'viewer')
  const noteSeenAtMs = new Map<number, number>()
  const ballotSeenAtMs: number[] = []
  const watched = { ...viewerKey(board), cookies: [cookie] }
  const screen: BoardClient = await joinBoard(addressOf(watched, port), {
    onDocument: (body, atMs) =>
      readMarks(body, (number) => {
        if (!noteSeenAtMs.has(number)) noteSeenAtMs.set(number, atMs)
      }),
  })
  const control = await connectControl({ ...host, cookie }, 'viewer')
  control.socket.on('meeting', ({ vote }: MeetingState) => {
    const count = vote?.ballotCounts.phone ?? 0
    while (ballotSeenAtMs.length < count) ballotSeenAtMs.push(performance.now())
  })
  const close = () => {
    screen.leave()
    control.socket.disconnect()
  }
  return { noteSeenAtMs, ballotSeenAtMs, close }
}

/** Each phone sends one thing within `durationMs`; how long each waited for its answer, and when it was sent. */
const burst = async (
  phones: readonly Phone[],
  durationMs: number,
  send: (phone: Phone, number: number) => Promise<void>,
) => {
  const sentAtMs: number[] = []
  const answeredMs: number[] = []
  const sending: Promise<void>[] = []
  await pace(phones.length / (durationMs / 1000), durationMs, (turn) => {
    const phone = phones[turn]
    if (!phone) return
    const startedAt = performance.now()
    sentAtMs[turn] = startedAt
    sending.push(send(phone, turn).then(() => void answeredMs.push(performance.now() - startedAt)))
  })
  await Promise.all(sending)
  return { sentAtMs, answeredMs }
}

/** How long each phone took to be told of a step that the host asks for, in milliseconds. */
const timeStep = async (
  phones: readonly Phone[],
  ask: () => Promise<void>,
  isTold: Parameters<typeof whenTold>[1],
): Promise<readonly number[]> => {
  const told = phones.map((phone) => whenTold(phone, isTold))
  const startedAt = performance.now()
  await ask()
  return (await Promise.all(told)).map((atMs) => atMs - startedAt)
}

const differences = (later: readonly number[], earlier: readonly number[]): readonly number[] =>
  later.map((value, index) => value - (earlier[index] ?? Number.NaN))

/** Ours alone: the others have no phones, no steps and no votes. */
export const meeting: Scenario = {
  name: 'meeting',
  about: `a meeting of ${phoneCount} phones: join, ${phoneCount} notes in ${writeMs / 1000} s, ${phoneCount} ballots in ${voteMs / 1000} s, changes of step; a projector looks on`,
  isOursOnly: true,
  rows: [
    { figure: 'joinedP95', label: `joined p95, ${joiningAtOnce} at a time`, unit: 'ms' },
    { figure: 'noteP95', label: 'note answered p95', unit: 'ms', target: limit(200) },
    { figure: 'noteSeenP95', label: 'note on the projector p95', unit: 'ms', target: limit(500) },
    { figure: 'noteCpu', label: 'share of a core while notes come', unit: '%', target: limit(35) },
    { figure: 'stepP95', label: 'phones told of a step p95', unit: 'ms' },
    { figure: 'ballotP95', label: 'ballot answered p95', unit: 'ms', target: limit(200) },
    { figure: 'ballotSeenP95', label: 'ballot counted on the projector p95', unit: 'ms', target: limit(500) },
    { figure: 'ballotCpu', label: 'share of a core while ballots come', unit: '%', target: limit(35) },
    { figure: 'rssMb', label: 'memory (RSS)', unit: 'MB', target: limit(300) },
    { figure: 'missing', label: 'notes and ballots missing', unit: '', target: limit(0) },
  ],
  run: async ({ start }) => {
    const running = await start()
    const hall = await prepareMeeting(running.port)
    const projector = await openProjector(hall, running.port)
    const { phones, joinedMs } = await joinPhones(hall, phoneCount, joiningAtOnce)
    const measure = async (durationMs: number, send: (phone: Phone, number: number) => Promise<void>) => {
      await wait(1000)
      const before = readCpuS(running.pid)
      const result = await burst(phones, durationMs, send)
      const cpu = (100 * (readCpuS(running.pid) - before)) / (durationMs / 1000)
      await wait(600)
      return { ...result, cpu }
    }

    const toWriting = await timeStep(
      phones,
      () => askForNotes(hall),
      ({ step }) => step?.kind === 'write' && step.isOpen,
    )
    const notes = await measure(writeMs, sendNote)
    const toVoting = await timeStep(
      phones,
      () => askForVotes(hall),
      ({ step }) => step?.kind === 'vote' && step.isOpen,
    )
    const ballots = await measure(voteMs, sendBallot)
    await closeStep(hall)
    await wait(300)
    const rssMb = readRssMb(running.pid)
    const counted = countedDots(hall)
    const missingDots = differences(expectedDots(phoneCount), counted).reduce((sum, gap) => sum + Math.abs(gap), 0)
    for (const phone of phones) phone.socket.disconnect()
    projector.close()
    hall.control.socket.disconnect()
    await running.stop()
    return {
      joinedP95: quantile(joinedMs, 0.95),
      noteP95: quantile(notes.answeredMs, 0.95),
      noteSeenP95: quantile(
        [...projector.noteSeenAtMs].map(([number, atMs]) => atMs - (notes.sentAtMs[number] ?? Number.NaN)),
        0.95,
      ),
      noteCpu: notes.cpu,
      stepP95: quantile([...toWriting, ...toVoting], 0.95),
      ballotP95: quantile(ballots.answeredMs, 0.95),
      ballotSeenP95: quantile(differences(projector.ballotSeenAtMs, ballots.sentAtMs), 0.95),
      ballotCpu: ballots.cpu,
      rssMb,
      missing: phoneCount - projector.noteSeenAtMs.size + (phoneCount - projector.ballotSeenAtMs.length) + missingDots,
    }
  },
}

/** The same bursts with a power cut in the middle of each; phones come back by themselves and send on. */
export const meetingCrash: Scenario = {
  name: 'meeting-crash',
  about: `the same meeting, the server killed (kill -9) in the middle of the notes and again of the ballots`,
  isOursOnly: true,
  rows: [
    { figure: 'notesLost', label: 'notes lost', unit: '', target: limit(0) },
    { figure: 'notesDouble', label: 'notes there twice', unit: '', target: limit(0) },
    { figure: 'dotsWrong', label: 'dots too many or too few', unit: '', target: limit(0) },
    { figure: 'answeredLast', label: 'last note answered, the power cut included', unit: 'ms' },
  ],
  run: async ({ start }) => {
    let running = await start()
    const { port } = running
    const hall = await prepareMeeting(port)
    const { phones } = await joinPhones(hall, phoneCount, joiningAtOnce)
    const cutPower = async (afterMs: number): Promise<void> => {
      // Not between two sendings: at a moment of its own.
      await wait(afterMs - 13)
      await running.kill()
      running = await start(port)
    }
    await askForNotes(hall)
    await wait(500)
    const [notes] = await Promise.all([burst(phones, writeMs, sendNote), cutPower(writeMs / 2)])

    const stands = new Map<number, number>()
    const reader = await joinBoard(addressOf(hall.board, port), {
      onDocument: (body) => readMarks(body, (number) => stands.set(number, (stands.get(number) ?? 0) + 1)),
    })
    reader.leave()

    await askForVotes(hall)
    await wait(1500)
    await Promise.all([burst(phones, voteMs, sendBallot), cutPower(voteMs / 2)])
    await closeStep(hall)
    await wait(300)
    const counted = countedDots(hall)
    const dotsWrong = differences(expectedDots(phoneCount), counted).reduce((sum, gap) => sum + Math.abs(gap), 0)
    for (const phone of phones) phone.socket.disconnect()
    hall.control.socket.disconnect()
    await running.stop()
    return {
      notesLost: phoneCount - stands.size,
      notesDouble: [...stands.values()].filter((times) => times > 1).length,
      dotsWrong,
      answeredLast: Math.max(...notes.answeredMs),
    }
  },
}
