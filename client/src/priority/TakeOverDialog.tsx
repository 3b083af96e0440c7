import type { BoardId, MeetingId } from '@rembuk/shared/base/id'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { takeOverVote } from '@rembuk/shared/priority/priority-commands'
import { votedProblemsOf } from '@rembuk/shared/priority/voted-problems'
import type { VoteSummary } from '@rembuk/shared/vote/vote-summary'
import { voteToWords } from '@rembuk/shared/vote/vote-words'
import { useEffect, useState } from 'react'
import { pageRole } from '../access/page-role.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeetingAt } from '../step/use-meeting.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import styles from './Priority.module.css'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
  readonly onClose: () => void
}

/** Chooses the closed vote or score that the list follows, among those of all meetings, the newest first. */
export const TakeOverDialog = (props: Props) => {
  const texts = useMessages(priorityMessages)
  const { meetings } = useProgramme()
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const isKnown = meetings.every(({ meetingId }) => meetingId in counts)
  const isNone = isKnown && Object.values(counts).every((count) => count === 0)
  return (
    <Dialog title={texts.takeOver} onClose={props.onClose}>
      <div className={styles['dialog']}>
        <p className={styles['quiet']}>{isNone ? texts.noVotes : texts.takeOverText}</p>
        <ol className={styles['votes']}>
          {[...meetings].reverse().map(({ meetingId }) => (
            <VotesOfMeeting
              key={meetingId}
              {...props}
              meetingId={meetingId}
              onCount={(count) => setCounts((before) => ({ ...before, [meetingId]: count }))}
            />
          ))}
        </ol>
      </div>
    </Dialog>
  )
}

interface VotesProps extends Props {
  readonly meetingId: MeetingId
  readonly onCount: (count: number) => void
}

const VotesOfMeeting = ({ room, boardId, meetingId, onCount, onClose }: VotesProps) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const meeting = useMeetingAt({ programmeId, meetingId, as: pageRole() })
  const doUndoably = useUndoable(room)
  const votes = (meeting.state?.votes ?? []).filter(({ kind }) => kind !== 'consent').toReversed()
  const count = meeting.state && votes.length
  useEffect(() => {
    if (count !== undefined) onCount(count)
    // The parent's answer is the same function in all but name.
  }, [count])

  const use = async ({ stepId, round }: VoteSummary): Promise<void> => {
    const answer = await meeting.readVote({ stepId, round })
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    const isHere = answer.value.step.boardId === boardId
    const { problems, goneCount } = votedProblemsOf(room.doc, { meetingId, vote: answer.value })
    if (!isHere || problems.length === 0) return showToast(texts.noneHere)
    doUndoably(() => {
      takeOverVote(room.doc, problems)
      return goneCount > 0 ? texts.takenWithGone(problems.length, goneCount) : texts.taken(problems.length)
    })
    onClose()
  }
  return votes.map((vote) => {
    const { question, outcome, ballots } = voteToWords(locale, vote)
    return (
      <li key={`${vote.stepId}/${vote.round}`}>
        <p>
          <b>{question}</b>
        </p>
        <p>{outcome}</p>
        <p className={styles['quiet']}>{ballots}</p>
        <Button variant="primary" aria-label={`${texts.use}: ${question}`} onClick={() => void use(vote)}>
          {texts.use}
        </Button>
      </li>
    )
  })
}
