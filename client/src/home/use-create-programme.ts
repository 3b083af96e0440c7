import type { CreatedProgramme } from '@rembuk/shared/http/api'
import type { Problem } from '@rembuk/shared/http/problem'
import { useState } from 'react'
import { postJson } from '../http/api.ts'
import { readLocale } from '../i18n/locale.tsx'
import { keepSecret } from '../invite/programme-secrets.ts'

interface Wish {
  readonly title: string
  readonly place: string
  readonly isExample: boolean
}

export interface Creating {
  readonly isAsking: boolean
  readonly problem: Problem | undefined
  /** Resolves with the new programme, its secrets kept on this device; undefined when it was refused. */
  readonly create: (wish: Wish) => Promise<CreatedProgramme | undefined>
}

/** Creates a programme on the server; one at a time, however often the button is pressed. */
export const useCreateProgramme = (): Creating => {
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const create = async (wish: Wish): Promise<CreatedProgramme | undefined> => {
    setIsAsking(true)
    setProblem(undefined)
    const answer = await postJson<CreatedProgramme>('/api/programmes', { ...wish, locale: readLocale() })
    setIsAsking(false)
    if (!answer.ok) {
      setProblem(answer.error)
      return undefined
    }
    const { programmeId, hostSecret, editorSecret } = answer.value
    keepSecret(programmeId, { host: hostSecret, editor: editorSecret })
    return answer.value
  }
  return { isAsking, problem, create }
}
