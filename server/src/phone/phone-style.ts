import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The phone page's style sheet, small enough to travel inside the page: a phone waits for nothing else to show it. */
export const phoneStyle = readFileSync(new URL('./phone-page.css', import.meta.url), 'utf8')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\n\s*/g, '\n')

const styleHash = `'sha256-${createHash('sha256').update(phoneStyle).digest('base64')}'`
const hostPattern = /^[\w.:[\]-]+$/

/**
 * Nothing runs on the page but our own script file. Browsers before 2022 do not take 'self' for websockets, so the
 * address at which the phone found us is named.
 */
export const phonePolicy = (host: string): string => {
  const sockets = hostPattern.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHash}`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
