import type { BoardId, StepId } from '@rembuk/shared/base/id'
import type { NewMeeting } from '@rembuk/shared/http/api'
import { type AgreementLevel, agreementLevels, type ConsentStep } from '@rembuk/shared/meeting/step'
import type { CastBallot } from '@rembuk/shared/vote/vote-events'
import { eventually } from '../support/eventually.ts'
import {
  type Control,
  connectControl,
  connectPhone,
  type Facilitator,
  type Phone,
  postJson,
} from '../support/people.ts'
import type { Random } from '../support/random.ts'

/** One person's ballots of the vote that is open, as their phone knows them. */
interface Voter {
  readonly key: string
  sent: { readonly revision: number; readonly level: AgreementLevel } | undefined
  acknowledgedRevision: number
}

export interface BallotBook {
  readonly connect: () => Promise<void>
  /** Somebody votes, or changes their mind. */
  readonly act: () => void
  readonly disconnect: () => void
  /** Counts the vote once everything has an answer, opens it anew, and says what is not as it was handed in. */
  readonly faultsOfCount: () => Promise<readonly string[]>
  readonly acknowledgedCount: () => number
}

const stepId = 'setuju-kah' as StepId
const voterCount = 12
const patienceMs = 30_000

const addMeeting = async ({ url, programmeId, cookie }: Facilitator): Promise<NewMeeting> => {
  const wish = { title: 'Suara', heldOn: '2026-11-24' }
  const made = await postJson(`${url}/api/programmes/${programmeId}/meetings`, wish, cookie)
  if (!made.ok) throw new Error(`no meeting: ${made.status} ${await made.text()}`)
  return (await made.json()) as NewMeeting
}

/** A vote in a meeting of its own, whose ballots are counted after each power cut. */
export const openBallotBook = async (host: Facilitator, boardId: BoardId, random: Random): Promise<BallotBook> => {
  const { meetingId, code } = await addMeeting(host)
  const step: ConsentStep = {
    stepId,
    kind: 'consent',
    prompt: 'Setujukah Anda?',
    boardId,
    plannedMinutes: 0,
    proposal: 'Iuran air naik',
    neededPercent: 67,
    ballotPer: 'phone',
  }
  const newVoters = (): readonly Voter[] =>
    Array.from({ length: voterCount }, (_, number) => ({
      key: `ballot-key-${number}`,
      sent: undefined,
      acknowledgedRevision: 0,
    }))
  let voters = newVoters()
  let round = 0
  let acknowledged = 0
  let control: Control | undefined
  let phone: Phone | undefined
  const refused: string[] = []

  const send = async (voter: Voter): Promise<void> => {
    const { key, sent } = voter
    if (!sent) return
    const { revision, level } = sent
    const cast: CastBallot = { stepId, round, ballotKey: key, revision, ballot: { kind: 'consent', level } }
    const answer = await phone?.socket
      .timeout(5000)
      .emitWithAck('cast', cast)
      .catch(() => undefined)
    if (answer?.ok) {
      voter.acknowledgedRevision = Math.max(voter.acknowledgedRevision, revision)
      acknowledged += 1
    } else if (answer) refused.push(`a ballot was refused: ${answer.error.type}`)
  }
  const isWaiting = ({ sent, acknowledgedRevision }: Voter): boolean => (sent?.revision ?? 0) > acknowledgedRevision
  const lead = async (command: unknown): Promise<void> => {
    const answer = await control?.send('lead', { command, by: '' })
    if (!answer?.ok) throw new Error(`the host was refused: ${answer?.error?.type}`)
  }
  const openVote = async (): Promise<void> => {
    await lead({ type: 'ask', step, isOpen: true, isNewCount: true })
    const vote = await eventually(
      () => control?.state()?.vote,
      (seen) => seen?.result === null && seen.round > round,
      patienceMs,
    )
    round = vote?.round ?? 0
    voters = newVoters()
  }

  return {
    connect: async () => {
      control = await connectControl({ ...host, meetingId })
      phone = await connectPhone(host.url, code)
      if (round === 0) await openVote()
      for (const voter of voters) if (isWaiting(voter)) void send(voter)
    },
    act: () => {
      const voter = random.pick(voters)
      voter.sent = { revision: (voter.sent?.revision ?? 0) + 1, level: random.pick(agreementLevels) }
      void send(voter)
    },
    disconnect: () => {
      control?.socket.disconnect()
      phone?.socket.disconnect()
    },
    faultsOfCount: async () => {
      await eventually(
        () => voters.filter(isWaiting).length,
        (count) => count === 0,
        patienceMs,
      )
      await lead({ type: 'close' })
      const vote = await eventually(
        () => control?.state()?.vote,
        (seen) => seen?.round === round && seen.result !== null,
        patienceMs,
      )
      const counted = vote?.result?.bySource.phone.totals ?? {}
      const faults = agreementLevels
        .map((level) => ({
          level,
          wanted: voters.filter(({ sent }) => sent?.level === level).length,
          found: counted[level] ?? 0,
        }))
        .filter(({ wanted, found }) => wanted !== found)
        .map(({ level, wanted, found }) => `${found} ballots for ${level}, of ${wanted} that were handed in`)
      await openVote()
      return [...faults, ...refused.splice(0)]
    },
    acknowledgedCount: () => acknowledged,
  }
}
