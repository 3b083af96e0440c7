import { formatPeriod } from '@rembuk/shared/i18n/format'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import type { Activity } from '@rembuk/shared/plan/plan-schema'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import styles from './ActivityWall.module.css'
import { JoinPanel } from './JoinPanel.tsx'
import walls from './Walls.module.css'

interface Props {
  readonly activity: Activity
  readonly code: string
}

/** One planned activity, large: what, what for, who, when and where. */
export const ActivityWall = ({ activity, code }: Props) => {
  const texts = useMessages(planMessages)
  const locale = useLocale()
  const { title, goal, person, place, period } = activity
  const facts = [
    [texts.person, person || texts.noPerson],
    [texts.when, formatPeriod(locale, period)],
    [texts.place, place],
  ].filter(([, fact]) => fact)
  return (
    <>
      <JoinPanel code={code} />
      <div className={walls['spotlight']}>
        <article className={styles['activity']}>
          <h2 data-long={title.length > 60}>{title || texts.untitled}</h2>
          {goal && <p>{goal}</p>}
          <dl>
            {facts.map(([label, fact]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        </article>
      </div>
    </>
  )
}
