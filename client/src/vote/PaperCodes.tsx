import { paperCodeMessages } from '@rembuk/shared/i18n/messages/paper-code'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { maxPaperCodes } from '@rembuk/shared/vote/paper-code'
import { useEffect, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Question } from '../ui/Question.tsx'
import { showToast } from '../ui/Toast.tsx'
import { PaperCodeSheet, printPaperCodes } from './PaperCodeSheet.tsx'
import styles from './Vote.module.css'

/** Prints slips of paper with codes; the same ones again, until the host asks for others. */
export const PaperCodes = () => {
  const texts = useMessages(paperCodeMessages)
  const locale = useLocale()
  const { state, paperCodes } = useMeeting()
  const [count, setCount] = useState(Math.max(40, state?.attendance.presentCount ?? 0))
  const [codes, setCodes] = useState<readonly string[]>([])
  const [isAsking, setIsAsking] = useState(false)

  useEffect(() => {
    if (codes.length > 0) printPaperCodes()
  }, [codes])
  const print = async (isNew: boolean): Promise<void> => {
    setIsAsking(false)
    const answer = await paperCodes({ count, isNew })
    if (answer.ok) setCodes([...answer.value])
    else showToast(problemText(locale, answer.error))
  }
  return (
    <div className={styles['slips']}>
      <NumberField
        label={texts.slips}
        hint={texts.slipsHint}
        value={count}
        min={1}
        max={maxPaperCodes}
        onChange={setCount}
      />
      <div className={styles['buttons']}>
        <Button size="small" onClick={() => void print(false)}>
          {texts.print}
        </Button>
        <Button size="small" variant="ghost" onClick={() => setIsAsking(true)}>
          {texts.printNew}
        </Button>
      </div>
      {isAsking && (
        <Question
          title={texts.printNewQuestion}
          yesLabel={texts.printNewYes}
          noLabel={texts.no}
          onYes={() => void print(true)}
          onNo={() => setIsAsking(false)}
        >
          {texts.printNewText}
        </Question>
      )}
      {codes.length > 0 && state && <PaperCodeSheet codes={codes} meetingCode={state.code} />}
    </div>
  )
}
