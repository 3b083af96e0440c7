import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { StepOf } from '@rembuk/shared/meeting/step'
import { useMessages } from '../i18n/locale.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { useFittedText } from './use-fitted-text.ts'
import styles from './Walls.module.css'

interface Props<Kind extends 'consent' | 'score'> {
  readonly step: StepOf<Kind>
  readonly code: string
}

/** What people are asked to agree to, and how many must. */
export const ProposalWall = ({ step, code }: Props<'consent'>) => {
  const texts = useMessages(projectorMessages)
  const words = useFittedText(step.proposal, 0.5)
  return (
    <>
      <JoinPanel code={code} />
      <div className={styles['statement']}>
        <div className={styles['room']}>
          <p ref={words} className={styles['words']}>
            {step.proposal}
          </p>
        </div>
        <p className={styles['below']}>{texts.needed({ percent: step.neededPercent })}</p>
      </div>
    </>
  )
}

/** What proposals are scored against, and how much each counts. */
export const CriteriaWall = ({ step, code }: Props<'score'>) => {
  const texts = useMessages(projectorMessages)
  return (
    <>
      <JoinPanel code={code} />
      <section className={styles['criteria']}>
        <h2>{texts.scoreFrom}</h2>
        <ol data-count={step.criteria.length}>
          {step.criteria.map(({ criterionId, title, weight }) => (
            <li key={criterionId}>
              <b>{title}</b> <span>{texts.weight({ weight })}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
