import type { StepId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { openContext, phoneScreen, see } from '../support/browser.ts'
import { connectControl, createFacilitator, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()

/** A meeting that asks one question, for one test. */
const askHall = async () => {
  const host = await createFacilitator(app.server.url)
  const control = await connectControl(host)
  const { command } = openStep(host, { stepId: 'step-network' as StepId, prompt: 'Apa yang paling mengganggu?' })
  expect(await control.send('lead', { command, by: 'Fasilitator' })).toEqual({ ok: true })
  return { address: `${app.server.url}/j/${host.code}`, leave: () => control.socket.disconnect() }
}

test('[N33] a script that could not be had on a bad network comes when the network does, and no typed letter is lost', {
  timeout: 180_000,
}, async () => {
  const { address, leave } = await askHall()
  const context = await openContext(app.browser, phoneScreen)
  const page = await context.newPage()
  let refusedCount = 0
  let isRefusing = true
  await page.route('**/later-*', async (route) => {
    if (!isRefusing) return route.continue()
    refusedCount += 1
    return route.abort('connectionreset')
  })
  await page.goto(address)
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
