import type { DecisionId } from '../base/id.ts'
import { isSameName } from '../base/person-name.ts'
import type { IsoDate } from '../base/time.ts'
import type { Source } from '../document/document.ts'
import type { VoteKey } from '../vote/vote-summary.ts'

/** How the room came to it: by consensus (mufakat), or by counting votes. */
export const decisionMethods = ['consensus', 'vote'] as const
export type DecisionMethod = (typeof decisionMethods)[number]

/** The votes for and against, and of those who gave none. */
export interface DecisionCounts {
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
}

/** What somebody holds against a decision. */
export interface Objection {
  readonly text: string
  readonly heldBy: string
}

/** What a host or an editor writes of a decision. */
export interface DecisionDraft {
  readonly decisionId: DecisionId
  readonly text: string
  readonly method: DecisionMethod
  /** Null where nobody counted, and after a vote among several choices. */
  readonly counts: DecisionCounts | null
  /** The closed vote that it follows from; the counts are that one's then. Null for none. */
  readonly vote: VoteKey | null
  /** The priority that it is about; null for none. What it names may be gone by now. */
  readonly about: Source | null
  readonly objections: readonly Objection[]
  /** Who answers for it. */
  readonly owner: string
  /** What is done about it, by whom and until when; empty where nothing was agreed. */
  readonly followUp: string
  readonly followUpBy: string
  readonly dueOn: IsoDate
}

/** `corrected`: agreed on in the read-back, in other words than were proposed. */
export type DecisionState = 'proposed' | 'confirmed' | 'corrected'

/** A decision of a meeting. What is confirmed decides, so no document holds it and only hosts change it. */
export interface Decision extends DecisionDraft {
  readonly state: DecisionState
}

export const maxDecisions = 40
export const maxDecisionLength = 1000
export const maxObjections = 10

/** Whether the room has agreed on it. */
export const isDecided = ({ state }: Pick<Decision, 'state'>): boolean => state !== 'proposed'

/** A decision of which nothing is known but its words. */
export const draftDecision = (decisionId: DecisionId, text: string): DecisionDraft => ({
  decisionId,
  text,
  method: 'consensus',
  counts: null,
  vote: null,
  about: null,
  objections: [],
  owner: '',
  followUp: '',
  followUpBy: '',
  dueOn: '',
})

/** The decision that is read back: the one the host has chosen, else the first that is still to be confirmed. */
export const decisionReadBack = (decisions: readonly Decision[], chosenId: DecisionId | null): Decision | undefined =>
  decisions.find(({ decisionId }) => decisionId === chosenId) ?? decisions.find((decision) => !isDecided(decision))

/** Whether a decision names somebody. */
export const isNamedIn = ({ owner, followUpBy, objections }: Decision, name: string): boolean =>
  [owner, followUpBy, ...objections.map(({ heldBy }) => heldBy)].some((one) => isSameName(one, name))

/** A decision in which somebody is no longer named; what they held against it stays. */
export const withoutName = (decision: Decision, name: string): Decision => {
  const keep = (one: string) => (isSameName(one, name) ? '' : one)
  return {
    ...decision,
    owner: keep(decision.owner),
    followUpBy: keep(decision.followUpBy),
    objections: decision.objections.map(({ text, heldBy }) => ({ text, heldBy: keep(heldBy) })),
  }
}
