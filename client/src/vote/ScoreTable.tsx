import { localeTag } from '@rembuk/shared/i18n/locale'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import type { ScoreStep } from '@rembuk/shared/meeting/step'
import { type Choice, scoreCell } from '@rembuk/shared/vote/ballot'
import { meanScore, rankChoices, type Tally } from '@rembuk/shared/vote/tally'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './Vote.module.css'

interface Props {
  readonly step: ScoreStep
  readonly choices: readonly Choice[]
  readonly tally: Tally
}

/** A scored shortlist by rank; below each choice its mean under each criterion. */
export const ScoreTable = ({ step, choices, tally }: Props) => {
  const texts = useMessages(voteMessages)
  const number = new Intl.NumberFormat(localeTag[useLocale()], { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const rows = rankChoices(step, choices, tally)
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{texts.rank}</th>
          <th scope="col">{texts.choice}</th>
          <th scope="col">{texts.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, value, rank }) => (
          <tr key={id}>
            <td>{rank}</td>
            <th scope="row">
              {title || texts.withdrawn}
              <ul>
                {step.criteria.map(({ criterionId, title: criterion, weight }) => (
                  <li key={criterionId}>
                    {criterion}: <b>{number.format(meanScore(tally, scoreCell(id, criterionId)))}</b>{' '}
                    <small>({texts.weight({ weight })})</small>
                  </li>
                ))}
              </ul>
            </th>
            <td>
              <b>{number.format(value)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
