/** A hall of phones in one meeting, as the benchmark drives them: the host leads, everybody writes and votes. */
import type { BoardId, StepId } from '@rembuk/shared/base/id'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import type { Step } from '@rembuk/shared/meeting/step'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  type Phone,
  postJson,
} from '../../support/people.ts'
import { meetingBoard } from '../servers/rembuk.ts'
import { addressOf, type BoardKey } from '../servers/server-under-test.ts'
import { joinBoard } from './board-client.ts'
import { inParallel } from './crowd.ts'
import { markOf, writeMarkedNote } from './deliveries.ts'

const choiceCount = 8
const openStepId = 'write-step' as StepId
const voteStepId = 'vote-step' as StepId

export interface HallMeeting {
  readonly host: Facilitator
  readonly control: Control
  /** The board that residents write on. */
  readonly board: BoardKey
  readonly boardId: BoardId
}

const voteBoard = async (host: Facilitator, port: number): Promise<BoardId> => {
  const wish = { stage: 'mapping', title: 'Pilihan' }
  const response = await postJson(`${host.url}/api/programmes/${host.programmeId}/boards`, wish, host.cookie)
  const { boardId } = (await response.json()) as { boardId: BoardId }
  const editor = await joinBoard(addressOf(await meetingBoard(host, boardId, 1), port))
  for (let number = 0; number < choiceCount; number += 1) writeMarkedNote(editor.pen, 9_000_000 + number)
  await editor.delivered()
  editor.leave()
  return boardId
}

/** A meeting with two steps planned: everybody writes on one board, and votes on what stands on another. */
export const prepareMeeting = async (port: number): Promise<HallMeeting> => {
  const host = await createFacilitator(`http://127.0.0.1:${port}`)
  const boardId = host.boards[0]?.id
  if (!boardId) throw new Error('a programme has a board')
  const steps: readonly Step[] = [
    {
      stepId: openStepId,
      kind: 'write',
      prompt: 'Apa yang paling mengganggu?',
      boardId,
      plannedMinutes: 10,
      kinds: ['problem'],
      showsNames: false,
      isSecret: false,
      needsApproval: false,
    },
    {
      stepId: voteStepId,
      kind: 'vote',
      prompt: 'Mana yang paling mendesak?',
      boardId: await voteBoard(host, port),
      plannedMinutes: 5,
      dots: 3,
      dotsPerChoice: 2,
    },
  ]
  const control = await connectControl(host)
  const meeting = { host, control, boardId, board: await meetingBoard(host, boardId, 1) }
  await lead(meeting, { type: 'add-steps', steps })
  return meeting
}

const lead = async ({ control }: HallMeeting, command: unknown): Promise<void> => {
  const answer = await control.send('lead', { command, by: '' })
  if (!answer.ok) throw new Error(`the host was refused: ${answer.error?.type}`)
}

const goTo = (meeting: HallMeeting, stepId: StepId): Promise<void> =>
  lead(meeting, { type: 'go', stepId, from: meeting.control.state()?.run.stepId ?? null })

export const askForNotes = async (meeting: HallMeeting): Promise<void> => {
  await goTo(meeting, openStepId)
  await lead(meeting, { type: 'open' })
}

export const askForVotes = async (meeting: HallMeeting): Promise<void> => {
  await goTo(meeting, voteStepId)
  await lead(meeting, { type: 'open' })
}

export const closeStep = (meeting: HallMeeting): Promise<void> => lead(meeting, { type: 'close' })

/** All phones of a hall joining, so many at a time, and how long each took, in milliseconds. */
export const joinPhones = async ({ host }: HallMeeting, count: number, width: number) => {
  const joinedMs: number[] = []
  const phones = await inParallel(count, width, async (index) => {
    const startedAt = performance.now()
    const phone = await connectPhone(host.url, host.code, `phone-${String(index).padStart(8, '0')}`)
    joinedMs.push(performance.now() - startedAt)
    return phone
  })
  return { phones, joinedMs }
}

/** Calls back once when a phone is first told of something. */
export const whenTold = (phone: Phone, is: (state: ResidentState) => boolean): Promise<number> =>
  new Promise((resolve) => {
    const look = (state: ResidentState) => {
      if (!is(state)) return
      phone.socket.off('state', look)
      resolve(performance.now())
    }
    phone.socket.on('state', look)
  })

/** Sends until it is answered, as a phone's outbox does: a lost line and a killed server cost time only. */
const insist = async (phone: Phone, event: string, value: unknown): Promise<void> => {
  for (;;) {
    const answer = await phone.socket
      .timeout(2000)
      .emitWithAck(event, value)
      .catch(() => undefined)
    if (answer?.ok) return
    if (answer) throw new Error(`a phone was refused: ${answer.error.type}`)
  }
}

export const sendNote = (phone: Phone, number: number): Promise<void> => {
  const id = `bench-${String(number).padStart(7, '0')}`
  return insist(phone, 'command', {
    type: 'write',
    commandId: id,
    noteKey: `key-${id}-0123456789`,
    kind: 'problem',
    text: `Air tidak mengalir di RT 03 ${markOf(number)}`,
    name: '',
    stepId: openStepId,
  })
}

/** Two dots for one choice and one for the next, by the phone's number; see `expectedDots`. */
export const sendBallot = async (phone: Phone, number: number): Promise<void> => {
  const vote = phone.state()?.vote
  if (!vote) throw new Error('nothing to vote on')
  const idOf = (index: number): string => vote.choices[index % choiceCount]?.id ?? ''
  await insist(phone, 'cast', {
    stepId: vote.stepId,
    round: vote.round,
    ballotKey: `ballot-${String(number).padStart(8, '0')}`,
    revision: 1,
    ballot: { kind: 'vote', dots: { [idOf(number)]: 2, [idOf(number + 1)]: 1 } },
  })
}

/** What stands counted after so many ballots, by choice, in order. */
export const expectedDots = (ballots: number): readonly number[] => {
  const dots = Array.from({ length: choiceCount }, () => 0)
  for (let number = 0; number < ballots; number += 1)
    for (const [offset, value] of [2, 1].entries())
      dots[(number + offset) % choiceCount] = (dots[(number + offset) % choiceCount] ?? 0) + value
  return dots
}

/** What phones were counted for, by choice, once the vote is closed; nothing while it is open. */
export const countedDots = ({ control }: HallMeeting): readonly number[] => {
  const vote = control.state()?.vote
  const totals = vote?.result?.bySource.phone.totals ?? {}
  return (vote?.choices ?? []).map(({ id }) => totals[id] ?? 0)
}
