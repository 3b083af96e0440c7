import type { BoardId, DecisionId, NoteId } from '@rembuk/shared/base/id'
import { draftDecision } from '@rembuk/shared/decision/decision'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { emptyPlan, leadMeeting, type MeetingPlan } from '@rembuk/shared/meeting/meeting-plan'
import type { BallotStep } from '@rembuk/shared/meeting/step'
import type { Ballot } from '@rembuk/shared/vote/ballot'
import { countsOfVote, summarizeVote } from '@rembuk/shared/vote/vote-summary'
import { voteToWords } from '@rembuk/shared/vote/vote-words'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  createFacilitator,
  type Facilitator,
  joinByLink,
  type Phone,
} from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { choices, consentStep, dotsStep } from './vote-samples.ts'

let folder: string
let server: ServerProcess
let host: Facilitator
let control: Control
let phone: Phone
let removeFolder: () => Promise<void>

beforeEach(async () => {
  const made = await makeFolder()
  folder = made.folder
  removeFolder = made.remove
  server = await startServerProcess({ folder })
  host = await createFacilitator(server.url)
  control = await connectControl(host)
  phone = await connectPhone(server.url, host.code)
}, 60_000)
afterEach(async () => {
  phone.socket.disconnect()
  control.socket.disconnect()
  await server.stop()
  await removeFolder()
}, 60_000)

const lead = (command: object) => control.send('lead', { command })
const ask = (step: object, more: object = {}) =>
  lead({ type: 'ask', step: { ...step, boardId: host.boards[0]?.id }, isOpen: true, ...more })
const cast = (round: number, level: string, key = 'sari'): Promise<unknown> =>
  phone.socket.timeout(20_000).emitWithAck('cast', {
    stepId: consentStep.stepId,
    round,
    ballotKey: `ballot-key-${key}`,
    revision: 1,
    ballot: { kind: 'consent', level } as Ballot,
  })
/** Holds a vote on the proposal and goes on to another step. */
const holdVote = async (levels: readonly string[], { round = 1, step = consentStep as BallotStep } = {}) => {
  expect(await ask(step, { isNewCount: round > 1 })).toEqual({ ok: true })
  for (const [index, level] of levels.entries())
    expect(await cast(round, level, `${round}-${index}`)).toEqual({ ok: true })
  await lead({ type: 'close' })
  await ask({ stepId: 'step-talk', kind: 'discuss', prompt: 'Lanjut', plannedMinutes: 0, secondsPerSpeaker: 0 })
}
const key = (round: number) => ({ stepId: consentStep.stepId, round })
const seen = () => control.state()

test('[V55] hosts and editors see every counted vote after the room has gone on, each count of it, also after a restart; phones hear none', {
  timeout: 60_000,
}, async () => {
  await holdVote(['agree', 'object', 'doubt'])
  await holdVote(['support'], { round: 2, step: { ...consentStep, proposal: 'Iuran naik menjadi Rp12.000' } })
  await eventually(() => seen()?.votes.length === 2 && seen()?.vote === null)
  expect(seen()?.votes).toMatchObject([
    { round: 1, roundCount: 2, proposal: consentStep.proposal, ballotCounts: { phone: 3 }, consent: { percent: 33 } },
    { round: 2, roundCount: 2, proposal: 'Iuran naik menjadi Rp12.000', consent: { percent: 100, isReached: true } },
  ])
  await eventually(() => phone.state()?.step?.kind === 'discuss')
  expect(JSON.stringify(phone.state())).not.toContain('Rp12.000')
  await server.kill()
  server = await startServerProcess({ folder, port: server.port })
  await eventually(() => control.socket.connected, Boolean, 30_000)
  const editor = await connectControl({ ...host, cookie: await joinByLink(host, 'editor') }, 'editor')
  const projector = await connectControl(host, 'viewer')
  const first = await editor.send('read-vote', key(1))
  expect(first).toMatchObject({
    ok: true,
    value: { result: { bySource: { phone: { totals: { agree: 1, object: 1 } } } } },
  })
  expect(await projector.send('read-vote', key(1))).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await editor.send('read-vote', key(3))).toMatchObject({ error: { type: 'NotFound' } })
  editor.socket.disconnect()
  projector.socket.disconnect()
})

test('[V56] a host shows an earlier result on the wall until the room goes on; an editor does not, and what is not there is refused', {
  timeout: 60_000,
}, async () => {
  await holdVote(['agree'])
  const editor = await connectControl({ ...host, cookie: await joinByLink(host, 'editor') }, 'editor')
  const projector = await connectControl(host, 'viewer')
  const show = { type: 'show-result', vote: key(1) }
  expect(await editor.send('lead', { command: show })).toMatchObject({ error: { type: 'NotAllowed' } })
  expect(await lead({ type: 'show-result', vote: key(2) })).toMatchObject({ error: { type: 'NotFound' } })
  expect(await lead(show)).toEqual({ ok: true })
  await eventually(() => projector.state()?.shownVote?.result.bySource.phone.ballotCount === 1)
  await ask({ stepId: 'step-next', kind: 'group', prompt: 'Kelompokkan', plannedMinutes: 0 })
  await eventually(() => projector.state()?.shownVote === null)
  editor.socket.disconnect()
  projector.socket.disconnect()
})

test('[V57] a note in the light and an earlier result take each other’s place, and both go when the room is asked something or the meeting ends', () => {
  const step = { ...dotsStep, boardId: 'board00001' as BoardId }
  const begin: LeadCommand = { type: 'go', stepId: step.stepId, from: null }
  const show: LeadCommand = { type: 'show-result', vote: key(1) }
  const light: LeadCommand = {
    type: 'spotlight',
    spotlight: { boardId: step.boardId, itemId: 'note-001' as NoteId },
  }
  const runAfter = (...commands: readonly LeadCommand[]) =>
    commands.reduce<MeetingPlan>(
      (plan, command) => {
        const led = leadMeeting(plan, command, 1000)
        if (!led.ok) throw new Error(led.error.type)
        return led.value
      },
      { ...emptyPlan, steps: [step] },
    ).run
  expect(runAfter(begin, light, show)).toMatchObject({ shownResult: key(1), spotlight: null })
  expect(runAfter(begin, show, light)).toMatchObject({ shownResult: null, spotlight: light.spotlight })
  expect(runAfter(begin, show, { type: 'open' }).shownResult).toBeNull()
  expect(runAfter(begin, show, { type: 'end' }).shownResult).toBeNull()
  expect(runAfter(begin, show, { type: 'show-result', vote: null }).shownResult).toBeNull()
})

test('[J23] a decision takes its numbers over from any counted vote of the meeting, whatever the page says of them', {
  timeout: 60_000,
}, async () => {
  await holdVote(['agree', 'accept', 'object', 'doubt'])
  const draft = draftDecision('decision-fee' as DecisionId, 'Iuran naik')
  const put = (vote: object) => control.send('decide', { type: 'put', decision: { ...draft, vote } })
  const forged = { ...draft, vote: key(1), counts: { inFavour: 400, against: 0, abstained: 0 } }
  expect(await put(key(9))).toMatchObject({ error: { type: 'NotFound' } })
  expect(await control.send('decide', { type: 'put', decision: forged })).toEqual({ ok: true })
  await eventually(() => seen()?.decisions.length === 1)
  expect(seen()?.decisions[0]).toMatchObject({
    vote: key(1),
    method: 'vote',
    counts: { inFavour: 2, against: 1, abstained: 1 },
  })
})

test('[V58] a counted vote is told in one line: who came first, by what people voted, and nobody was against a dot', () => {
  const none = { ballotCount: 0, totals: {} }
  const bySource = {
    phone: { ballotCount: 5, totals: { jalan: 9, pipa: 4 } },
    hand: { ballotCount: 2, totals: { jalan: 1, iuran: 4 } },
    paper: none,
  }
  const result = { bySource, countedBy: { hand: 'Pak Dedi', paper: '' }, presentCount: 9, closedAtMs: 1 }
  const summary = summarizeVote({ stepId: dotsStep.stepId, step: dotsStep, round: 1, choices, result })
  expect(voteToWords('id', summary)).toEqual({
    question: dotsStep.prompt,
    outcome: '1. Jalan rusak 10 titik; 2. Pipa bocor 4 titik; 2. Iuran tidak jelas 4 titik',
    ballots: '7 suara (HP 5, angkat tangan 2)',
  })
  expect(countsOfVote(summary)).toBeNull()
  const nobody = summarizeVote({
    stepId: consentStep.stepId,
    step: consentStep,
    round: 2,
    choices: [],
    result: { ...result, bySource: { phone: none, hand: none, paper: none } },
  })
  expect(voteToWords('en', nobody)).toEqual({
    question: `${consentStep.proposal} (count 2)`,
    outcome: 'not agreed: 0% can live with it (67% needed)',
    ballots: 'nobody voted',
  })
})
