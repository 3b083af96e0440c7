import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { type Wifi, wifiQrText } from '@rembuk/shared/meeting/wifi'
import { readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { createPortal } from 'react-dom'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import styles from './InviteSheet.module.css'
import { joinUrl, joinWords, spellCode } from './join-address.ts'
import { QrCode } from './QrCode.tsx'

interface Props {
  readonly code: string
  readonly address: string
  readonly wifi: Wifi | null
}

/** The sheet to hang on the door; it is seen in print only. */
export const InviteSheet = ({ code, address, wifi }: Props) => {
  const texts = useMessages(inviteMessages)
  const { room } = useProgramme()
  const { title, place } = readProgrammeMeta(room.doc)
  const url = joinUrl(address, code)
  return createPortal(
    <main className={styles['sheet']}>
      <p className={styles['programme']}>{[title, place].filter(Boolean).join(', ')}</p>
      <h1>{texts.sheetTitle}</h1>
      <div className={styles['codes']}>
        {wifi && (
          <figure>
            <figcaption>{texts.wifiFirst({ name: wifi.name })}</figcaption>
            <QrCode className={styles['qr']} text={wifiQrText(wifi)} label={texts.wifiQrLabel({ name: wifi.name })} />
            {wifi.password && <p>{texts.password({ password: wifi.password })}</p>}
          </figure>
        )}
        <figure>
          {wifi && <figcaption>{texts.thenScan}</figcaption>}
          <QrCode className={styles['qr']} text={url} label={texts.qrLabel({ url })} />
        </figure>
      </div>
      {!wifi && (
        <ol>
          {texts.sheetSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p className={styles['address']}>{joinWords(address)}</p>
      <p className={styles['code']}>{spellCode(code)}</p>
    </main>,
    document.body,
  )
}

/** Prints the sheet alone, whatever else the page holds. */
export const printInviteSheet = (): void => {
  document.body.dataset['printing'] = 'invite'
  window.print()
  delete document.body.dataset['printing']
}
