import type { AreaId } from '@rembuk/shared/base/id'
import { useEffect } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { isTyping } from '../board/is-typing.ts'
import { type PictureTarget, usePictureFile } from './use-picture-file.ts'

/** More at once is a slip of the hand. */
const maxAtOnce = 10
/** Pictures dropped together lie so much aside of each other. */
const aside = 40

/** Puts pictures on the board that are pasted on it or dropped on it. */
export const usePictureArrivals = (): void => {
  const board = useBoard()
  const put = usePictureFile()
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    /** A place for a map that is selected takes the picture. */
    const targetOf = (middle: readonly [number, number] | undefined): PictureTarget => {
      const { selectedArea } = board.session.state()
      const area = selectedArea && board.areas.area(selectedArea as AreaId)
      return !middle && area && area.isForMap && !area.picture ? { areaId: area.id } : { middle }
    }
    const handlePaste = (event: ClipboardEvent): void => {
      const file = Array.from(event.clipboardData?.files ?? []).find(({ type }) => type.startsWith('image/'))
      const isOurs = !event.defaultPrevented && !board.session.state().editing && !isTyping(event.target as Element)
      if (!file || !isOurs || !board.room.canEdit) return
      event.preventDefault()
      void put(file, targetOf(undefined))
    }
    const takesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const handleDragOver = (event: DragEvent): void => {
      if (!takesFiles(event)) return
      // Without this the browser would leave the board to show the file.
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = board.room.canEdit ? 'copy' : 'none'
    }
    const handleDrop = async (event: DragEvent): Promise<void> => {
      if (!takesFiles(event)) return
      event.preventDefault()
      if (!board.room.canEdit) return
      const at = board.camera.fromWindow([event.clientX, event.clientY])
      const files = Array.from(event.dataTransfer?.files ?? []).slice(0, maxAtOnce)
      for (const [index, file] of files.entries())
        await put(file, { middle: at && [at[0] + index * aside, at[1] + index * aside] })
    }
    window.addEventListener('paste', handlePaste, { signal })
    window.addEventListener('dragover', handleDragOver, { signal })
    window.addEventListener('drop', (event) => void handleDrop(event), { signal })
    return () => abort.abort()
  }, [board, put])
}
