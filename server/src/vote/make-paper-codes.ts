import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import type { AskPaperCodes } from '@rembuk/shared/vote/vote-events'
import { newSecret } from '../access/secrets.ts'
import type { Store } from '../store/store.ts'
import { openBallotStep, type VotingMeeting } from './live-votes.ts'
import { createPaperCodes } from './paper-codes.ts'

/**
 * The codes of a meeting, made when they are first asked for. To be carried out one after the other with what hosts ask; while people
 * vote by code, no new ones take their place.
 */
export const makePaperCodes = async (
  { store }: { readonly store: Store },
  { meetingId, plan, votes }: VotingMeeting,
  { count, isNew }: AskPaperCodes,
): Promise<Result<readonly string[], Problem>> => {
  const known = votes.paperCodes
  if (isNew && known && openBallotStep(plan)?.ballotPer === 'code') return err({ type: 'VoteBegun' })
  const kept = isNew ? undefined : known
  const wanted = { secret: kept?.secret ?? newSecret(), count: Math.max(count, kept?.count ?? 0) }
  if (wanted.count !== kept?.count) {
    await store.commit([{ type: 'save-paper-codes', meetingId, ...wanted }])
    votes.paperCodes = createPaperCodes(wanted)
  }
  return ok([...(votes.paperCodes?.codes ?? [])])
}
