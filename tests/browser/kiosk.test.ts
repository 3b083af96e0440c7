import type { StepId } from '@rembuk/shared/base/id'
import type { NumberedOutline } from '@rembuk/shared/outline/outline'
import { expect, test } from 'vitest'
import { openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { openCuttableNetwork } from '../support/cuttable-network.ts'
import { readKeptTexts } from '../support/kept-texts.ts'
import { connectControl, createFacilitator, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()

test('[N60] three people on one phone without network see nothing of each other; over a restart of the server all of it comes under its own person', {
  timeout: 240_000,
}, async () => {
  const host = await createFacilitator(app.server.url)
  const control = await connectControl(host)
  const prompt = 'Apa yang paling mengganggu?'
  const { command } = openStep(host, { stepId: 'step-kiosk' as StepId, prompt, showsNames: true })
  expect(await control.send('lead', { command, by: 'Fasilitator' })).toEqual({ ok: true })
  const network = await openCuttableNetwork(app.server.port)
  const context = await openContext(app.browser, phoneScreen)
  const page = await context.newPage()
  await page.goto(`${network.url}/j/${host.code}?kiosk=1`)
  await see(page, 'Terhubung')
  await page.locator('#past-words').waitFor({ state: 'attached' })
  // All that works without network has come.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /later-/.test(name)))
  network.let('nothing')
  await see(page, 'Tanpa jaringan')

  const people = ['Bu Sri', 'Pak Bejo', 'Mbah Karto']
  const notesOf = (name: string) => [`Air ${name}`, `Jalan ${name}`]
  const writeAll = async (name: string): Promise<void> => {
    for (const text of notesOf(name)) {
      await page.locator('#name').fill(name)
      await page.locator('#text').fill(text)
      await page.getByRole('button', { name: 'Kirim catatan' }).click()
    }
    expect(await page.locator('#notes .note').count()).toBe(2)
  }
  const seesNothingOf = async (names: readonly string[]): Promise<void> => {
    expect(await page.locator('#notes .note').count()).toBe(0)
    const seen = await page.evaluate(() =>
      [
        document.body.textContent,
        ...Array.from(document.querySelectorAll('input, textarea')).map((field) => Reflect.get(field, 'value')),
      ].join(' '),
    )
    for (const name of names) expect(seen).not.toContain(name)
  }
  const handOn = () => page.getByRole('button', { name: 'Orang berikutnya' }).click()

  for (const name of people.slice(0, 2)) {
    await writeAll(name)
    await handOn()
    await seesNothingOf(people)
  }
  await see(page, '4 isian orang sebelumnya masih di HP ini')
  await shoot(page, 'phone-kiosk-offline')
  // A dead battery takes what a browser has not written to the disk yet, which is localStorage: the database has it all.
  const keptInDatabase = () => page.evaluate(readKeptTexts).then((texts) => texts['rembuk.person'])
  await expect.poll(keptInDatabase, { timeout: 30_000 }).toBe('2')
  await page.evaluate(() => localStorage.clear())
  network.let('pages')
  await page.reload()
  await see(page, '4 isian orang sebelumnya masih di HP ini')
  await seesNothingOf(people)
  await writeAll('Mbah Karto')
  await app.server.kill()
  await handOn()
  await see(page, '6 isian orang sebelumnya masih di HP ini')
  network.let('everything')
  await app.startAgain()

  await page.locator('#past-words').waitFor({ state: 'hidden', timeout: 60_000 })
  const outline = (await (await fetch(`${app.server.url}/j/${host.code}/outline`)).json()) as NumberedOutline
  const told = outline.notes.map(({ text, name }) => `${text} / ${name}`).sort()
  expect(told).toEqual(people.flatMap((name) => notesOf(name).map((text) => `${text} / ${name}`)).sort())
  // The server has told three phones apart, and the phone keeps nothing of what it has handed over.
  await expect.poll(() => control.state()?.writing.senderCount, { timeout: 30_000 }).toBe(3)
  const kept = JSON.stringify(await page.evaluate(readKeptTexts))
  for (const name of people) expect(kept).not.toContain(name)
  await seesNothingOf(people)
  await context.close()
  await network.close()
  control.socket.disconnect()
})
