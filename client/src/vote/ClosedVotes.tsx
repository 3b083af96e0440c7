import { closedVoteMessages } from '@rembuk/shared/i18n/messages/closed-vote'
import { isSameVote } from '@rembuk/shared/vote/vote-summary'
import { useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { ClosedVoteItem } from './ClosedVoteItem.tsx'
import styles from './Vote.module.css'

/** The votes of the meeting that have been counted, but for the one whose result stands above; for hosts and editors. */
export const ClosedVotes = ({ state: { votes, vote } }: PanelSectionProps) => {
  const texts = useMessages(closedVoteMessages)
  const { canEdit } = useProgramme()
  const others = votes.filter((one) => !isSameVote(one, vote))
  if (!canEdit || others.length === 0) return null
  return (
    <PanelSection title={texts.title}>
      <ol className={styles['closed']}>
        {others.map((one) => (
          <ClosedVoteItem key={`${one.stepId}/${one.round}`} vote={one} />
        ))}
      </ol>
    </PanelSection>
  )
}
