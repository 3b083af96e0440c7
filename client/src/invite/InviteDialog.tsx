import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { projectorPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { chooseMeeting } from '../step/choose-meeting.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './Invite.module.css'
import { InviteSheet, printInviteSheet } from './InviteSheet.tsx'
import { JoinCard } from './JoinCard.tsx'
import { RoleLinkCard } from './RoleLinkCard.tsx'
import { useJoinAddress } from './use-join-address.ts'
import { WifiForm } from './WifiForm.tsx'

interface Props {
  readonly onClose: () => void
}

/** Everything with which somebody else comes in: residents by code, co-workers by link, the projector. */
export const InviteDialog = ({ onClose }: Props) => {
  const texts = useMessages(inviteMessages)
  const { programmeId, meetings, canEdit, isHost } = useProgramme()
  const join = useJoinAddress()
  const live = useMeeting()
  const meeting = chooseMeeting(meetings, location.search)
  return (
    <Dialog title={texts.title} size="wide" onClose={onClose}>
      <div className={styles['body']}>
        {meeting ? <JoinCard code={meeting.code} join={join} /> : <p className={styles['hint']}>{texts.noMeeting}</p>}
        {meeting && (
          <div className={styles['actions']}>
            <Button
              variant="primary"
              onClick={() => window.open(projectorPath(programmeId, meeting.meetingId), 'rembuk-layar')}
            >
              {texts.openProjector}
            </Button>
            <Button variant="ghost" onClick={printInviteSheet}>
              {texts.print}
            </Button>
          </div>
        )}
        {isHost && live.state && <WifiForm meeting={live} />}
        {canEdit && (
          <div className={styles['cards']}>
            <RoleLinkCard linkRole="editor" address={join.address} />
            {isHost && <RoleLinkCard linkRole="host" address={join.address} />}
          </div>
        )}
      </div>
      {meeting && <InviteSheet code={meeting.code} address={join.address} wifi={live.state?.run.wifi ?? null} />}
    </Dialog>
  )
}
