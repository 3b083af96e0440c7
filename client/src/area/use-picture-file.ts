import type { AreaId } from '@rembuk/shared/base/id'
import type { Problem } from '@rembuk/shared/http/problem'
import { boardPictureMessages } from '@rembuk/shared/i18n/messages/board-picture'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useCallback } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { showToast } from '../ui/Toast.tsx'
import { addPicture, replacePicture } from './picture-actions.ts'

/** Where a picture goes: into an area that is there, or onto the board, with its middle at a point where one is given. */
export type PictureTarget = { readonly areaId: AreaId } | { readonly middle: readonly [number, number] | undefined }

/** Sends a picture and puts it on the board; tells the person what came of it. */
export const usePictureFile = (): ((file: Blob, target: PictureTarget) => Promise<void>) => {
  const board = useBoard()
  const texts = useMessages(boardPictureMessages)
  const locale = useLocale()
  return useCallback(
    async (file, target) => {
      const tell = (problem: Problem): string => {
        const toText = (texts.problems as Record<string, ((problem: Problem) => string) | undefined>)[problem.type]
        return toText ? toText(problem) : problemText(locale, problem)
      }
      showToast(texts.sending)
      const done =
        'areaId' in target
          ? await replacePicture(board, target.areaId, file)
          : await addPicture(board, file, target.middle)
      showToast(done.ok ? texts.added : tell(done.error))
    },
    [board, texts, locale],
  )
}
