import type { ProgrammeSummary } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { useEffect, useState } from 'react'
import { readKept, writeKept } from '../access/kept.ts'
import { getJson } from '../http/api.ts'

const key = 'rembuk.programmes'

const remembered = (): readonly ProgrammeSummary[] | undefined => {
  try {
    const list: unknown = JSON.parse(readKept(key) ?? 'null')
    return Array.isArray(list) ? (list as ProgrammeSummary[]) : undefined
  } catch {
    // Not our list: the server has a better one.
    return undefined
  }
}

export interface MyProgrammes {
  /** Undefined until the first answer. */
  readonly programmes: readonly ProgrammeSummary[] | undefined
  readonly problem: Problem | undefined
}

/** The programmes this browser holds a role in, newest first; at once those of the last visit, then the server's. */
export const useMyProgrammes = (): MyProgrammes => {
  const [state, setState] = useState<MyProgrammes>(() => ({ programmes: remembered(), problem: undefined }))
  useEffect(() => {
    let isWanted = true
    void getJson<readonly ProgrammeSummary[]>('/api/programmes').then((answer) => {
      if (!isWanted) return
      if (answer.ok) writeKept(key, JSON.stringify(answer.value))
      setState((current) =>
        answer.ok
          ? { programmes: answer.value, problem: undefined }
          : { programmes: current.programmes, problem: answer.error },
      )
    })
    return () => {
      isWanted = false
    }
  }, [])
  return state
}
