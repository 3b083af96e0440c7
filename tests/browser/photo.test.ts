import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, onTestFinished, test } from 'vitest'
import { exifSegment, gpsWords, pdf } from '../media/picture-samples.ts'
import { openContext, phoneScreen, see } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { connectControl, createFacilitator, openRoom, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'

const app = serveApp()

test('[N49] a photo taken sideways is small, upright and without its place when it comes to the board', async () => {
  const { server, browser } = app
  const host = await createFacilitator(server.url)
  const control = await connectControl(host)
  const editor = await openRoom(server.url, `board/${host.boards[0]?.id}`, { cookie: host.cookie })
  onTestFinished(() => {
    control.socket.disconnect()
    editor.leave()
  })
  await control.send('lead', openStep(host))
  const page = await (await openContext(browser, phoneScreen)).newPage()
  await page.goto(`${server.url}/j/${host.code}`)
  await see(page, 'Terhubung')
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [2400, 1600]
    const context = canvas.getContext('2d')
    for (let x = 0; x < 2400; x += 10)
      for (let y = 0; y < 1600; y += 10) {
        if (context) context.fillStyle = `rgb(${(x * 7 + y) % 255} ${(y * 13) % 255} ${(x * y) % 255})`
        context?.fillRect(x, y, 10, 10)
      }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  })
  const plain = Buffer.from(base64, 'base64')
  const photo = Buffer.concat([plain.subarray(0, 2), exifSegment(6), plain.subarray(2)])
  expect(photo.length).toBeGreaterThan(200_000)
  await page.getByText('Tambah foto').waitFor()
  await page.setInputFiles('#photo-file', { name: 'surat.jpg', mimeType: 'image/jpeg', buffer: pdf })
  await see(page, 'Berkas itu bukan foto')
  await page.setInputFiles('#photo-file', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo })
  await see(page, 'Buang foto')
  await page.fill('#text', 'Talud jebol di RT 03')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/phone.png` })
  await page.click('#send')
  await see(page, 'Tersimpan')
  await eventually(() => listNotes(editor.doc).some(({ picture }) => picture))
  const note = listNotes(editor.doc).find(({ picture }) => picture)
  expect(note?.text).toBe('Talud jebol di RT 03')
  const response = await fetch(`${server.url}/api/media/${note?.picture}`, { headers: { cookie: host.cookie } })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBeLessThanOrEqual(200_000)
  expect(bytes.includes(gpsWords)).toBe(false)
  const size = await page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, `/j/${host.code}/media/${note?.picture}`)
  expect((size[0] ?? 0) < (size[1] ?? 0)).toBe(true)
  if (!process.env['SHOTS']) return
  const screen = await (await openContext(browser, { viewport: { width: 1366, height: 768 } })).newPage()
  const [name = '', value = ''] = host.cookie.split('=')
  await screen.context().addCookies([{ name, value, url: server.url }])
  await screen.goto(`${server.url}/program/${host.programmeId}/papan/${host.boards[0]?.id}`)
  await screen.waitForTimeout(3000)
  await screen.screenshot({ path: `${process.env['SHOTS']}/board.png` })
}, 120_000)
