import { can, type Role } from '../access/access.ts'
import type { DecisionId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Problem } from '../http/problem.ts'
import { type Decision, type DecisionDraft, type DecisionState, isDecided, maxDecisions } from './decision.ts'
import type { DecisionCommand } from './decision-command.ts'

/** A command with what the server alone knows: what the minutes say stands in it. */
export type DecisionChange =
  | Exclude<DecisionCommand, { readonly type: 'from-minutes' }>
  | { readonly type: 'from-minutes'; readonly drafts: readonly DecisionDraft[] }

type Changed = Result<readonly Decision[], Problem>

const put = (decisions: readonly Decision[], draft: DecisionDraft, state: DecisionState): Changed => {
  const decision = { ...draft, state }
  if (decisions.some(({ decisionId }) => decisionId === draft.decisionId))
    return ok(decisions.map((one) => (one.decisionId === draft.decisionId ? decision : one)))
  return decisions.length < maxDecisions ? ok([...decisions, decision]) : err({ type: 'TooManyDecisions' })
}

const setState = (decisions: readonly Decision[], known: Decision | undefined, state: DecisionState): Changed => {
  if (!known) return err({ type: 'DecisionGone' })
  return ok(decisions.map((one) => (one === known ? { ...one, state } : one)))
}

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The decisions after what somebody asks of them, in the order in which they were proposed.
 *
 * Concurrency: commands are carried out one after the other, and asking for what is there already changes nothing; of two people who
 * write one proposal anew the later wins whole. What is confirmed meanwhile is closed to editors.
 */
export const changeDecisions = (decisions: readonly Decision[], change: DecisionChange, role: Role): Changed => {
  const find = (decisionId: DecisionId) => decisions.find((one) => one.decisionId === decisionId)
  const mayPropose = (known?: Decision) =>
    can(role, 'decision.propose', { isDecided: known !== undefined && isDecided(known) })
  const refused = err<Problem>({ type: 'NotAllowed' })

  switch (change.type) {
    case 'put': {
      const known = find(change.decision.decisionId)
      if (!mayPropose(known)) return refused
      return put(decisions, change.decision, known && isDecided(known) ? 'corrected' : 'proposed')
    }
    case 'from-minutes': {
      if (!mayPropose()) return refused
      const known = new Set(decisions.map(({ text }) => normal(text)))
      const fresh = change.drafts.filter(({ text }) => normal(text) && !known.has(normal(text)))
      const all = [...decisions, ...fresh.map((draft): Decision => ({ ...draft, state: 'proposed' }))]
      return all.length <= maxDecisions ? ok(all) : err({ type: 'TooManyDecisions' })
    }
    case 'remove': {
      const known = find(change.decisionId)
      if (!mayPropose(known)) return refused
      return ok(decisions.filter((one) => one !== known))
    }
    case 'confirm': {
      if (!can(role, 'decision.confirm')) return refused
      const known = find(change.decisionId)
      return known && isDecided(known) ? ok(decisions) : setState(decisions, known, 'confirmed')
    }
    case 'reopen':
      return can(role, 'decision.confirm') ? setState(decisions, find(change.decisionId), 'proposed') : refused
    case 'correct':
      return can(role, 'decision.confirm') ? put(decisions, change.decision, 'corrected') : refused
  }
}
