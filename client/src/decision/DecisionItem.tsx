import { type Decision, isDecided } from '@rembuk/shared/decision/decision'
import type { DecisionCommand } from '@rembuk/shared/decision/decision-command'
import { decisionMessages } from '@rembuk/shared/i18n/messages/decision'
import type { VoteSummary } from '@rembuk/shared/vote/vote-summary'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { later, Soon } from '../ui/later.tsx'
import styles from './Decision.module.css'
import { DecisionFacts } from './DecisionFacts.tsx'

const aboutPriority = later(async () => (await import('../priority/AboutPriority.tsx')).AboutPriority)

const About = ({ about }: Pick<Decision, 'about'>) =>
  about && <Soon part={aboutPriority}>{(AboutPriority) => <AboutPriority about={about} />}</Soon>

interface Props {
  readonly decision: Decision
  readonly votes: readonly VoteSummary[]
  readonly isReading: boolean
  readonly isHost: boolean
  readonly canChange: boolean
  readonly onCommand: (command: DecisionCommand) => void
  readonly onRemove: () => void
  readonly onRead: () => void
  readonly onEdit: () => void
}

/** One decision in the panel, with what may be done with it now. */
export const DecisionItem = ({
  decision,
  votes,
  isReading,
  isHost,
  canChange,
  onCommand,
  onRemove,
  onRead,
  onEdit,
}: Props) => {
  const texts = useMessages(decisionMessages)
  const { decisionId, text, state } = decision
  const decided = isDecided(decision)
  return (
    <li className={styles['decision']} data-reading={isReading}>
      <p className={styles['state']} data-state={state}>
        {isReading ? texts.reading : texts.states[state]}
      </p>
      <p className={styles['text']}>{text}</p>
      <div className={styles['facts']}>
        <DecisionFacts decision={decision} votes={votes} />
        <About about={decision.about} />
      </div>
      <div className={styles['actions']}>
        {isHost && !isReading && <Button onClick={onRead}>{texts.readBack}</Button>}
        {isHost && !decided && (
          <Button variant="primary" onClick={() => onCommand({ type: 'confirm', decisionId })}>
            {texts.confirm}
          </Button>
        )}
        {canChange && <Button onClick={onEdit}>{isHost ? texts.correct : texts.edit}</Button>}
        {isHost && decided && <Button onClick={() => onCommand({ type: 'reopen', decisionId })}>{texts.reopen}</Button>}
        {canChange && !decided && <Button onClick={onRemove}>{texts.remove}</Button>}
      </div>
    </li>
  )
}
