import { type VoteTexts, voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { agreementLevels, type ConsentStep } from '@rembuk/shared/meeting/step'
import type { Cell } from '@rembuk/shared/vote/ballot'
import {
  type BallotSource,
  ballotSources,
  rankChoices,
  readConsent,
  sumTallies,
  type Tally,
  type TallyBySource,
} from '@rembuk/shared/vote/tally'
import type { Vote, VoteResult } from '@rembuk/shared/vote/vote-state'
import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { ScoreTable } from './ScoreTable.tsx'
import styles from './Vote.module.css'

interface Props {
  readonly vote: Vote
  readonly result: VoteResult
}

/** The result of a closed vote: plain bars with numbers by source, a table for scores, the needed share for consent; and who counted. */
export const VoteResults = ({ vote: { step, choices }, result }: Props) => {
  const texts = useMessages(votePanelMessages)
  const vote = useMessages(voteMessages)
  const { bySource, countedBy } = result
  const tally = sumTallies(bySource)
  const used = ballotSources.filter((source) => bySource[source].ballotCount > 0)
  return (
    <div className={styles['result']}>
      <p className={styles['voted']}>
        {tally.ballotCount > 0 ? vote.people({ count: tally.ballotCount }) : texts.ofNone}
      </p>
      {used.length > 0 && (
        <ul className={styles['sources']}>
          {used.map((source) => (
            <li key={source}>
              {vote.sources[source]} <b>{bySource[source].ballotCount}</b>
            </li>
          ))}
        </ul>
      )}
      {step.kind === 'consent' && <Verdict step={step} tally={tally} texts={vote} />}
      {step.kind === 'consent' && (
        <Bars
          rows={agreementLevels.map((level) => ({
            cell: level,
            title: vote.levels[level],
            value: tally.totals[level] ?? 0,
          }))}
          bySource={bySource}
          used={used}
        />
      )}
      {step.kind === 'vote' && (
        <Bars
          rows={rankChoices(step, choices, tally).map(({ id, title, value, rank }) => ({
            cell: id,
            title: `${rank}. ${title || vote.withdrawn}`,
            value,
          }))}
          bySource={bySource}
          used={used}
        />
      )}
      {step.kind === 'score' && <ScoreTable step={step} choices={choices} tally={tally} />}
      {(['hand', 'paper'] as const)
        .filter((source) => countedBy[source])
        .map((source) => (
          <p key={source} className={styles['quiet']}>
            {texts.countedByWho({ source: vote.sources[source], name: countedBy[source] })}
          </p>
        ))}
    </div>
  )
}

interface VerdictProps {
  readonly step: ConsentStep
  readonly tally: Tally
  readonly texts: VoteTexts
}

const Verdict = ({ step, tally, texts }: VerdictProps) => {
  const { isReached, percent, objectionCount } = readConsent(step, tally)
  return (
    <p className={isReached ? styles['good'] : styles['warning']}>
      <b>{isReached ? texts.agreed : texts.notAgreed}.</b> {texts.accepts({ percent, needed: step.neededPercent })}.{' '}
      {texts.objections({ count: objectionCount })}.
    </p>
  )
}

interface BarsProps {
  readonly rows: readonly { readonly cell: Cell; readonly title: string; readonly value: number }[]
  readonly bySource: TallyBySource
  /** The sources anybody has voted by. */
  readonly used: readonly BallotSource[]
}

/** Plain bars with numbers; where people voted in more than one way, each way's share stands below. */
const Bars = ({ rows, bySource, used }: BarsProps) => {
  const { sources } = useMessages(voteMessages)
  const highest = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <ol className={styles['bars']}>
      {rows.map(({ cell, title, value }) => (
        <li key={cell}>
          <span className={styles['words']}>
            <span>{title}</span> <b>{value}</b>
          </span>
          <span
            className={styles['bar']}
            aria-hidden="true"
            style={{ '--share': `${(100 * value) / highest}%` } as CSSProperties}
          />
          {used.length > 1 && value > 0 && (
            <small>
              {used.map((source) => `${sources[source]} ${bySource[source].totals[cell] ?? 0}`).join(' · ')}
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
