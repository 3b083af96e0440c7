import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { useMessages } from '../i18n/locale.tsx'
import { CopyField } from './CopyField.tsx'
import styles from './Invite.module.css'
import { joinUrl, joinWords, spellCode } from './join-address.ts'
import { QrCode } from './QrCode.tsx'
import type { JoinAddress } from './use-join-address.ts'

interface Props {
  readonly code: string
  readonly join: JoinAddress
}

/** What a resident needs: the QR code, the address and the six digits. */
export const JoinCard = ({ code, join }: Props) => {
  const texts = useMessages(inviteMessages)
  const url = joinUrl(join.address, code)
  return (
    <section className={styles['join']}>
      <QrCode className={styles['qr']} text={url} label={texts.qrLabel({ url })} />
      <div className={styles['joinWords']}>
        <h3 className={styles['who']}>{texts.residents}</h3>
        <p className={styles['may']}>{texts.residentsMay}</p>
        <p className={styles['hint']}>
          {texts.scan} {texts.orOpen}
        </p>
        <p className={styles['address']}>{joinWords(join.address)}</p>
        <p className={styles['code']}>{spellCode(code)}</p>
        {join.isOnlyHere && (
          <p className={styles['warning']} role="alert">
            {texts.onlyHere}
          </p>
        )}
        {join.addresses.length > 1 && <AddressChooser join={join} />}
        <CopyField label={texts.residents} text={url} />
      </div>
    </section>
  )
}

const AddressChooser = ({ join }: { readonly join: JoinAddress }) => {
  const texts = useMessages(inviteMessages)
  return (
    <label className={styles['chooser']}>
      <b>{texts.address}</b>
      <select
        className={styles['select']}
        value={join.address}
        onChange={(event) => join.choose(event.currentTarget.value)}
      >
        {join.addresses.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
      <span className={styles['hint']}>{texts.addressHint}</span>
    </label>
  )
}
