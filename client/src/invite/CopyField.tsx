import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import { copyText } from './copy-text.ts'
import styles from './Invite.module.css'

interface Props {
  readonly label: string
  readonly text: string
}

/** A link that can be read, selected and copied. */
export const CopyField = ({ label, text }: Props) => {
  const common = useMessages(commonMessages)
  const texts = useMessages(inviteMessages)
  const copy = async (): Promise<void> => showToast((await copyText(text)) ? texts.copied : texts.copyByHand)
  return (
    <div className={styles['copy']}>
      <input
        className={styles['link']}
        aria-label={label}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="ghost" onClick={() => void copy()}>
        {common.copy}
      </Button>
    </div>
  )
}
