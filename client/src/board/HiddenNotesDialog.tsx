import type { BoardId, NoteId } from '@rembuk/shared/base/id'
import type { HiddenNote } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useEffect, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Tools.module.css'

interface Props {
  readonly boardId: BoardId
  readonly onClose: () => void
}

/** The notes that the host has taken off this board, each with its way back. */
export const HiddenNotesDialog = ({ boardId, onClose }: Props) => {
  const texts = useMessages(boardMessages)
  const locale = useLocale()
  const { listHidden, unhideNote } = useMeeting()
  const [notes, setNotes] = useState<readonly HiddenNote[]>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let isWanted = true
    void listHidden({ boardId }).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setNotes(answer.value)
      else setProblem(answer.error)
    })
    return () => {
      isWanted = false
    }
  }, [listHidden, boardId])

  const show = async (noteId: NoteId): Promise<void> => {
    const answer = await unhideNote({ boardId, noteId })
    showToast(answer.ok ? texts.shownAgain : problemText(locale, answer.error))
    if (answer.ok) setNotes((before) => before?.filter((note) => note.noteId !== noteId))
  }
  return (
    <Dialog title={texts.hiddenNotes} onClose={onClose}>
      <p className={styles['remark']}>{texts.hiddenNotesText}</p>
      {problem && <p role="alert">{problemText(locale, problem)}</p>}
      {!notes && !problem && <Spinner />}
      {notes?.length === 0 && <p className={styles['hiddenItem']}>{texts.noHidden}</p>}
      <ul className={styles['moveList']}>
        {notes?.map(({ noteId, text }) => (
          <li key={noteId} className={styles['hiddenItem']}>
            <span dir="auto">{text}</span>
            <Button size="small" onClick={() => void show(noteId)}>
              {texts.showAgain}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
