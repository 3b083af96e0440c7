import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { useMessages } from '../i18n/locale.tsx'
import { joinUrl, joinWords, spellCode } from '../invite/join-address.ts'
import { QrCode } from '../invite/QrCode.tsx'
import { useJoinAddress } from '../invite/use-join-address.ts'
import styles from './JoinPanel.module.css'

interface Props {
  readonly code: string
  readonly isLarge?: boolean
}

/** How to join: the QR code, the address and the six digits; in the corner, or large while joining is all there is to do. */
export const JoinPanel = ({ code, isLarge = false }: Props) => {
  const texts = useMessages(projectorMessages)
  const join = useJoinAddress()
  const url = joinUrl(join.address, code)
  return (
    <aside className={isLarge ? styles['large'] : styles['corner']}>
      <QrCode className={styles['qr']} text={url} label={texts.qrLabel({ url })} />
      <div className={styles['words']}>
        <p className={styles['scan']}>{texts.scan}</p>
        <p className={styles['address']}>
          {isLarge && <span className={styles['or']}>{texts.orType} </span>}
          {joinWords(join.address)}
        </p>
        <p className={styles['code']}>{spellCode(code)}</p>
        {join.isOnlyHere && <p className={styles['warning']}>{texts.onlyHere}</p>}
      </div>
    </aside>
  )
}
