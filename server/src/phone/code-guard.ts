import { createMiddleware } from 'hono/factory'
import type { CodeGate } from '../access/code-gate.ts'
import { addressOfCaller } from '../http/client-address.ts'
import type { Env } from '../http/env.ts'
import { renderCodePage } from './code-page.ts'
import { findPhoneKey } from './phone-key.ts'
import { phonePolicy } from './phone-style.ts'
import { readLocale } from './read-locale.ts'

const againAfterSeconds = 10

/**
 * Before anything is said of a code in an address: who tries many is asked to wait, on the page where codes are typed. Of a right one
 * the routes are told the meeting.
 */
export const guardCode = ({ codes }: { readonly codes: Pick<CodeGate, 'admit'> }) =>
  createMiddleware<Env, '/j/:code/*'>(async (c, next) => {
    const code = c.req.param('code')
    const source = { address: addressOfCaller(c), phoneKey: findPhoneKey(c) }
    const admitted = await codes.admit(code, source)
    if (admitted.ok) c.set('meetingId', admitted.value)
    if (admitted.ok || admitted.error.type !== 'TooManyRequests') return next()
    c.header('Content-Security-Policy', phonePolicy(c.req.header('Host') ?? ''))
    c.header('Retry-After', String(againAfterSeconds))
    return c.html(renderCodePage({ locale: readLocale(c), code, problem: admitted.error }), 429)
  })
