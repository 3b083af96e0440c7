import type { BoardId } from '@rembuk/shared/base/id'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import type { AskedStep } from '@rembuk/shared/meeting/meeting-state'
import type { BoardEntry } from '@rembuk/shared/programme/programme-document'
import { Link } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { PulseFacts } from '../pulse/PulseFacts.tsx'
import { PhonesMay } from './PhonesMay.tsx'
import styles from './StepBar.module.css'
import type { Meeting } from './use-meeting.ts'
import { WritingFacts } from './WritingFacts.tsx'

interface Props {
  readonly meeting: Meeting
  /** What the room is asked, here or on another board. */
  readonly asked: AskedStep | undefined
  /** What would be asked if writing were opened on this board now; undefined where an agenda says what comes. */
  readonly draft: AskedStep | undefined
  /** The board that the person looks at. */
  readonly boardId: BoardId
  readonly boards: readonly BoardEntry[]
}

/** The question and, below it, the state of the room in one line. */
export const StepWords = ({ meeting, asked, draft, boardId, boards }: Props) => {
  const texts = useMessages(stepMessages)
  const locale = useLocale()
  const { programmeId, meetings } = useProgramme()
  const { state, isConnected, problem } = meeting

  if (meetings.length === 0) return <p className={styles['quiet']}>{texts.noMeeting}</p>
  if (!state) return <p className={styles['quiet']}>{problem ? problemText(locale, problem) : texts.connecting}</p>
  const number = state.steps.findIndex(({ stepId }) => stepId === asked?.stepId) + 1
  const boardElsewhere = asked?.boardId === boardId ? undefined : boards.find(({ id }) => id === asked?.boardId)
  return (
    <div className={styles['words']}>
      <p className={asked ? styles['question'] : styles['questionNotAsked']}>
        {(asked ?? draft)?.prompt ?? texts.notBegun}
      </p>
      <p className={styles['facts']}>
        <PhonesMay state={state} asked={asked} />
        {asked && !draft && (
          <span>
            {texts.place({ number, count: state.steps.length })} · {texts.kinds[asked.kind]}
          </span>
        )}
        {boardElsewhere && (
          <span>
            {texts.elsewhere({ board: boardElsewhere.title })}{' '}
            <Link href={boardPath(programmeId, boardElsewhere.id)}>{texts.goThere}</Link>
          </span>
        )}
        <span>{texts.phones({ count: state.phoneCount })}</span>
        <PulseFacts state={state} />
        <WritingFacts state={state} asked={asked} />
        {!isConnected && (
          <span className={styles['lost']}>{problem ? problemText(locale, problem) : texts.disconnected}</span>
        )}
      </p>
    </div>
  )
}
