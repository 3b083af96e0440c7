import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { listNotes } from '@rembuk/shared/note/note-queries'
import { expect, onTestFinished, test } from 'vitest'
import { exifSegment, gpsWords, heic, hugePng, pdf } from '../media/picture-samples.ts'
import { openContext, phoneScreen, see, shoot } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { connectControl, createFacilitator, openRoom, openStep } from '../support/people.ts'
import { serveApp } from '../support/served-app.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const app = serveApp()

/** A large photo, as a camera makes it. */
const drawPhoto = async (page: Page): Promise<Buffer> => {
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
  return Buffer.from(base64, 'base64')
}

const countKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('rembuk-photos', 1)
        opened.onsuccess = () => {
          const request = opened.result.transaction('rembuk-photos').objectStore('rembuk-photos').count()
          request.onsuccess = () => {
            opened.result.close()
            resolve(request.result)
          }
        }
      }),
  )

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
  const plain = await drawPhoto(page)
  const photo = Buffer.concat([plain.subarray(0, 2), exifSegment(6), plain.subarray(2)])
  expect(photo.length).toBeGreaterThan(200_000)
  await page.getByText('Tambah foto').waitFor()
  await page.setInputFiles('#photo-file', { name: 'surat.jpg', mimeType: 'image/jpeg', buffer: pdf })
  await see(page, 'Berkas itu bukan foto')
  await page.setInputFiles('#photo-file', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo })
  await see(page, 'Buang foto')
  await page.fill('#text', 'Talud jebol di RT 03')
  await shoot(page, 'phone-photo')
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
}, 120_000)

test('[N50] a file that no phone can make small is refused in words that say why, and what was typed stays', async () => {
  const { server, browser } = app
  const host = await createFacilitator(server.url)
  const control = await connectControl(host)
  onTestFinished(() => void control.socket.disconnect())
  await control.send('lead', openStep(host))
  const page = await (await openContext(browser, phoneScreen)).newPage()
  await page.goto(`${server.url}/j/${host.code}`)
  await see(page, 'Terhubung')
  await page.getByText('Tambah foto').waitFor()
  await page.fill('#text', 'Talud jebol di RT 03')
  const folder = await makeTemporaryFolder()
  // From a file of the disk, as a phone does: megabytes handed over by the driver take seconds.
  const choose = async (buffer: Buffer) => {
    const path = join(folder, `${randomUUID()}.jpg`)
    await writeFile(path, buffer)
    await page.setInputFiles('#photo-file', path)
  }
  const whole = await drawPhoto(page)
  const refusals: readonly (readonly [Buffer, string])[] = [
    [heic(40_000_000), 'Foto HEIC tidak bisa ditampilkan'],
    [pdf, 'Berkas itu bukan foto'],
    [whole.subarray(0, whole.length - 40_000), 'Berkas foto itu terpotong'],
    [hugePng(20_000), 'Foto itu terlalu lebar: paling banyak 12000 titik'],
  ]
  for (const [file, words] of refusals) {
    await choose(file)
    await see(page, words)
    expect(await page.inputValue('#text')).toBe('Talud jebol di RT 03')
    expect(await page.getByText('Buang foto').isVisible()).toBe(false)
  }
  await shoot(page, 'phone-photo-refused')
  await choose(Buffer.concat([whole, Buffer.alloc(100_000, 7)]))
  await see(page, 'Buang foto')
  await page.click('#send')
  await see(page, 'Tersimpan')
  const own = page.locator('#notes .note')
  expect(await own.textContent()).toMatch(/Talud jebol di RT 03\s*Foto/)
  await page.reload()
  await see(page, 'Tersimpan')
  expect(await own.textContent()).toMatch(/Talud jebol di RT 03\s*Foto/)
  await shoot(page, 'phone-photo-sent')
}, 120_000)

test('[N71] a chosen photo is there again after the phone has closed the page for the camera, and goes with its note', async () => {
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
  await page.getByText('Tambah foto').waitFor()
  const buffer = await drawPhoto(page)
  await page.setInputFiles('#photo-file', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await see(page, 'Buang foto')
  await page.fill('#text', 'Talud jebol')
  await page.reload()
  await see(page, 'Buang foto')
  await page.waitForFunction(() => (document.querySelector('#photo img') as HTMLImageElement).naturalWidth > 0)
  await page.click('#send')
  await see(page, 'Tersimpan')
  await eventually(() => listNotes(editor.doc).some(({ picture, text }) => picture && text === 'Talud jebol'))
  // What has been sent, and what was chosen and given up, is not on the phone any more.
  await page.setInputFiles('#photo-file', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await see(page, 'Buang foto')
  expect(await countKept(page)).toBe(1)
  await page.getByText('Buang foto').click()
  await expect.poll(() => countKept(page), { timeout: 30_000 }).toBe(0)
  await page.reload()
  await see(page, 'Terhubung')
  await page.getByText('Tambah foto').waitFor()
  expect(await page.getByText('Buang foto').isVisible()).toBe(false)
}, 120_000)

test('[N71] a phone that has no room for a photo says that the page must stay open until it is saved', async () => {
  const { server, browser } = app
  const host = await createFacilitator(server.url)
  const control = await connectControl(host)
  onTestFinished(() => void control.socket.disconnect())
  await control.send('lead', openStep(host))
  const page = await (await openContext(browser, phoneScreen)).newPage()
  // The browser takes the photo, and finds at the end that there is no room.
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    }
  })
  await page.goto(`${server.url}/j/${host.code}`)
  await see(page, 'Terhubung')
  await page.getByText('Tambah foto').waitFor()
  await page.setInputFiles('#photo-file', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) })
  await see(page, 'HP ini tidak bisa menyimpan catatan')
  await shoot(page, 'phone-photo-unkept')
  await page.fill('#text', 'Talud jebol')
  await page.click('#send')
  await see(page, 'Tersimpan')
  await see(page, 'Terhubung')
}, 120_000)

test('[N57] a photo that is still being made small when the phone is handed on is not shown to the next person', async () => {
  const { server, browser } = app
  const host = await createFacilitator(server.url)
  const control = await connectControl(host)
  onTestFinished(() => void control.socket.disconnect())
  await control.send('lead', openStep(host))
  const page = await (await openContext(browser, phoneScreen)).newPage()
  await page.addInitScript(() => {
    const toBlob = HTMLCanvasElement.prototype.toBlob
    HTMLCanvasElement.prototype.toBlob = function (tell, ...given) {
      const goOn = () =>
        toBlob.call(
          this,
          (made) => {
            tell(made)
            document.body.dataset['made'] = 'yes'
          },
          ...given,
        )
      document.body.dataset['waits'] = 'yes'
      addEventListener('go-on', goOn, { once: true })
    }
  })
  await page.goto(`${server.url}/j/${host.code}?kiosk=1`)
  await see(page, 'Terhubung')
  await page.getByText('Tambah foto').waitFor()
  const base64 = await page.evaluate(() => document.createElement('canvas').toDataURL('image/jpeg').split(',')[1] ?? '')
  const buffer = Buffer.from(base64, 'base64')
  await page.setInputFiles('#photo-file', { name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  await page.waitForFunction(() => document.body.dataset['waits'])
  await page.getByRole('button', { name: 'Orang berikutnya' }).click()
  await page.evaluate(() => dispatchEvent(new Event('go-on')))
  await page.waitForFunction(() => document.body.dataset['made'])
  // As long as it takes to read what was made.
  await page.evaluate(() => new Response(new Blob([new Uint8Array(1_000_000)])).arrayBuffer().then(() => undefined))
  expect(await page.getByText('Buang foto').isVisible()).toBe(false)
  expect(await countKept(page)).toBe(0)
}, 120_000)
