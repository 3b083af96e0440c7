import { localeTag } from '@rembuk/shared/i18n/locale'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import type { Choice } from '@rembuk/shared/vote/ballot'
import type { Vote } from '@rembuk/shared/vote/vote-state'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Bars } from './Bars.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import projector from './Projector.module.css'
import { CriteriaList, ProposalWall } from './QuestionWalls.tsx'
import { type ShownResult, shownResultOf } from './vote-result.ts'
import styles from './Walls.module.css'

interface Props {
  readonly vote: Vote
  readonly code: string
}

/** A vote: what is voted on while it is open, and the result as plain bars once it is closed. */
export const VoteWall = ({ vote, code }: Props) => {
  const { step, choices } = vote
  const result = shownResultOf(vote)
  if (!result && step.kind === 'consent') return <ProposalWall step={step} code={code} />
  return (
    <>
      <JoinPanel code={code} />
      <div className={projector['content']}>
        {result && <Result result={result} />}
        {!result && (
          <div className={styles['ballot']}>
            {step.kind === 'score' && <CriteriaList step={step} />}
            <Choices choices={choices} />
          </div>
        )}
      </div>
    </>
  )
}

const maxChoices = 12

const Choices = ({ choices }: Pick<Vote, 'choices'>) => {
  const texts = useMessages(projectorMessages)
  const shown: readonly Choice[] = choices.slice(0, maxChoices)
  return (
    <section className={styles['choices']}>
      <ul data-many={shown.length > 6}>
        {shown.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {choices.length > maxChoices && (
        <p className={styles['more']}>{texts.moreChoices({ count: choices.length - maxChoices })}</p>
      )}
    </section>
  )
}

const Result = ({ result }: { readonly result: ShownResult }) => {
  const texts = useMessages(projectorMessages)
  const { levels } = useMessages(voteMessages)
  const locale = useLocale()
  if (result.type === 'consent') {
    const rows = result.rows.map(({ level, count, share }) => ({
      key: level,
      place: '',
      title: levels[level],
      figure: String(count),
      share,
    }))
    const { isReached, percent } = result.consent
    return (
      <div className={styles['result']}>
        <Bars rows={rows} />
        <p className={styles['verdict']} data-reached={isReached}>
          {isReached ? texts.reached({ percent }) : texts.notReached({ percent })}
        </p>
      </div>
    )
  }
  const number = new Intl.NumberFormat(localeTag[locale], { maximumFractionDigits: 1 })
  const rows = result.rows.map(({ id, rank, title, value, share }) => ({
    key: id,
    place: String(rank),
    title,
    figure: number.format(value),
    share,
  }))
  return (
    <div className={styles['result']}>
      <Bars rows={rows} />
      {result.moreCount > 0 && <p className={styles['more']}>{texts.moreChoices({ count: result.moreCount })}</p>}
    </div>
  )
}
