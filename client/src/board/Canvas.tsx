import type { Frame } from '@rembuk/shared/board/frame'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { useCallback, useId, useRef, useSyncExternalStore } from 'react'
import { AreaLayer } from '../area/CanvasArea.tsx'
import { Clipboard } from '../clipboard/Clipboard.tsx'
import { CanvasGroup } from '../group/CanvasGroup.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { LinkLayer } from '../link/LinkLayer.tsx'
import { LinksAsked } from '../link/LinksAsked.tsx'
import { later, Soon } from '../ui/later.tsx'
import { BoardTools } from './BoardTools.tsx'
import { useBoard, useGroupIds, useSession } from './board-context.tsx'
import styles from './Canvas.module.css'
import { CanvasNote } from './CanvasNote.tsx'
import { EmptyBoard } from './EmptyBoard.tsx'
import { FarView } from './FarView.tsx'
import { firstNote } from './nearest-note.ts'
import { SelectionHandle, SelectionTools } from './SelectionTools.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useCamera } from './use-camera.ts'
import { usePointer } from './use-pointer.ts'
import type { NoteCommands } from './use-selection-commands.ts'
import { useSpaceKey } from './use-space-key.ts'
import { useWheel } from './use-wheel.ts'
import { ViewBar } from './ViewBar.tsx'

/** The pointers of the others come when the board stands. */
const presenceLayer = later(async () => (await import('./PresenceLayer.tsx')).PresenceLayer)

const GroupLayer = () => useGroupIds().map((id) => <CanvasGroup key={id} id={id} />)

/** The notes near the window; the keyboard enters them at one of them and moves with the arrows. */
const NoteLayer = () => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const helpId = useId()
  const ids = useSyncExternalStore(board.visible.subscribe, board.visible.ids)
  const hasFocused = useSession((state) => state.focused !== undefined)
  return (
    <>
      <div
        role="listbox"
        aria-multiselectable="true"
        aria-label={texts.notesOnBoard}
        aria-describedby={helpId}
        className={styles['notes']}
        tabIndex={hasFocused ? -1 : 0}
        onFocus={(event) => {
          if (event.target === event.currentTarget) board.session.change({ focused: firstNote(board) })
        }}
      >
        {ids.map((id) => (
          <CanvasNote key={id} id={id} />
        ))}
      </div>
      <p id={helpId} hidden>
        {texts.canvasHelp}
      </p>
    </>
  )
}

const writeRectangle = (element: HTMLElement | null, frame: Frame | undefined): void => {
  if (!element) return
  element.hidden = frame === undefined
  if (!frame) return
  element.style.transform = `translate(${frame.x}px, ${frame.y}px)`
  element.style.width = `${frame.width}px`
  element.style.height = `${frame.height}px`
}

/** The canvas: notes and groups under one transform, with tools around it. */
export const Canvas = ({ commands }: { readonly commands: NoteCommands }) => {
  const board = useBoard()
  const texts = useMessages(boardMessages)
  const viewport = useRef<HTMLDivElement>(null)
  const world = useRef<HTMLDivElement>(null)
  const dots = useRef<HTMLDivElement>(null)
  const rectangle = useRef<HTMLDivElement>(null)
  const tool = useSession((state) => state.tool)
  const drawRectangle = useCallback((frame: Frame | undefined) => writeRectangle(rectangle.current, frame), [])
  const isSpaceDown = useSpaceKey(board)
  useCamera(board, { viewport, world, dots })
  usePointer(board, { viewport, drawRectangle, isSpaceDown })
  useWheel(board.camera, viewport)
  useBoardKeys(board, { viewport, removeSelection: commands.removeSelection })

  return (
    <>
      <section ref={viewport} className={styles['viewport']} data-tool={tool} aria-label={texts.canvas}>
        <div ref={dots} className={styles['dots']} />
        <FarView />
        <div ref={world} className={styles['world']}>
          <AreaLayer />
          <GroupLayer />
          <LinkLayer />
          <NoteLayer />
        </div>
        <div ref={rectangle} className={styles['rectangle']} hidden />
        {board.room.canEdit && <SelectionHandle />}
        <Soon part={presenceLayer}>{(PresenceLayer) => <PresenceLayer />}</Soon>
      </section>
      <Clipboard />
      <EmptyBoard />
      {board.room.canEdit && (
        <>
          <BoardTools />
          <SelectionTools commands={commands} />
          <LinksAsked />
        </>
      )}
      <ViewBar />
    </>
  )
}
