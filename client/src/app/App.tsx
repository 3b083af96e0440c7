import type { BoardId, MeetingId } from '@rembuk/shared/base/id'
import { lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Spinner } from '../ui/Spinner.tsx'
import { ToastHost } from '../ui/Toast.tsx'
import { DeliveredToasts } from '../undelivered/DeliveredToasts.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { openEarly } from './open-early.ts'

const HomePage = lazy(async () => ({ default: (await import('../home/HomePage.tsx')).HomePage }))
const loadProgrammeLayout = async () => ({
  default: (await import('../programme/ProgrammeLayout.tsx')).ProgrammeLayout,
})
const loadBoardPage = async () => ({ default: (await import('../board/BoardPage.tsx')).BoardPage })
const ProgrammeLayout = lazy(loadProgrammeLayout)
const ProgrammePage = lazy(async () => ({ default: (await import('../programme/ProgrammePage.tsx')).ProgrammePage }))
const BoardPage = lazy(loadBoardPage)
const ResidentBoardPage = lazy(async () => ({
  default: (await import('../resident-board/ResidentBoardPage.tsx')).ResidentBoardPage,
}))
const HistoryPage = lazy(async () => ({ default: (await import('../history/HistoryPage.tsx')).HistoryPage }))
const MinutesPage = lazy(async () => ({ default: (await import('../minutes/MinutesPage.tsx')).MinutesPage }))

// Who opens a board's address needs both: not one after the other. Where one fails, the page itself says so when it is wanted.
if (location.pathname.includes('/papan/'))
  for (const load of [loadProgrammeLayout, loadBoardPage]) load().catch(() => undefined)
openEarly(location)

const ProgrammeRoutes = () => (
  <ErrorBoundary key={useLocation()[0]}>
    <Suspense fallback={<Spinner />}>
      <Switch>
        <Route path="/program/:programmeId">
          <ProgrammePage />
        </Route>
        <Route path="/program/:programmeId/papan/:boardId">
          {({ boardId }) => <BoardPage key={boardId} boardId={boardId as BoardId} />}
        </Route>
        <Route path="/program/:programmeId/papan/:boardId/riwayat">
          {({ boardId }) => <HistoryPage key={boardId} boardId={boardId as BoardId} />}
        </Route>
        <Route path="/program/:programmeId/notulen/:meetingId">
          {({ meetingId }) => <MinutesPage key={meetingId} meetingId={meetingId as MeetingId} />}
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  </ErrorBoundary>
)

/** The app: which page an address shows. Each page is loaded when it is first opened. */
export const App = () => (
  <ErrorBoundary>
    <Suspense fallback={<Spinner />}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/program/:programmeId/*?">
          {({ programmeId }) => (
            <ProgrammeLayout key={programmeId} programmeId={programmeId}>
              <ProgrammeRoutes />
            </ProgrammeLayout>
          )}
        </Route>
        <Route path="/j/:code/papan">{({ code }) => <ResidentBoardPage code={code} />}</Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
    <DeliveredToasts />
    <ToastHost />
  </ErrorBoundary>
)
