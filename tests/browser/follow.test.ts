import type { Page } from '@playwright/test'
import type { NoteId } from '@rembuk/shared/base/id'
import type { NewBoard } from '@rembuk/shared/http/api'
import { inviteMessages } from '@rembuk/shared/i18n/messages/invite'
import { leadMessages } from '@rembuk/shared/i18n/messages/lead'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { projectorMessages } from '@rembuk/shared/i18n/messages/projector'
import { addNote } from '@rembuk/shared/note/note-commands'
import { boardRoom } from '@rembuk/shared/room/room-name'
import { expect, test } from 'vitest'
import { laptop, openContext, see, shoot } from '../support/browser.ts'
import { createFacilitator, joinByLink, openRoom, postJson } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const texts = leadMessages.id

const app = serveApp()

const openPage = async (cookie: string, address: string): Promise<Page> => {
  const context = await openContext(app.browser, laptop)
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: app.server.url }])
  const page = await context.newPage()
  await page.goto(`${app.server.url}${address}`)
  return page
}

test('[J19] a host shows a note large on the wall and brings an editor along; who is writing is told, and stays', {
  timeout: 600_000,
}, async () => {
  const host = await createFacilitator(app.server.url)
  const [map] = host.boards
  if (!map) throw new Error('a programme has a board')
  const wish = { stage: 'mapping', title: 'Peta kedua' }
  const made = await postJson(`${app.server.url}/api/programmes/${host.programmeId}/boards`, wish, host.cookie)
  const second = { id: ((await made.json()) as NewBoard).boardId, title: wish.title }
  const pathOf = (boardId: string) => `/program/${host.programmeId}/papan/${boardId}`
  const board = await openRoom(app.server.url, boardRoom(map.id), { cookie: host.cookie })
  const author = { role: 'editor', name: 'Pak Dedi' } as const
  const note = {
    id: 'note-0001' as NoteId,
    kind: 'problem',
    text: 'Tandon retak',
    author,
    createdAtMs: Date.now(),
  } as const
  addNote(board.doc, { ...note, at: [200, 200] })

  const leader = await openPage(host.cookie, pathOf(map.id))
  const wall = await openPage(host.cookie, `/layar/${host.programmeId}`)
  await leader.getByText('Tandon retak').first().click()
  await leader.getByRole('button', { name: texts.spotlight }).click()
  await see(wall, 'Tandon retak')
  await see(leader, texts.isLit)
  await shoot(leader, 'lead-host')

  const editor = await openPage(await joinByLink(host, 'editor'), pathOf(second.id))
  await see(editor, texts.follow)
  await shoot(editor, 'lead-editor')
  await leader.getByRole('button', { name: texts.call }).click()
  await editor.waitForURL(`**${pathOf(map.id)}*`)
  await see(editor, 'Tandon retak')

  await editor.keyboard.press('n')
  await editor.locator('[contenteditable=true]:focus').waitFor()
  await leader.goto(`${app.server.url}${pathOf(second.id)}`)
  await leader.getByRole('button', { name: texts.call }).click()
  await see(editor, texts.calledTo({ board: second.title }))
  expect(editor.url()).toContain(map.id)
  await editor.getByRole('button', { name: texts.goThere }).click()
  await editor.waitForURL(`**${pathOf(second.id)}*`)

  await leader.getByRole('button', { name: programmeMessages.id.invite }).first().click()
  await leader.getByLabel(inviteMessages.id.wifiName).fill('Balai-RW05')
  await leader.getByLabel(inviteMessages.id.wifiPassword).fill('rukun')
  await see(leader, inviteMessages.id.passwordLength)
  await leader.getByLabel(inviteMessages.id.wifiPassword).fill('rukun123')
  await leader.getByRole('button', { name: inviteMessages.id.wifiSave }).click()
  await see(wall, projectorMessages.id.wifi({ name: 'Balai-RW05' }))
  await shoot(leader, 'lead-invite')
  await shoot(wall, 'lead-wall-wifi')
  await leader.evaluate(() => {
    document.body.dataset['printing'] = 'invite'
  })
  await leader.emulateMedia({ media: 'print' })
  await leader.setViewportSize({ width: 794, height: 1123 })
  await shoot(leader, 'lead-poster')
  board.leave()
})
