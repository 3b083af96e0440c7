import { err } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { pageRole } from '../access/page-role.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { chooseMeeting } from './choose-meeting.ts'
import type { MeetingAddress, MeetingCommands, MeetingWatch } from './control-socket.ts'
import { controlSocketOf, holdControlSocket, meetingKey } from './shared-socket.ts'

/** What a page knows of the meeting and may ask of it. */
export type Meeting = MeetingWatch & MeetingCommands

const refuse = async () => err<Problem>({ type: 'NotFound' })
const noMeeting: Meeting = {
  state: undefined,
  isConnected: false,
  clockAheadMs: 0,
  problem: undefined,
  lead: refuse,
  listWaiting: refuse,
  decideWaiting: refuse,
  decide: refuse,
  enterCount: refuse,
  paperCodes: refuse,
  readVote: refuse,
  leadQueue: refuse,
  editAttendance: refuse,
  listAttendance: refuse,
  appoint: refuse,
  readAppointments: refuse,
  hideNote: refuse,
  unhideNote: refuse,
  listHidden: refuse,
}
const readNothing = () => noMeeting
const watchNothing = () => () => undefined

/** The meeting at an address, told live; renders again at every change of it. */
export const useMeetingAt = (address: MeetingAddress | undefined): Meeting => {
  const key = address && meetingKey(address)
  const socket = useMemo(() => address && controlSocketOf(address), [key])
  useEffect(() => address && holdControlSocket(address), [key])
  const watch = useSyncExternalStore<MeetingWatch>(socket?.subscribe ?? watchNothing, socket?.read ?? readNothing)
  return useMemo(() => (socket ? { ...socket, ...watch } : noMeeting), [socket, watch])
}

/** The programme's meeting of this page: the one in its address, else the newest. */
export const useMeeting = (): Meeting => {
  const { programmeId, meetings } = useProgramme()
  const chosen = chooseMeeting(meetings, location.search)
  return useMeetingAt(chosen && { programmeId, meetingId: chosen.meetingId, as: pageRole() })
}
