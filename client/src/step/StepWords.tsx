import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { MeetingState, Step } from '@rembuk/shared/meeting/step'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { Link } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import styles from './StepBar.module.css'
import type { Meeting } from './use-meeting.ts'

interface Props {
  readonly meeting: Meeting
  /** What is asked, or would be asked if writing were opened now. */
  readonly draft: Step
  /** The board that the question is for when it is another one. */
  readonly boardElsewhere: BoardEntry | undefined
}

/** The question and, below it, the state of the room in one line. */
export const StepWords = ({ meeting, draft, boardElsewhere }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const { programmeId, meetings } = useProgramme()
  const { state, isConnected, problem } = meeting

  if (meetings.length === 0) return <p className={styles['quiet']}>{texts.noMeeting}</p>
  if (!state) return <p className={styles['quiet']}>{problem ? problemText(locale, problem) : texts.connecting}</p>
  return (
    <div className={styles['words']}>
      <p className={state.step ? styles['question'] : styles['questionNotAsked']}>{(state.step ?? draft).prompt}</p>
      <p className={styles['facts']}>
        <WritingState step={state.step} />
        {boardElsewhere && (
          <span>
            {texts.elsewhere({ board: boardElsewhere.title })}{' '}
            <Link href={boardPath(programmeId, boardElsewhere.id)}>{texts.goThere}</Link>
          </span>
        )}
        <span>{texts.phones({ count: state.phoneCount })}</span>
        <span>{texts.sent({ count: state.sentCount })}</span>
        {state.step && <span>{state.step.showsNames ? texts.namesShown : texts.namesHidden}</span>}
        {!isConnected && <span className={styles['lost']}>{texts.disconnected}</span>}
      </p>
    </div>
  )
}

const WritingState = ({ step }: { readonly step: MeetingState['step'] }) => {
  const texts = useMessages(stepMessages)
  if (!step) return <span>{texts.notAsked}</span>
  return (
    <span className={step.isOpen ? styles['open'] : styles['closed']}>{step.isOpen ? texts.open : texts.closed}</span>
  )
}
