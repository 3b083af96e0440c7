import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { Suspense, useEffect } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { ProgrammeLayout } from '../programme/ProgrammeLayout.tsx'
import { Projector } from './Projector.tsx'

interface Props {
  readonly programmeId: string
}

/** The window on the wall. */
export const ProjectorPage = ({ programmeId }: Props) => {
  const { windowTitle } = useMessages(projectorMessages)
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <Suspense>
      <ProgrammeLayout programmeId={programmeId}>
        <Projector />
      </ProgrammeLayout>
    </Suspense>
  )
}
