import type { BoardId, MeetingId, ProgrammeId } from '@rembuk/shared/base/id'
import type { Stage } from '@rembuk/shared/board/stage'

/** The addresses of the app's pages. Inside a programme the query goes along: it says which role this window is in. */
export const homePath = '/'
export const programmePath = (programmeId: ProgrammeId): string => `/program/${programmeId}${location.search}`
export const boardPath = (programmeId: ProgrammeId, boardId: BoardId): string =>
  `/program/${programmeId}/papan/${boardId}${location.search}`
export const historyPath = (programmeId: ProgrammeId, boardId: BoardId): string =>
  `/program/${programmeId}/papan/${boardId}/riwayat${location.search}`
export const minutesPath = (programmeId: ProgrammeId, meetingId: MeetingId): string =>
  `/program/${programmeId}/notulen/${meetingId}${location.search}`
/** The place of a stage on the programme's page. */
export const stageAnchor = (stage: Stage): string => `tahap-${stage}`

/** Pages outside this app: they are loaded anew. */
export const projectorPath = (programmeId: ProgrammeId, meetingId: MeetingId): string =>
  `/layar/${programmeId}?rapat=${meetingId}`
export const joinPath = (code: string): string => `/j/${encodeURIComponent(code)}`
export const planPath = (programmeId: ProgrammeId, locale: string): string =>
  `/api/programmes/${programmeId}/plan.pdf?locale=${locale}`
