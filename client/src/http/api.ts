import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { Problem, ProblemBody } from '@rembuk/shared/http/problem'

/** Longer than a slow village network needs, shorter than a person waits. */
const timeoutMs = 15_000

const problemOf = async (response: Response): Promise<Problem> => {
  try {
    const body = (await response.json()) as Partial<ProblemBody>
    return body.problem ?? { type: 'ServerError' }
  } catch {
    // Not one of our answers: a proxy in between, or a server that is just going down.
    return response.status >= 502 && response.status <= 504 ? { type: 'Offline' } : { type: 'ServerError' }
  }
}

const request = async <Value>(
  path: string,
  init: RequestInit,
  patienceMs = timeoutMs,
): Promise<Result<Value, Problem>> => {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patienceMs)
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin', signal: abort.signal })
    if (!response.ok) return err(await problemOf(response))
    if (response.status === 204) return ok(undefined as Value)
    return ok((await response.json()) as Value)
  } catch {
    // fetch throws for one reason only that a person can act on: no whole answer came.
    return err({ type: 'Offline' })
  } finally {
    clearTimeout(timer)
  }
}

/** Asks the server; a refusal has a text in both languages, and no answer at all is `Offline`. */
export const getJson = <Value>(path: string): Promise<Result<Value, Problem>> =>
  request(path, { headers: { accept: 'application/json' } })

const send = <Value>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<Result<Value, Problem>> =>
  request(path, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** A picture over a village's line takes a minute. */
const fileTimeoutMs = 180_000

/** Sends a file as it is. */
export const postFile = <Value>(path: string, body: Blob): Promise<Result<Value, Problem>> =>
  request(path, { method: 'POST', headers: { accept: 'application/json' }, body }, fileTimeoutMs)

/** Sends a command to the server; an empty answer (204) is `undefined`. */
export const postJson = <Value>(path: string, body: unknown): Promise<Result<Value, Problem>> =>
  send('POST', path, body)
export const putJson = (path: string, body: unknown): Promise<Result<void, Problem>> => send('PUT', path, body)
export const deleteAt = (path: string): Promise<Result<void, Problem>> => send('DELETE', path, {})
