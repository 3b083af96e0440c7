import type { PersonTraces } from '@rembuk/shared/http/api'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useState } from 'react'
import { getJson, postJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './History.module.css'

interface Props {
  /** Names that the board and its history show. */
  readonly names: readonly string[]
  readonly onClose: () => void
  readonly onErased: () => void
}

/** Lets the host erase somebody: which name, what that deletes, and that it is for good. */
export const ErasePerson = ({ names, onClose, onErased }: Props) => {
  const texts = useMessages(historyMessages)
  const common = useMessages(commonMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const [name, setName] = useState('')
  const [found, setFound] = useState<PersonTraces>()
  const [problem, setProblem] = useState<string>()
  const [isErasing, setIsErasing] = useState(false)
  const address = `/api/programmes/${programmeId}/person`

  const choose = async (chosen: string): Promise<void> => {
    setName(chosen)
    setFound(undefined)
    setProblem(undefined)
    if (!chosen) return
    const answer = await getJson<PersonTraces>(`${address}?name=${encodeURIComponent(chosen)}`)
    if (answer.ok) setFound(answer.value)
    else setProblem(problemText(locale, answer.error))
  }
  const erase = async (): Promise<void> => {
    setIsErasing(true)
    const answer = await postJson(`${address}/erase`, { name })
    setIsErasing(false)
    if (!answer.ok) return setProblem(problemText(locale, answer.error))
    showToast(texts.erased)
    onClose()
    onErased()
  }
  const hasTraces =
    found &&
    found.noteCount +
      found.hiddenCount +
      found.roomCount +
      found.attendanceCount +
      found.decisionCount +
      found.queueCount >
      0

  return (
    <Dialog title={texts.eraseTitle} onClose={onClose}>
      <div className={styles['form']}>
        <SelectField
          label={texts.erasePerson}
          value={name}
          options={['', ...names].map((value) => ({ value, label: value || texts.choosePerson }))}
          onChange={(chosen) => void choose(chosen)}
        />
        <p role="status">
          {hasTraces && <b>{texts.eraseFinds(found)}</b>}
          {found && !hasTraces && texts.eraseFindsNothing}
          {problem && <span className={styles['problem']}>{problem}</span>}
        </p>
        {hasTraces && <p>{texts.eraseExplained}</p>}
        <div className={styles['actions']}>
          <Button variant="danger" disabled={!hasTraces || isErasing} onClick={() => void erase()}>
            {texts.eraseYes}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  )
}
