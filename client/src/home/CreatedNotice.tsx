import type { CreatedProgramme } from '@rembuk/shared/http/api'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { useMessages } from '../i18n/locale.tsx'
import { CopyField } from '../invite/CopyField.tsx'
import { roleLink } from '../invite/join-address.ts'
import { useJoinAddress } from '../invite/use-join-address.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Home.module.css'

interface Props {
  readonly created: CreatedProgramme
  readonly onOpen: () => void
}

/** Hands over the host link of a new programme, with the advice to keep it, before the programme opens. */
export const CreatedNotice = ({ created: { programmeId, hostSecret }, onOpen }: Props) => {
  const texts = useMessages(homeMessages)
  // Not this page's own address: `localhost` opens on no other device.
  const { address } = useJoinAddress()
  return (
    <div className={styles['form']}>
      <h3 className={styles['keep']}>{texts.keepLink}</h3>
      <CopyField label={texts.hostLink} text={roleLink(address, programmeId, hostSecret)} />
      <p className={styles['why']}>{texts.keepLinkWhy}</p>
      <div className={styles['actions']}>
        <Button variant="primary" autoFocus onClick={onOpen}>
          {texts.openProgramme}
        </Button>
      </div>
    </div>
  )
}
