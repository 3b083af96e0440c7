import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedStep } from '@rembuk/shared/meeting/meeting-state'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { Link } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import styles from './StepBar.module.css'
import type { Meeting } from './use-meeting.ts'

interface Props {
  readonly meeting: Meeting
  /** What the room is asked, here or on another board. */
  readonly asked: AskedStep | undefined
  /** What would be asked if writing were opened on this board now. */
  readonly draft: AskedStep
  /** The board that the question is for when it is another one. */
  readonly boardElsewhere: BoardEntry | undefined
}

/** The question and, below it, the state of the room in one line. */
export const StepWords = ({ meeting, asked, draft, boardElsewhere }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const { programmeId, meetings } = useProgramme()
  const { state, isConnected, problem } = meeting

  if (meetings.length === 0) return <p className={styles['quiet']}>{texts.noMeeting}</p>
  if (!state) return <p className={styles['quiet']}>{problem ? problemText(locale, problem) : texts.connecting}</p>
  return (
    <div className={styles['words']}>
      <p className={asked ? styles['question'] : styles['questionNotAsked']}>{(asked ?? draft).prompt}</p>
      <p className={styles['facts']}>
        <WritingState step={asked} />
        {boardElsewhere && (
          <span>
            {texts.elsewhere({ board: boardElsewhere.title })}{' '}
            <Link href={boardPath(programmeId, boardElsewhere.id)}>{texts.goThere}</Link>
          </span>
        )}
        <span>{texts.phones({ count: state.phoneCount })}</span>
        <span>{texts.sent({ count: state.sentCount })}</span>
        {asked?.kind === 'write' && !boardElsewhere && (
          <span>{asked.showsNames ? texts.namesShown : texts.namesHidden}</span>
        )}
        {!isConnected && (
          <span className={styles['lost']}>{problem ? problemText(locale, problem) : texts.disconnected}</span>
        )}
      </p>
    </div>
  )
}

const WritingState = ({ step }: { readonly step: AskedStep | undefined }) => {
  const texts = useMessages(stepMessages)
  if (!step) return <span>{texts.notAsked}</span>
  return (
    <span className={step.isOpen ? styles['open'] : styles['closed']}>{step.isOpen ? texts.open : texts.closed}</span>
  )
}
