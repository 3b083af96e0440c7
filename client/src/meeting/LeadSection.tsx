import { leadMessages } from '@rembuk/shared/i18n/messages/lead'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { LeadCommand } from '@rembuk/shared/meeting/lead-command'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import { setFollowing, useFollowing } from './following.ts'
import styles from './LeadSection.module.css'
import { PanelSection } from './PanelSection.tsx'
import type { PanelSectionProps } from './panel-sections.tsx'

/** The host's call to this board and the light on the wall; for an editor, whether this page goes along. */
export const LeadSection = ({ state, boardId }: PanelSectionProps) => {
  const texts = useMessages(leadMessages)
  const locale = useLocale()
  const { isHost, role } = useProgramme()
  const meeting = useMeeting()
  const isFollowing = useFollowing()
  const lead = async (command: LeadCommand, doneText: string): Promise<void> => {
    const answer = await meeting.lead(command)
    showToast(answer.ok ? doneText : problemText(locale, answer.error))
  }
  if (role === 'viewer') return null
  if (!isHost)
    return (
      <PanelSection title={texts.title}>
        <label className={styles['follow']}>
          <input
            type="checkbox"
            checked={isFollowing}
            onChange={(event) => setFollowing(event.currentTarget.checked)}
          />
          <span>
            {texts.follow}
            <small>{texts.followHint}</small>
          </span>
        </label>
      </PanelSection>
    )
  return (
    <PanelSection title={texts.title}>
      <Button onClick={() => void lead({ type: 'lead-to', boardId }, texts.called)}>{texts.call}</Button>
      {state.run.spotlight && (
        <>
          <p>{texts.isLit}</p>
          <Button onClick={() => void lead({ type: 'spotlight', spotlight: null }, texts.putOutDone)}>
            {texts.putOut}
          </Button>
        </>
      )}
    </PanelSection>
  )
}
