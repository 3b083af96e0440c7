import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { OpenVote } from './OpenVote.tsx'
import { RepeatVote } from './RepeatVote.tsx'
import { VoteResults } from './VoteResults.tsx'

/** The vote of the step: while it is open how many have voted, and hands and paper; once it is closed the result. */
export const VoteSection = ({ state: { vote, attendance } }: PanelSectionProps) => {
  const texts = useMessages(votePanelMessages)
  if (!vote) return null
  return (
    <PanelSection title={texts.title}>
      {vote.result ? (
        <>
          <VoteResults vote={vote} result={vote.result} />
          <RepeatVote />
        </>
      ) : (
        <OpenVote key={`${vote.stepId}/${vote.round}`} vote={vote} presentCount={attendance.presentCount} />
      )}
    </PanelSection>
  )
}
