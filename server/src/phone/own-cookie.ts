// A phone without scripts keeps the keys of its own notes in a cookie, so that they are there again on every page it turns to.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { maxOwnNotes, type OwnNote } from './phone-form.ts'

const cookieName = 'rembuk_catatan'
const daySeconds = 86_400
const pair = /^([0-9A-Za-z_-]{6,40})\.([0-9A-Za-z_-]{8,40})$/

type OwnKey = Pick<OwnNote, 'noteId' | 'noteKey'>

export const readOwnKeys = (c: Context): readonly OwnKey[] =>
  (getCookie(c, cookieName) ?? '')
    .split('~')
    .slice(0, maxOwnNotes)
    .flatMap((text) => {
      const [, noteId = '', noteKey = ''] = pair.exec(text) ?? []
      return noteId ? [{ noteId, noteKey }] : []
    })

export const forgetOwnKeys = (c: Context, code: string): void =>
  void deleteCookie(c, cookieName, { path: `/j/${code}` })

/** Keeps these beside the ones kept before, as many as a page shows; the key of a withdrawn note opens nothing. */
export const keepOwnKeys = (c: Context, code: string, own: readonly OwnKey[]): void => {
  const before = readOwnKeys(c).filter(({ noteId }) => own.every((one) => one.noteId !== noteId))
  const value = [...own, ...before]
    .slice(0, maxOwnNotes)
    .map(({ noteId, noteKey }) => `${noteId}.${noteKey}`)
    .join('~')
  if (value)
    setCookie(c, cookieName, value, { path: `/j/${code}`, maxAge: daySeconds, httpOnly: true, sameSite: 'Lax' })
}
