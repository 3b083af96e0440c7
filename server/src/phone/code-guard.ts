import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { CodeGate } from '../access/code-gate.ts'
import { addressOf } from '../http/client-address.ts'
import { renderCodePage } from './code-page.ts'
import { phonePolicy } from './phone-style.ts'
import { readLocale } from './read-locale.ts'

const againAfterSeconds = 10

/** Before anything is said of a code in an address: who tries many is asked to wait, on the page where codes are typed. */
export const guardCode = ({ codes }: { readonly codes: CodeGate }) =>
  createMiddleware<object, '/j/:code/*'>(async (c: Context, next) => {
    const { incoming } = c.env as { readonly incoming: IncomingMessage }
    const code = c.req.param('code') ?? ''
    const source = { address: addressOf(incoming), phoneKey: getCookie(c, 'rembuk_phone') }
    const admitted = await codes.admit(code, source)
    if (admitted.ok || admitted.error.type !== 'TooManyRequests') return next()
    c.header('Content-Security-Policy', phonePolicy(c.req.header('Host') ?? ''))
    c.header('Retry-After', String(againAfterSeconds))
    return c.html(renderCodePage({ locale: readLocale(c), code, problem: admitted.error }), 429)
  })
