import { can } from '@rembuk/shared/access/access'
import { isId, type ProgrammeId } from '@rembuk/shared/base/id'
import type { ProgrammeAccess } from '@rembuk/shared/http/api'
import { programmeRoom } from '@rembuk/shared/room/room-name'
import { type ReactNode, useEffect, useMemo } from 'react'
import { NotFoundPage } from '../app/NotFoundPage.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { useRoom } from '../sync/use-room.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { ProgrammeRefused } from './ProgrammeRefused.tsx'
import { ProgrammeContext } from './programme-context.ts'
import { useMeetingIds } from './use-meeting-ids.ts'
import { useProgrammeAccess } from './use-programme-access.ts'

interface Props {
  readonly programmeId: string
  readonly children: ReactNode
}

interface AccessProps {
  readonly access: ProgrammeAccess
  readonly refresh: () => Promise<void>
  readonly children: ReactNode
}

/** Gives the pages below it the programme, and asks for codes again when somebody has added a meeting. */
const WithRoom = ({ access, refresh, room, children }: AccessProps & { readonly room: OpenRoom }) => {
  const meetingIds = useMeetingIds(room.doc)
  const isMissingOne = meetingIds.some((id) => !access.meetings.some(({ meetingId }) => meetingId === id))
  useEffect(() => {
    if (isMissingOne) void refresh()
  }, [isMissingOne, refresh])

  const programme = useMemo(
    () => ({
      programmeId: access.programmeId,
      role: access.role,
      canEdit: can(access.role, 'document.edit') && room.canEdit,
      isHost: access.role === 'host',
      meetings: access.meetings,
      room,
      refresh,
    }),
    [access, room, refresh],
  )
  return <ProgrammeContext value={programme}>{children}</ProgrammeContext>
}

const WithAccess = (props: AccessProps) => {
  const { programmeId } = props.access
  const state = useRoom(programmeRoom(programmeId))
  if (state.type === 'opening') return <Spinner />
  if (state.type === 'refused') return <ProgrammeRefused programmeId={programmeId} problem={state.problem} />
  return <WithRoom {...props} room={state.room} />
}

const KnownProgramme = ({
  programmeId,
  children,
}: {
  readonly programmeId: ProgrammeId
  readonly children: ReactNode
}) => {
  const [state, refresh] = useProgrammeAccess(programmeId)
  if (state.type === 'opening') return <Spinner />
  if (state.type === 'refused') return <ProgrammeRefused programmeId={programmeId} problem={state.problem} />
  return (
    <WithAccess access={state.access} refresh={refresh}>
      {children}
    </WithAccess>
  )
}

/** Everything inside a programme: enters by the link's secret if there is one, and opens the programme's document. */
export const ProgrammeLayout = ({ programmeId, children }: Props) =>
  isId(programmeId) ? (
    <KnownProgramme programmeId={programmeId as ProgrammeId}>{children}</KnownProgramme>
  ) : (
    <NotFoundPage />
  )
