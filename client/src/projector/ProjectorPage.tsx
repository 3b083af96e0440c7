import { isId, type ProgrammeId } from '@rembuk/shared/base/id'
import type { ProgrammeAccess } from '@rembuk/shared/http/api'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { programmeRoom } from '@rembuk/shared/room/room-name'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { ProgrammeContext } from '../programme/programme-context.ts'
import { useProgrammeAccess } from '../programme/use-programme-access.ts'
import { useRoom } from '../sync/use-room.ts'
import { Projector } from './Projector.tsx'

const Refused = lazy(async () => ({ default: (await import('./Refused.tsx')).Refused }))

/** The window on the wall: opens the programme as a viewer. It has no menus, so it takes none of the app's pages along. */
export const ProjectorPage = ({ programmeId }: { readonly programmeId: string }) => {
  const { windowTitle } = useMessages(projectorMessages)
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <Suspense fallback={null}>
      {isId(programmeId) ? (
        <KnownProgramme programmeId={programmeId as ProgrammeId} />
      ) : (
        <Refused problem={{ type: 'NotFound' }} />
      )}
    </Suspense>
  )
}

const KnownProgramme = ({ programmeId }: { readonly programmeId: ProgrammeId }) => {
  const [state, refresh] = useProgrammeAccess(programmeId)
  if (state.type === 'opening') return null
  if (state.type === 'refused') return <Refused problem={state.problem} />
  return <OpenProgramme access={state.access} refresh={refresh} />
}

interface OpenProps {
  readonly access: ProgrammeAccess
  readonly refresh: () => Promise<void>
}

const OpenProgramme = ({ access, refresh }: OpenProps) => {
  const state = useRoom(programmeRoom(access.programmeId))
  const room = state.type === 'open' ? state.room : undefined
  const programme = useMemo(
    () => room && { ...access, room, refresh, canEdit: false, isHost: false },
    [access, room, refresh],
  )
  if (state.type === 'refused') return <Refused problem={state.problem} />
  if (!programme) return null
  return (
    <ProgrammeContext value={programme}>
      <Projector />
    </ProgrammeContext>
  )
}
