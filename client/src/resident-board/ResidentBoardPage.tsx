import type { BoardId, ProgrammeId } from '@rembuk/shared/base/id'
import { boardMetaOf, readBoardMeta } from '@rembuk/shared/board/board-document'
import type { Stage } from '@rembuk/shared/board/stage'
import { parseLocale } from '@rembuk/shared/i18n/locale'
import { residentBoardMessages } from '@rembuk/shared/i18n/messages/resident-board'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import type { ResidentBoard } from '@rembuk/shared/meeting/resident-board'
import { programmeRoom } from '@rembuk/shared/room/room-name'
import { ArrowLeft } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { getJson } from '../http/api.ts'
import { setLocale, useLocale, useMessages } from '../i18n/locale.tsx'
import { type Programme, ProgrammeContext } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useY } from '../sync/use-y.ts'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './ResidentBoardPage.module.css'
import { openResidentRoom, type ResidentRoomState } from './resident-room.ts'

/** Boards that need nothing of the programme to be read; what stands on the others is in the phone's outline. */
const boardOfStage: Partial<Record<Stage, ReturnType<typeof lazyBoard>>> = {
  mapping: lazyBoard(async () => (await import('../board/MappingBoard.tsx')).MappingBoard),
  evaluation: lazyBoard(async () => (await import('../evaluation/EvaluationBoard.tsx')).EvaluationBoard),
}
type BoardPart = (props: { readonly room: OpenRoom; readonly boardId: BoardId }) => React.ReactNode
function lazyBoard(load: () => Promise<BoardPart>) {
  return lazy(async () => ({ default: await load() }))
}

const followEveryMs = 20_000

/** The board that the room is at; asked for again and again, because the room goes on. */
const useBoardOfMeeting = (code: string): BoardId | 'none' | undefined => {
  const [boardId, setBoardId] = useState<BoardId | 'none'>()
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await getJson<ResidentBoard>(`/j/${code}/board`)
      if (answer.ok) setBoardId(answer.value.boardId)
      else if (answer.error.type !== 'Offline') setBoardId('none')
    }
    void ask()
    const timer = setInterval(() => void ask(), followEveryMs)
    return () => clearInterval(timer)
  }, [code])
  return boardId
}

/** What the parts of a board ask of the programme around them: residents are told nothing of it. */
const createNoProgramme = (): Programme => {
  const doc = new Y.Doc()
  const name = programmeRoom('' as ProgrammeId)
  const room: OpenRoom = { name, doc, awareness: new Awareness(doc), role: 'viewer', canEdit: false, isLocked: false }
  const programmeId = '' as ProgrammeId
  return {
    programmeId,
    role: 'viewer',
    canEdit: false,
    isHost: false,
    meetings: [],
    room,
    refresh: async () => undefined,
  }
}

/** The whole board of the meeting's step on a phone: to look at, by the code of the meeting, without an account. */
export const ResidentBoardPage = ({ code }: { readonly code: string }) => {
  const texts = useMessages(residentBoardMessages)
  const boardId = useBoardOfMeeting(code)
  const programme = useMemo(createNoProgramme, [])
  // In the language that the phone's page has.
  useEffect(() => {
    const lang = new URLSearchParams(location.search).get('lang')
    if (lang) setLocale(parseLocale(lang))
  }, [])
  useEffect(() => {
    document.title = texts.windowTitle
  }, [texts])
  return (
    <ProgrammeContext value={programme}>
      {boardId === undefined && <Frame code={code}>{<Spinner label={texts.opening} />}</Frame>}
      {boardId === 'none' && <Frame code={code}>{<p className={styles['words']}>{texts.none}</p>}</Frame>}
      {boardId !== undefined && boardId !== 'none' && <LookAtBoard key={boardId} code={code} boardId={boardId} />}
    </ProgrammeContext>
  )
}

interface FrameProps {
  readonly code: string
  readonly title?: string
  readonly note?: string | undefined
  readonly children: React.ReactNode
}

const Frame = ({ code, title, note, children }: FrameProps) => {
  const texts = useMessages(residentBoardMessages)
  const locale = useLocale()
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <a className={styles['back']} href={`/j/${code}?tab=board&lang=${locale}`}>
          <ArrowLeft size={18} aria-hidden="true" /> {texts.back}
        </a>
        <h1 className={styles['title']}>{title ?? texts.windowTitle}</h1>
      </header>
      <p className={styles['note']} role="status">
        {note ?? texts.readOnly} {!note && <a href={`/j/${code}?tab=attend&lang=${locale}`}>{texts.askToEdit}</a>}
      </p>
      <main className={styles['board']}>{children}</main>
    </div>
  )
}

const LookAtBoard = ({ code, boardId }: { readonly code: string; readonly boardId: BoardId }) => {
  const texts = useMessages(residentBoardMessages)
  const [state, setState] = useState<ResidentRoomState>({ type: 'opening' })
  useEffect(() => openResidentRoom({ boardId, code, onState: setState }), [boardId, code])
  if (state.type === 'opening')
    return (
      <Frame code={code}>
        <Spinner label={texts.opening} />
      </Frame>
    )
  if (state.type === 'refused')
    return (
      <Frame code={code}>
        <p className={styles['words']}>{texts.none}</p>
      </Frame>
    )
  return <OpenBoard code={code} boardId={boardId} room={state.room} isConnected={state.isConnected} />
}

interface OpenProps {
  readonly code: string
  readonly boardId: BoardId
  readonly room: OpenRoom
  readonly isConnected: boolean
}

const OpenBoard = ({ code, boardId, room, isConnected }: OpenProps) => {
  const texts = useMessages(residentBoardMessages)
  const { stages } = useMessages(stageMessages)
  const meta = useY(
    boardMetaOf(room.doc),
    () => readBoardMeta(room.doc),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  const BoardOfStage = boardOfStage[meta.stage]
  return (
    <Frame code={code} title={meta.title || stages[meta.stage]} note={isConnected ? undefined : texts.offline}>
      {BoardOfStage ? (
        <Suspense fallback={<Spinner label={texts.opening} />}>
          <BoardOfStage room={room} boardId={boardId} />
        </Suspense>
      ) : (
        <p className={styles['words']}>{texts.inOutline}</p>
      )}
    </Frame>
  )
}
