import type { NewLink } from '@rembuk/shared/http/api'
import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useState } from 'react'
import { postJson } from '../http/api.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import { CopyField } from './CopyField.tsx'
import styles from './Invite.module.css'
import { roleLink } from './join-address.ts'
import { forgetSecret, keepSecret, readSecrets } from './programme-secrets.ts'
import { WithdrawLink } from './WithdrawLink.tsx'

interface Props {
  readonly linkRole: 'host' | 'editor'
  readonly address: string
}

/** The link that makes somebody a host or an editor, what they then may do, and a new one where this device holds none. */
export const RoleLinkCard = ({ linkRole, address }: Props) => {
  const texts = useMessages(inviteMessages)
  const { programmeId, isHost } = useProgramme()
  const [secrets, setSecrets] = useState(() => readSecrets(programmeId))
  const secret = secrets[linkRole]
  return (
    <section className={styles['card']}>
      <h3 className={styles['who']}>{texts[linkRole]}</h3>
      <p className={styles['may']}>{linkRole === 'host' ? texts.hostMay : texts.editorMay}</p>
      {linkRole === 'host' && <p className={styles['caution']}>{texts.hostWarning}</p>}
      {secret ? (
        <CopyField label={texts[linkRole]} text={roleLink(address, programmeId, secret)} />
      ) : (
        <p className={styles['hint']}>{texts.notKept}</p>
      )}
      {!secret && isHost && (
        <CreateLink
          linkRole={linkRole}
          onCreated={(created) => setSecrets(keepSecret(programmeId, { [linkRole]: created }))}
        />
      )}
      {linkRole === 'editor' && isHost && (
        <WithdrawLink onWithdrawn={() => setSecrets(forgetSecret(programmeId, linkRole))} />
      )}
    </section>
  )
}

interface CreateLinkProps {
  readonly linkRole: 'host' | 'editor'
  readonly onCreated: (secret: string) => void
}

const CreateLink = ({ linkRole, onCreated }: CreateLinkProps) => {
  const texts = useMessages(inviteMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const [isAsking, setIsAsking] = useState(false)
  const create = async (): Promise<void> => {
    setIsAsking(true)
    const answer = await postJson<NewLink>(`/api/programmes/${programmeId}/links`, { role: linkRole })
    setIsAsking(false)
    if (!answer.ok) return showToast(problemText(locale, answer.error))
    onCreated(answer.value.secret)
    showToast(texts.linkMade)
  }
  return (
    <Button variant="ghost" disabled={isAsking} onClick={() => void create()}>
      {texts.createLink}
    </Button>
  )
}
