import type { ProgrammeId } from '@rembuk/shared/base/id'
import type { ProgrammeAccess } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { useCallback, useEffect, useState } from 'react'
import { loadAccess } from './load-access.ts'

export type AccessState =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly access: ProgrammeAccess }
  | { readonly type: 'refused'; readonly problem: Problem }

const askAgainMs = 4000

/** What this browser may do in a programme, and a way to ask again; without an answer it asks again by itself. */
export const useProgrammeAccess = (programmeId: ProgrammeId): readonly [AccessState, () => Promise<void>] => {
  const [state, setState] = useState<AccessState>({ type: 'opening' })
  const load = useCallback(async () => {
    const answer = await loadAccess(programmeId)
    setState((current) => {
      if (answer.ok) return { type: 'open', access: answer.value }
      // A page that is open stays open: its documents tell by themselves whether they still are.
      return current.type === 'open' && answer.error.type === 'Offline'
        ? current
        : { type: 'refused', problem: answer.error }
    })
  }, [programmeId])

  useEffect(() => {
    const enter = () => void load()
    enter()
    // A link pasted into a tab that is already here changes the fragment only.
    addEventListener('hashchange', enter)
    return () => removeEventListener('hashchange', enter)
  }, [load])

  const isOffline = state.type === 'refused' && state.problem.type === 'Offline'
  useEffect(() => {
    if (!isOffline) return
    const timer = setInterval(() => void load(), askAgainMs)
    return () => clearInterval(timer)
  }, [isOffline, load])

  return [state, load]
}
