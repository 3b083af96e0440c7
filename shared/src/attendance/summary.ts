import type { AttendeeId, InviteeId } from '../base/id.ts'
import type { Invitee, Present } from './attendance.ts'
import { genders, type Person, type Sector, sectors } from './person.ts'
import { neededOf, type QuorumRule } from './quorum.ts'

/** What is told of an attendance list: numbers, and no name. */
export interface AttendanceSummary {
  readonly invitedCount: number
  readonly presentCount: number
  /** Of those present, who count for the quorum: the invited ones where it is a part of them, else everybody. */
  readonly countedCount: number
  /** Null without a rule, or while nobody knows how many are invited. */
  readonly neededCount: number | null
  readonly isReached: boolean
  readonly womenCount: number
  readonly menCount: number
  /** Most people first; places that nobody invited and no second person names are one, with an empty name. */
  readonly hamlets: readonly { readonly hamlet: string; readonly count: number }[]
  /** In the order of `sectors`, those present only. */
  readonly sectors: readonly { readonly sector: Sector; readonly count: number }[]
}

const honorifics =
  /^(?:(?:bapak|pak|bpk|ibu|bu|sdr|sdri|saudara|saudari|mbak|mas|mbah|kang|hj|haji|hajjah|h|drs|dra|ir|dr|ust|ustadz|kh|mr|mrs|ms)\b\.?\s*)+(?=\S)/

/** A name as it is compared: without titles before it and after a comma, accents and dots. */
export const nameKey = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/,.*$/, '')
    .replace(/[.'’`-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.replace(honorifics, '').trim() || plain
}

/**
 * Which of those present is whom on the invitation list: as an editor has said, else by the same name, and among people of one name by
 * the same place. Nobody is two people, and a name that fits two is left open.
 */
export const linkInvitees = (
  invitees: readonly Invitee[],
  present: readonly Present[],
): ReadonlyMap<InviteeId, AttendeeId> => {
  const links = new Map<InviteeId, AttendeeId>()
  const isInvited = new Set(invitees.map(({ inviteeId }) => inviteeId))
  const open: Present[] = []
  for (const one of present) {
    const said = one.inviteeId
    if (said && isInvited.has(said) && !links.has(said)) links.set(said, one.attendeeId)
    else if (!said) open.push(one)
  }
  const byName = new Map<string, Invitee[]>()
  for (const invitee of invitees) {
    const key = nameKey(invitee.name)
    byName.set(key, [...(byName.get(key) ?? []), invitee])
  }
  const isSamePlace = (a: Person, b: Person) => a.hamlet !== '' && a.hamlet === b.hamlet
  for (const one of open) {
    const free = (byName.get(nameKey(one.name)) ?? []).filter(({ inviteeId }) => !links.has(inviteeId))
    const near = free.filter((invitee) => isSamePlace(invitee, one))
    const [found, another] = near.length > 0 ? near : free
    if (found && !another) links.set(found.inviteeId, one.attendeeId)
  }
  return links
}

const countHamlets = (invitees: readonly Invitee[], present: readonly Present[]): AttendanceSummary['hamlets'] => {
  const counts = new Map<string, number>()
  for (const { hamlet } of present) counts.set(hamlet, (counts.get(hamlet) ?? 0) + 1)
  const known = new Set(invitees.map(({ hamlet }) => hamlet))
  // A field that one person alone has filled in that way may hold anything, a name too.
  const shown = [...counts].filter(([hamlet, count]) => hamlet && (count > 1 || known.has(hamlet)))
  const rest = present.length - shown.reduce((sum, [, count]) => sum + count, 0)
  const named = shown
    .map(([hamlet, count]) => ({ hamlet, count }))
    .sort((a, b) => b.count - a.count || (a.hamlet < b.hamlet ? -1 : 1))
  return rest > 0 ? [...named, { hamlet: '', count: rest }] : named
}

export const summarize = (
  invitees: readonly Invitee[],
  present: readonly Present[],
  rule: QuorumRule,
): AttendanceSummary => {
  const neededCount = neededOf(rule, invitees.length)
  const countedCount = rule.type === 'fraction' ? linkInvitees(invitees, present).size : present.length
  const [womenCount = 0, menCount = 0] = genders.map((gender) => present.filter((one) => one.gender === gender).length)
  return {
    invitedCount: invitees.length,
    presentCount: present.length,
    countedCount,
    neededCount,
    isReached: neededCount !== null && countedCount >= neededCount,
    womenCount,
    menCount,
    hamlets: countHamlets(invitees, present),
    sectors: sectors.flatMap((sector) => {
      const { length: count } = present.filter((one) => one.sector === sector)
      return count > 0 ? [{ sector, count }] : []
    }),
  }
}
