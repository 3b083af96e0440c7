import {
  type AgendaItem,
  agendaOf,
  listAgenda,
  listMeetingDecisions,
  listSignatories,
  type MeetingDecision,
  type MeetingDetails,
  meetingDetailsOf,
  readMeetingDetails,
  type Signatory,
  signatoriesOf,
} from '@rembuk/shared/meeting/meeting-document'
import { useY, useYDeep } from '../sync/use-y.ts'
import { useMinutes } from './minutes-context.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const useMeetingDetails = (): MeetingDetails => {
  const { doc } = useMinutes().room
  return useY(meetingDetailsOf(doc), () => readMeetingDetails(doc), isSame)
}

/** The agenda without its minutes: typing renders nothing that only shows titles. */
export const useAgenda = (): readonly AgendaItem[] => {
  const { doc } = useMinutes().room
  return useYDeep(agendaOf(doc), () => listAgenda(doc), isSame)
}

export const useDecisions = (): readonly MeetingDecision[] => {
  const { doc } = useMinutes().room
  return useYDeep(agendaOf(doc), () => listMeetingDecisions(doc), isSame)
}

export const useSignatories = (): readonly Signatory[] => {
  const { doc } = useMinutes().room
  return useYDeep(signatoriesOf(doc), () => listSignatories(doc), isSame)
}
