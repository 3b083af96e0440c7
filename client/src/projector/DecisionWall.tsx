import { decisionReadBack } from '@rembuk/shared/decision/decision'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import type { MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { DecisionFacts } from '../decision/DecisionFacts.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { useFittedText } from './use-fitted-text.ts'
import styles from './Walls.module.css'

/** The read-back: one decision at a time, large, with how it was taken and who does what. */
export const DecisionWall = ({ state: { code, decisions, votes, run } }: { readonly state: MeetingState }) => {
  const texts = useMessages(projectorMessages)
  const decision = decisionReadBack(decisions, run.readingId)
  const words = useFittedText(decision?.text ?? '', 0.5)
  if (!decision)
    return (
      <>
        <JoinPanel code={code} />
        <p className={styles['figure']}>{decisions.length > 0 ? texts.allRead : texts.noDecisions}</p>
      </>
    )
  return (
    <>
      <JoinPanel code={code} />
      <section className={styles['statement']}>
        <header className={styles['decisionHead']}>
          <h2>{texts.decisionOf({ number: decisions.indexOf(decision) + 1, count: decisions.length })}</h2>
          <strong data-state={decision.state}>{texts.states[decision.state]}</strong>
        </header>
        <div className={styles['room']}>
          <p ref={words} className={styles['words']}>
            {decision.text}
          </p>
        </div>
        <div className={styles['decisionFacts']}>
          <DecisionFacts decision={decision} votes={votes} />
        </div>
      </section>
    </>
  )
}
