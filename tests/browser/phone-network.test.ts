import type { StepId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { openContext, phoneScreen, see } from '../support/browser.ts'
import { openCuttableNetwork } from '../support/cuttable-network.ts'
import { connectControl, createFacilitator, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()

/** A meeting that asks one question, for one test. */
const askHall = async () => {
  const host = await createFacilitator(app.server.url)
  const control = await connectControl(host)
  const { command } = openStep(host, { stepId: 'step-network' as StepId, prompt: 'Apa yang paling mengganggu?' })
  expect(await control.send('lead', { command, by: 'Fasilitator' })).toEqual({ ok: true })
  const askNext = (prompt: string) => control.send('lead', openStep(host, { stepId: 'step-next' as StepId, prompt }))
  return { path: `/j/${host.code}`, askNext, leave: () => control.socket.disconnect() }
}

test('[N33] a script that could not be had on a bad network comes when the network does, and no typed letter is lost', {
  timeout: 180_000,
}, async () => {
  const { path, leave } = await askHall()
  const context = await openContext(app.browser, phoneScreen)
  const page = await context.newPage()
  let refusedCount = 0
  let isRefusing = true
  await page.route('**/later-*', async (route) => {
    if (!isRefusing) return route.continue()
    refusedCount += 1
    return route.abort('connectionreset')
  })
  await page.goto(`${app.server.url}${path}`)
  await see(page, 'Terhubung')
  await expect.poll(() => refusedCount, { timeout: 60_000 }).toBeGreaterThan(0)
  await page.locator('#text').fill('Pipa bocor di depan mushola')
  await page.getByRole('navigation', { name: 'Bagian halaman' }).getByText('Papan').click()
  isRefusing = false
  await page.getByText('Papan masih kosong.').waitFor()
  await page.goBack()
  expect(await page.locator('#text').inputValue()).toBe('Pipa bocor di depan mushola')
  await page.getByRole('button', { name: 'Kirim catatan' }).click()
  await page.locator('#notes .note').getByText('Tersimpan', { exact: true }).waitFor()
  await context.close()
  leave()
})

test('[N34] where websockets are blocked a phone asks instead: its note is saved, the next question comes and leaves what is typed, and the board comes', {
  timeout: 180_000,
}, async () => {
  const { path, askNext, leave } = await askHall()
  const network = await openCuttableNetwork(app.server.port)
  network.let('requests')
  const context = await openContext(app.browser, phoneScreen)
  const page = await context.newPage()
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${network.url}${path}`)
  await see(page, 'Terhubung')
  await page.locator('#text').fill('Dari kantor yang menutup websocket')
  await page.getByRole('button', { name: 'Kirim catatan' }).click()
  await page.locator('#notes .note').getByText('Tersimpan', { exact: true }).waitFor()
  // The room goes on while somebody types: nothing is taken away, and the next question is one touch away.
  await page.locator('#text').fill('Belum selesai')
  expect(await askNext('Siapa yang bisa membantu?')).toEqual({ ok: true })
  await page.locator('#new-step').click()
  await page.locator('#question').getByText('Siapa yang bisa membantu?').waitFor()
  expect(await page.locator('#text').inputValue()).toBe('Belum selesai')
  expect(sockets.length).toBeGreaterThan(0)
  expect(asked.some((url) => url.includes('transport=polling'))).toBe(true)
  await page.getByRole('navigation', { name: 'Bagian halaman' }).getByText('Papan').click()
  await page.locator('#outline .note').filter({ hasText: 'Dari kantor' }).waitFor()
  await context.close()
  await network.close()
  leave()
})
