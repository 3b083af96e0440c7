import type * as Y from 'yjs'
import { listAgenda, listSignatories, readMeetingDetails } from './meeting-document.ts'

/** What minutes lack before people can sign them, in the order of the form. */
export const signingNeeds = [
  'heldOn',
  'place',
  'chair',
  'noteTaker',
  'attendanceCount',
  'agenda',
  'signatories',
] as const
export type SigningNeed = (typeof signingNeeds)[number]

/** Lists what is still missing; advice only, nothing is refused for it. */
export const listSigningNeeds = (doc: Y.Doc): readonly SigningNeed[] => {
  const details = readMeetingDetails(doc)
  const isThere: Record<SigningNeed, boolean> = {
    heldOn: details.heldOn !== '',
    place: details.place.trim() !== '',
    chair: details.chair.trim() !== '',
    noteTaker: details.noteTaker.trim() !== '',
    attendanceCount: details.attendanceCount > 0,
    agenda: listAgenda(doc).length > 0,
    signatories: listSignatories(doc).some(({ name }) => name.trim() !== ''),
  }
  return signingNeeds.filter((need) => !isThere[need])
}
