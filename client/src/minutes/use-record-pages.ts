import type { Problem } from '@rembuk/shared/http/problem'
import { useEffect, useState } from 'react'
import { getJson } from '../http/api.ts'

export type RecordPages =
  | { readonly type: 'drawing' }
  | { readonly type: 'drawn'; readonly addresses: readonly string[] }
  | { readonly type: 'refused'; readonly problem: Problem }

/** A page as an image: what is in it is drawn, never run. */
const toAddress = (svg: string): string => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))

/** The printed pages, drawn by the server; asked for again with every new `path` or `turn`. */
export const useRecordPages = (
  path: string,
  { isReady, turn }: { readonly isReady: boolean; readonly turn: number },
): RecordPages => {
  const [pages, setPages] = useState<RecordPages>({ type: 'drawing' })
  useEffect(() => {
    if (!isReady) return
    let addresses: readonly string[] = []
    let isWanted = true
    const draw = async () => {
      const answer = await getJson<{ readonly pages: readonly string[] }>(path)
      if (!isWanted) return
      if (!answer.ok) return setPages({ type: 'refused', problem: answer.error })
      addresses = answer.value.pages.map(toAddress)
      setPages({ type: 'drawn', addresses })
    }
    setPages({ type: 'drawing' })
    void draw()
    return () => {
      isWanted = false
      for (const address of addresses) URL.revokeObjectURL(address)
    }
  }, [path, isReady, turn])
  return pages
}
