// What residents do with their own line of the attendance list.
import { can } from '@rembuk/shared/access/access'
import { type Attendee, maxPeople } from '@rembuk/shared/attendance/attendance'
import type { AttendAnswer, AttendCommand, OwnLine } from '@rembuk/shared/attendance/attendance-command'
import { cleanPhone, parsePerson } from '@rembuk/shared/attendance/parse-person'
import { parseSignature } from '@rembuk/shared/attendance/signature'
import { done, err } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { hashSecret } from '../access/secrets.ts'
import { inTurn } from '../meeting/lead.ts'
import type { LiveMeeting } from '../meeting/live-meeting.ts'
import type { Store } from '../store/store.ts'
import { holdBallots } from '../vote/turn-votes.ts'
import { openVoteOfLines, withdrawBallot } from '../vote/withdraw-ballot.ts'
import { type AttendanceDeps, carryOutOnce, removePerson } from './carry-out.ts'

type SignCommand = Extract<AttendCommand, { type: 'sign' }>

/** Whether residents may sign now. */
export const isSigningOpen = ({ attendance, plan }: LiveMeeting): boolean =>
  attendance.settings.isAsked && plan.run.endedAtMs === null

const whyNotSign = (live: LiveMeeting, { attendeeId, attendeeKey }: SignCommand): Problem | undefined => {
  const { attendees, removed } = live.attendance
  if (live.plan.run.isFrozen) return { type: 'PhonesFrozen' }
  if (!can('participant', 'attendance.sign', { isSigningOpen: isSigningOpen(live) })) return { type: 'SigningClosed' }
  if (removed.has(attendeeId)) return { type: 'PersonGone' }
  const known = attendees.get(attendeeId)
  if (known && known.keyHash !== hashSecret(attendeeKey)) return { type: 'NotAllowed' }
  return known || attendees.size < maxPeople ? undefined : { type: 'ListFull', max: maxPeople }
}

const sign = async (store: Store, live: LiveMeeting, command: SignCommand): Promise<AttendAnswer> => {
  const problem = whyNotSign(live, command)
  if (problem) return err(problem)
  const person = parsePerson(command)
  const signature = parseSignature(command.signature)
  if (!person.ok) return person
  if (signature === undefined) return err({ type: 'BadRequest', detail: 'signature' })
  const { meetingId, attendance } = live
  const { attendeeId, commandId } = command
  const before = attendance.attendees.get(attendeeId)
  const keyHash = hashSecret(command.attendeeKey)
  const known = { ...person.value, attendeeId, keyHash, source: 'phone', inviteeId: before?.inviteeId ?? '' } as const
  await store.commit([
    {
      type: 'put-attendee',
      meetingId,
      isChange: before !== undefined,
      ...known,
      phone: cleanPhone(command.phone),
      signature,
    },
    { type: 'attendance-done', meetingId, commandId },
  ])
  attendance.attendees.set(attendeeId, known)
  return done
}

type TakeBack = Extract<AttendCommand, { type: 'take-back' }>

const takeBack = async (deps: AttendanceDeps, live: LiveMeeting, command: TakeBack): Promise<AttendAnswer> => {
  const { attendeeId, attendeeKey, commandId } = command
  const known = live.attendance.attendees.get(attendeeId)
  // It never came here, or is gone already.
  if (!known) return done
  if (known.keyHash !== hashSecret(attendeeKey)) return err({ type: 'NotAllowed' })
  const ballot = withdrawBallot(live, attendeeKey)
  const removed = await removePerson(deps, live, { personId: attendeeId, commandId }, ballot.writes)
  if (removed.ok) ballot.apply()
  return removed
}

/**
 * Signs, changes a line or takes it back, for whoever holds its key. What is taken back is erased, whatever the meeting does, and with it
 * the ballot of that line in a vote that is open.
 *
 * Concurrency: no vote opens or closes while a line is taken back. Ballots wait only where lines vote; else the room votes on.
 */
export const attend = (deps: AttendanceDeps, live: LiveMeeting, command: AttendCommand): Promise<AttendAnswer> =>
  command.type === 'sign'
    ? carryOutOnce(deps, live, command, () => sign(deps.store, live, command))
    : inTurn(live, () =>
        carryOutOnce(deps, live, command, () => {
          const work = () => takeBack(deps, live, command)
          return openVoteOfLines(live) ? holdBallots(live, work) : work()
        }),
      )

/** The line of whoever holds its key; undefined when it is not on the list. */
export const readOwnLine = async (
  { store }: Pick<AttendanceDeps, 'store'>,
  { meetingId, attendance }: LiveMeeting,
  { attendeeId, attendeeKey }: OwnLine,
): Promise<Attendee | undefined> => {
  if (attendance.attendees.get(attendeeId)?.keyHash !== hashSecret(attendeeKey)) return undefined
  const stored = (await store.listAttendees(meetingId)).find((one) => one.attendeeId === attendeeId)
  if (!stored) return undefined
  const { keyHash: _, ...line } = stored
  return line
}
