import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A style sheet as it travels: without comments, and with only the spaces that it needs. */
const readStyle = (file: string): string =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()

const hashOf = (style: string): string => createHash('sha256').update(style).digest('base64')

/** What the page needs to be written in. It travels inside the page: a phone waits for nothing else to show it. */
export const phoneStyle = readStyle('./phone-page.css')
/** What the other tabs need, and what the script adds. Inside a page that opens at another tab; else it comes behind the page, once. */
export const tabsStyle = readStyle('./phone-tabs.css')
export const tabsStyleAddress = `/assets/phone-tabs-${hashOf(tabsStyle).replace(/\W/g, '').slice(0, 8)}.css`

const styleSources = [phoneStyle, tabsStyle].map((style) => `'sha256-${hashOf(style)}'`).join(' ')
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
    `style-src 'self' ${styleSources}`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' blob: data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
