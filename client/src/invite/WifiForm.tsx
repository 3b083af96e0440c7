import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { findWifiFault, maxWifiPassword, type Wifi } from '@rembuk/shared/meeting/wifi'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { Meeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Invite.module.css'

/** Where the host types the Wi-Fi of the hall, for a second QR code on the wall and on the poster. */
export const WifiForm = ({ meeting }: { readonly meeting: Meeting }) => {
  const texts = useMessages(inviteMessages)
  const locale = useLocale()
  const saved = meeting.state?.run.wifi ?? null
  const [wifi, setWifi] = useState<Wifi>(saved ?? { name: '', password: '' })
  const fault = findWifiFault(wifi)
  const save = async (next: Wifi | null): Promise<void> => {
    const answer = await meeting.lead({ type: 'wifi', wifi: next })
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    showToast(next ? texts.wifiSaved : texts.wifiRemoved)
    if (!next) setWifi({ name: '', password: '' })
  }
  return (
    <form
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!fault) void save(wifi)
      }}
    >
      <h3 className={styles['who']}>{texts.wifi}</h3>
      <p className={styles['may']}>{texts.wifiHint}</p>
      <TextField
        label={texts.wifiName}
        value={wifi.name}
        error={fault === 'nameTooLong' ? texts.nameTooLong : undefined}
        onChange={(name) => setWifi({ ...wifi, name })}
      />
      <TextField
        label={texts.wifiPassword}
        value={wifi.password}
        autoComplete="off"
        maxLength={maxWifiPassword}
        hint={texts.wifiPasswordHint}
        error={fault === 'passwordLength' ? texts.passwordLength : undefined}
        onChange={(password) => setWifi({ ...wifi, password })}
      />
      <div className={styles['actions']}>
        <Button type="submit" disabled={fault !== undefined}>
          {texts.wifiSave}
        </Button>
        {saved && <Button onClick={() => void save(null)}>{texts.wifiRemove}</Button>}
      </div>
    </form>
  )
}
