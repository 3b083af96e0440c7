import type { StepId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { connectControl, connectPhone, createFacilitator, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()

test('[N63] from the tab Papan a resident opens the whole board, sees that it is to look at, and goes back', {
  timeout: 240_000,
}, async () => {
  const host = await createFacilitator(app.server.url, { isExample: true })
  const control = await connectControl(host)
  const { command } = openStep(host, { stepId: 'step-look' as StepId, prompt: 'Apa yang paling mengganggu?' })
  expect(await control.send('lead', { command, by: 'Fasilitator' })).toEqual({ ok: true })
  const context = await openContext(app.browser, phoneScreen)
  const page = await context.newPage()
  await page.goto(`${app.server.url}/j/${host.code}?tab=board`)
  await see(page, 'Terhubung')
  await shoot(page, 'phone-board-link')
  await page.getByRole('link', { name: 'Lihat papan lengkap' }).click()
  await see(page, 'Hanya untuk dilihat')
  await page.getByRole('button', { name: 'Papan', exact: true }).waitFor()
  await see(page, 'Pipa utama bocor di depan mushola sejak Lebaran')
  await shoot(page, 'resident-board-list')
  const phone = await connectPhone(app.server.url, host.code)
  const answer = await phone.send({
    ...{ type: 'write', commandId: 'command-look-1', noteKey: 'note-key-look-1' },
    ...{ kind: 'problem', text: 'Lampu jalan mati', name: '', stepId: 'step-look' },
  })
  expect(answer.ok).toBe(true)
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.getByRole('button', { name: 'Papan', exact: true }).click()
  await page
    .getByRole('region', { name: 'Kanvas' })
    .waitFor({ timeout: 5000 })
    .catch(() => undefined)
  await shoot(page, 'resident-board-canvas')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.goto(page.url().replace('lang=id', 'lang=en'))
  await see(page, 'To write, go back')
  await see(page, 'Pipa utama bocor di depan mushola sejak Lebaran')
  await shoot(page, 'resident-board-en')
  // The address without a language, as somebody passes it on: the language stays.
  await page.goto(page.url().replace(/\?.*$/, ''))
  await see(page, 'To write, go back')
  await page.getByRole('link', { name: 'Back' }).click()
  await page.waitForURL(/tab=board/)
  await see(page, 'Lampu jalan mati')
  // A browser that cannot read our scripts shows where the same stands as a list; it opens there.
  await page.route('**/assets/*.js', (request) =>
    request.fulfill({ contentType: 'text/javascript', body: 'const board = what??.is??.this' }),
  )
  await page.goto(`${app.server.url}/j/${host.code}/papan`)
  await see(page, 'too old for the whole board')
  await shoot(page, 'resident-board-old')
  await page.unroute('**/assets/*.js')
  await page.getByRole('link', { name: 'Read the board as a list' }).click()
  await see(page, 'Lampu jalan mati')
  phone.socket.disconnect()
  control.socket.disconnect()
  await context.close()
})
