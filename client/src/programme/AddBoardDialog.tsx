import type { Stage } from '@rembuk/shared/board/stage'
import type { NewBoard } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { postJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useProgramme } from './programme-context.ts'

interface Props {
  readonly stage: Stage
  /** How many boards the stage has already; a further one is numbered. */
  readonly count: number
  readonly onClose: () => void
}

/** Names a new board of a stage; the server makes it, then it opens. */
export const AddBoardDialog = ({ stage, count, onClose }: Props) => {
  const { programmeId } = useProgramme()
  const texts = useMessages(programmeMessages)
  const common = useMessages(commonMessages)
  const { stages: names } = useMessages(stageMessages)
  const locale = useLocale()
  const [, navigate] = useLocation()
  const [title, setTitle] = useState(count === 0 ? names[stage] : `${names[stage]} ${count + 1}`)
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const isUntitled = !title.trim()

  const create = async (): Promise<void> => {
    setIsAsking(true)
    const answer = await postJson<NewBoard>(`/api/programmes/${programmeId}/boards`, { stage, title: title.trim() })
    setIsAsking(false)
    if (answer.ok) navigate(boardPath(programmeId, answer.value.boardId))
    else setProblem(answer.error)
  }
  return (
    <Dialog title={texts.addBoardTo({ stage: names[stage] })} onClose={onClose}>
      <Form
        submitLabel={texts.createBoard}
        cancelLabel={common.cancel}
        isBlocked={isUntitled || isAsking}
        problem={problem && problemText(locale, problem)}
        onSubmit={() => void create()}
        onCancel={onClose}
      >
        <TextField
          label={texts.boardTitle}
          hint={texts.boardTitleHint}
          error={isUntitled ? texts.boardTitleFault : undefined}
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
      </Form>
    </Dialog>
  )
}
