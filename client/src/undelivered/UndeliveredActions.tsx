import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { undeliveredMessages } from '@rembuk/shared/i18n/messages/undelivered'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { copyText } from '../invite/copy-text.ts'
import { Button } from '../ui/Button.tsx'
import { Question } from '../ui/Question.tsx'
import { showToast } from '../ui/Toast.tsx'
import { notesToAddAgain } from './add-again.ts'
import styles from './Undelivered.module.css'
import { countItems, type Undelivered } from './undelivered.ts'
import type { UndeliveredItem } from './undelivered-items.ts'
import { downloadText, undeliveredToText } from './undelivered-text.ts'

interface Props {
  readonly undelivered: readonly Undelivered[]
  /** Writes notes once more; undefined where this person may not write, or there is no board. */
  readonly onAddAgain?: ((items: readonly UndeliveredItem[]) => void) | undefined
  readonly onDiscard: () => void
}

/** What can be done with what was not delivered: take it along, write it once more, throw it away. */
export const UndeliveredActions = ({ undelivered, onAddAgain, onDiscard }: Props) => {
  const texts = useMessages(undeliveredMessages)
  const { cancel } = useMessages(commonMessages)
  const locale = useLocale()
  const [isDiscarding, setIsDiscarding] = useState(false)
  const items = undelivered.flatMap((part) => part.items)
  const againCount = onAddAgain ? notesToAddAgain(items).length : 0
  const text = () => undeliveredToText(locale, undelivered)
  const copy = async (): Promise<void> => showToast((await copyText(text())) ? texts.copied : texts.copyByHand)

  if (isDiscarding)
    return (
      <Question
        title={texts.discardQuestion({ count: countItems(undelivered) })}
        yesLabel={texts.discardYes}
        noLabel={cancel}
        onYes={onDiscard}
        onNo={() => setIsDiscarding(false)}
      >
        {texts.discardExplained}
      </Question>
    )
  return (
    <div className={styles['actions']}>
      {againCount > 0 && (
        <Button variant="primary" onClick={() => onAddAgain?.(items)}>
          {texts.addAgain({ count: againCount })}
        </Button>
      )}
      <Button variant={againCount > 0 ? 'ghost' : 'primary'} onClick={() => void copy()}>
        {texts.copy}
      </Button>
      <Button onClick={() => downloadText(texts.fileName, text())}>{texts.download}</Button>
      <Button className={styles['discard'] ?? ''} onClick={() => setIsDiscarding(true)}>
        {texts.discard}
      </Button>
    </div>
  )
}
