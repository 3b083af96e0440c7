import { stages } from '@rembuk/shared/board/stage'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { useEffect } from 'react'
import { AppHeader } from '../app/AppHeader.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { InviteButton } from '../invite/InviteButton.tsx'
import { MeetingSection } from './MeetingSection.tsx'
import styles from './Programme.module.css'
import { ProgrammeTitle } from './ProgrammeTitle.tsx'
import { useProgramme } from './programme-context.ts'
import { StageCard } from './StageCard.tsx'

/** A programme as one picture: its five stages with their boards, and its meetings. */
export const ProgrammePage = () => {
  const { canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div className={styles['page']}>
      <AppHeader crumb="">{canEdit && <InviteButton />}</AppHeader>
      <main className={styles['main']}>
        <ProgrammeTitle />
        {!canEdit && <p className={styles['looking']}>{texts.onlyLooking}</p>}
        <ol className={styles['stages']}>
          {stages.map((stage) => (
            <StageCard key={stage} stage={stage} />
          ))}
        </ol>
        <MeetingSection />
      </main>
    </div>
  )
}
