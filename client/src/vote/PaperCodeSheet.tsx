import { paperCodeMessages } from '@rembuk/shared/i18n/messages/paper-code'
import { spellPaperCode } from '@rembuk/shared/vote/paper-code'
import { createPortal } from 'react-dom'
import { useMessages } from '../i18n/locale.tsx'
import { joinUrl, joinWords, spellCode } from '../invite/join-address.ts'
import { QrCode } from '../invite/QrCode.tsx'
import { useJoinAddress } from '../invite/use-join-address.ts'
import styles from './PaperCodeSheet.module.css'

interface Props {
  readonly codes: readonly string[]
  readonly meetingCode: string
}

/** Slips to cut out, eighteen to a page; they are seen in print only. The code stands in the fragment, which no server log holds. */
export const PaperCodeSheet = ({ codes, meetingCode }: Props) => {
  const texts = useMessages(paperCodeMessages)
  const { address } = useJoinAddress()
  return createPortal(
    <section className={styles['sheet']} aria-hidden="true">
      {codes.map((code) => {
        const url = `${joinUrl(address, meetingCode)}?tab=vote#${code}`
        return (
          <div key={code} className={styles['slip']}>
            <QrCode className={styles['qr']} text={url} label={texts.qrLabel({ url })} />
            <div>
              <p>{texts.slipTitle}</p>
              <p className={styles['code']}>{spellPaperCode(code)}</p>
              <p>
                {texts.slipAddress({
                  address: joinWords(address),
                  code: spellCode(meetingCode).replace(' ', '\u00a0'),
                })}
              </p>
              <p>{texts.slipOnce}</p>
            </div>
          </div>
        )
      })}
    </section>,
    document.body,
  )
}

/** Prints the slips alone, whatever else the page holds. */
export const printPaperCodes = (): void => {
  document.body.dataset['printing'] = 'paper-codes'
  window.print()
  delete document.body.dataset['printing']
}
