/** How many must be there before the meeting may open: a part of those invited, a number of people, or no rule. */
export type QuorumRule =
  | { readonly type: 'fraction'; readonly part: number; readonly of: number }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'none' }

/** Two thirds of those invited. */
export const defaultQuorum: QuorumRule = { type: 'fraction', part: 2, of: 3 }

export interface AttendanceSettings {
  /** Whether phones offer the attendance list. */
  readonly isAsked: boolean
  readonly quorum: QuorumRule
  /** What people agree to by signing; empty is the product's own line. */
  readonly consent: string
}
export const defaultSettings: AttendanceSettings = { isAsked: true, quorum: defaultQuorum, consent: '' }
export const maxConsentLength = 400

/** How many are needed; null without a rule, or while nobody knows how many are invited. */
export const neededOf = (rule: QuorumRule, invitedCount: number): number | null => {
  if (rule.type === 'none') return null
  if (rule.type === 'count') return rule.count
  return invitedCount > 0 ? Math.ceil((invitedCount * rule.part) / rule.of) : null
}
