import type { DocumentRole } from '@rembuk/shared/access/access'
import { assert } from '@rembuk/shared/base/assert'
import type { MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import { createContext, use } from 'react'
import type { OpenRoom } from '../sync/open-room.ts'

/** The programme that a page is part of. */
export interface Programme {
  readonly programmeId: ProgrammeId
  readonly role: DocumentRole
  readonly canEdit: boolean
  readonly isHost: boolean
  readonly meetings: readonly { readonly meetingId: MeetingId; readonly code: string }[]
  /** The programme's own document, open. */
  readonly room: OpenRoom
  /** Asks the server again which meetings there are. */
  readonly refresh: () => Promise<void>
}

export const ProgrammeContext = createContext<Programme | undefined>(undefined)

/** The programme around this component. */
export const useProgramme = (): Programme => {
  const programme = use(ProgrammeContext)
  assert(programme, 'a page of a programme stands inside ProgrammeLayout')
  return programme
}
