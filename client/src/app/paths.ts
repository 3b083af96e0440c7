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
/** The parameter that names an item which a page is to show. */
const itemParameter = 'butir'
/** A board, opened at one of its items: a note, a priority, an activity. */
export const itemPath = (programmeId: ProgrammeId, boardId: BoardId, itemId: string): string => {
  const query = new URLSearchParams(location.search)
  query.set(itemParameter, itemId)
  return `/program/${programmeId}/papan/${boardId}?${query}`
}
/** The item that the page's address asks for. */
export const readAskedItem = (): string | undefined =>
  new URLSearchParams(location.search).get(itemParameter) ?? undefined

/** Takes the question out of the address, so that links from here and a reload do not ask again. */
export const forgetAskedItem = (): void => {
  const address = new URL(location.href)
  if (!address.searchParams.has(itemParameter)) return
  address.searchParams.delete(itemParameter)
  history.replaceState(history.state, '', address)
}

/** The place of a stage on the programme's page. */
export const stageAnchor = (stage: Stage): string => `tahap-${stage}`

/** Files that the server makes. */
export const prioritiesPath = (programmeId: ProgrammeId, format: 'pdf' | 'docx', locale: string): string =>
  `/api/programmes/${programmeId}/priorities.${format}?locale=${locale}`

/** Pages outside this app: they are loaded anew. */
export const projectorPath = (programmeId: ProgrammeId, meetingId: MeetingId): string =>
  `/layar/${programmeId}?rapat=${meetingId}`
export const joinPath = (code: string): string => `/j/${encodeURIComponent(code)}`
export const budgetPath = (programmeId: ProgrammeId, format: 'pdf' | 'docx', locale: string): string =>
  `/api/programmes/${programmeId}/budget.${format}?locale=${locale}`
export const planPath = (programmeId: ProgrammeId, locale: string): string =>
  `/api/programmes/${programmeId}/plan.pdf?locale=${locale}`
