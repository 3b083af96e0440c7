import { votePanelMessages } from '@rembuk/shared/i18n/messages/vote-panel'
import { useEffect, useRef } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { OpenVote } from './OpenVote.tsx'
import { RepeatVote } from './RepeatVote.tsx'
import styles from './Vote.module.css'
import { VoteResults } from './VoteResults.tsx'

/** The vote of the step: while it is open how many have voted, and hands and paper; once it is closed the result. */
export const VoteSection = ({ state: { vote, attendance } }: PanelSectionProps) => {
  const texts = useMessages(votePanelMessages)
  const top = useRef<HTMLDivElement>(null)
  const showTop = () => top.current?.scrollIntoView({ block: 'nearest' })
  const isOpen = vote ? !vote.result : undefined
  // A vote that opens or closes is what the host wants to see now, wherever the panel stands.
  useEffect(() => {
    if (isOpen !== undefined) top.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  if (!vote) return null
  return (
    <div ref={top} className={styles['top']}>
      <PanelSection title={texts.title}>
        {vote.result ? (
          <>
            <VoteResults vote={vote} result={vote.result} />
            <RepeatVote />
          </>
        ) : (
          <OpenVote
            key={`${vote.stepId}/${vote.round}`}
            vote={vote}
            presentCount={attendance.presentCount}
            onEntered={showTop}
          />
        )}
      </PanelSection>
    </div>
  )
}
