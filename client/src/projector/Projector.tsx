import { closedVoteMessages } from '@rembuk/shared/i18n/messages/closed-vote'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { askedStepOf } from '@rembuk/shared/meeting/meeting-state'
import { programmeMetaOf, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { chooseMeeting } from '../step/choose-meeting.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { useY } from '../sync/use-y.ts'
import { Facts } from './Facts.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import styles from './Projector.module.css'
import { questionOnWall, questionSize } from './projection.ts'
import { StepScreen } from './StepScreen.tsx'

/** What forty people see from eight metres: the question, how to join, what has been written, and how many have sent. */
export const Projector = () => {
  const texts = useMessages(projectorMessages)
  const closed = useMessages(closedVoteMessages)
  const { meetings, room } = useProgramme()
  const meeting = useMeeting()
  const code = chooseMeeting(meetings, location.search)?.code
  const title = useY(programmeMetaOf(room.doc), () => readProgrammeMeta(room.doc).title)
  const step = askedStepOf(meeting.state)

  const question = questionOnWall(meeting.state)

  if (!code) return <p className={styles['alone']}>{texts.noMeeting}</p>
  if (meeting.state?.run.endedAtMs)
    return (
      <main className={styles['ended']}>
        <h1 className={styles['question']}>{texts.ended}</h1>
        <p>{title}</p>
        <p className={styles['waiting']}>{texts.thanks}</p>
      </main>
    )
  if (!meeting.state || !step)
    return (
      <main className={styles['welcome']}>
        <h1 className={styles['question']}>{title}</h1>
        <JoinPanel code={code} isLarge />
        <p className={styles['waiting']}>{texts.waiting}</p>
        <Facts meeting={meeting} />
      </main>
    )
  return (
    <main className={styles['screen']}>
      <h1 className={styles['question']} data-size={questionSize(question)}>
        {meeting.state.shownVote && <small>{closed.onWall}</small>}
        {question}
      </h1>
      <StepScreen meeting={{ ...meeting, state: meeting.state }} />
      <Facts meeting={meeting} />
    </main>
  )
}
