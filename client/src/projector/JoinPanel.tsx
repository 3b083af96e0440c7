import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { type Wifi, wifiQrText } from '@rembuk/shared/meeting/wifi'
import { useMessages } from '../i18n/locale.tsx'
import { joinUrl, joinWords, spellCode } from '../invite/join-address.ts'
import { QrCode } from '../invite/QrCode.tsx'
import { useJoinAddress } from '../invite/use-join-address.ts'
import { useMeeting } from '../step/use-meeting.ts'
import styles from './JoinPanel.module.css'

interface Props {
  readonly code: string
  readonly isLarge?: boolean
}

/** How to join: the hall's Wi-Fi, the QR code, the address and the six digits; in the corner, or large while joining is all there is to do. */
export const JoinPanel = ({ code, isLarge = false }: Props) => {
  const texts = useMessages(projectorMessages)
  const join = useJoinAddress()
  const wifi = useMeeting().state?.run.wifi
  const url = joinUrl(join.address, code)
  return (
    <aside className={isLarge ? styles['large'] : styles['corner']} data-with-wifi={isLarge && Boolean(wifi)}>
      {isLarge && wifi && <WifiPanel wifi={wifi} />}
      <QrCode className={styles['qr']} text={url} label={texts.qrLabel({ url })} />
      <div className={styles['words']}>
        <p className={styles['scan']}>{isLarge && wifi ? texts.thenScan : texts.scan}</p>
        <p className={styles['address']}>
          {isLarge && <span className={styles['or']}>{texts.orType} </span>}
          {joinWords(join.address)}
        </p>
        <p className={styles['code']}>{spellCode(code)}</p>
        {!isLarge && wifi && <p className={styles['wifi']}>{texts.wifi({ name: wifi.name })}</p>}
        {join.isOnlyHere && <p className={styles['warning']}>{texts.onlyHere}</p>}
      </div>
    </aside>
  )
}

/** The first of two steps: a camera joins the network, or a person types its password. */
const WifiPanel = ({ wifi }: { readonly wifi: Wifi }) => {
  const texts = useMessages(projectorMessages)
  const { name, password } = wifi
  return (
    <>
      <QrCode className={styles['qr']} text={wifiQrText(wifi)} label={texts.wifiQrLabel({ name })} />
      <div className={styles['words']}>
        <p className={styles['scan']}>{texts.wifiFirst}</p>
        <p className={styles['wifiName']}>{name}</p>
        {password && <p className={styles['wifi']}>{texts.wifiPassword({ password })}</p>}
      </div>
    </>
  )
}
