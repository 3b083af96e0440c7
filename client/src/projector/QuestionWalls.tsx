import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { StepOf } from '@rembuk/shared/meeting/step'
import { useMessages } from '../i18n/locale.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { useFittedText } from './use-fitted-text.ts'
import styles from './Walls.module.css'

interface Props {
  readonly step: StepOf<'consent'>
  readonly code: string
}

/** What people are asked to agree to, and how many must. */
export const ProposalWall = ({ step, code }: Props) => {
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
export const CriteriaList = ({ step }: { readonly step: StepOf<'score'> }) => {
  const texts = useMessages(projectorMessages)
  return (
    <section className={styles['criteria']}>
      <h2>{texts.scoreFrom}</h2>
      <ol>
        {step.criteria.map(({ criterionId, title, weight }) => (
          <li key={criterionId}>
            <b>{title}</b> <span>{texts.weight({ weight })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
