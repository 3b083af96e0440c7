/**
 * `pnpm bench:phone`: the residents' page in a real browser whose line carries 50 kbit/s each way and whose processor is slowed four
 * times. Printed are the times of opening the page, of a note sent from it, and of one sent before its script has come.
 */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { StepId } from '@rembuk/shared/base/id'
import { clientFolder, launchBrowser, openContext, phoneScreen } from '../support/browser.ts'
import { connectControl, createFacilitator, openStep } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'

const bytesPerSecond = 50_000 / 8
const roundTripMs = 200
const slowing = 4
const rounds = 5
/** A piece as small as a packet: what is short need not wait for all of what is long. */
const pieceBytes = 625

/** One direction of a line that all connections of a phone share. */
const createLane = () => {
  let freeAtMs = 0
  return (): Transform =>
    new Transform({
      highWaterMark: pieceBytes * 4,
      transform(data: Buffer, _encoding, done) {
        const passAll = async () => {
          for (let from = 0; from < data.length; from += pieceBytes) {
            const piece = data.subarray(from, from + pieceBytes)
            freeAtMs = Math.max(freeAtMs, performance.now()) + (piece.length / bytesPerSecond) * 1000
            await wait(freeAtMs - performance.now())
            setTimeout(() => this.push(piece), roundTripMs / 2)
          }
        }
        passAll().then(() => done(), done)
      },
      flush(done) {
        setTimeout(done, roundTripMs / 2 + 5)
      },
    })
}

/** A phone's line to the server, with a bandwidth and a delay. CDP's throttling leaves websockets as fast as they are. */
const openSlowLine = async (port: number) => {
  const [up, down] = [createLane(), createLane()]
  const sockets = new Set<Socket>()
  const line = createServer((phone) => {
    const server = connect(port, '127.0.0.1')
    for (const socket of [phone, server]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
    }
    // What the server has said before it hung up is still on its way.
    phone.on('close', () => server.destroy())
    phone.pipe(up()).pipe(server)
    server.pipe(down()).pipe(phone)
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  const address = line.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      line.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const { folder, remove } = await makeFolder()
const server = await startServerProcess({ folder, clientFolder })
const browser = await launchBrowser()
const host = await createFacilitator(server.url)
const control = await connectControl(host)
const { command } = openStep(host, { stepId: 'step-slow' as StepId, prompt: 'Apa yang paling mengganggu?' })
await control.send('lead', { command, by: 'Fasilitator' })

const openSlowPhone = async (javaScriptEnabled = true) => {
  const line = await openSlowLine(server.port)
  const context = await openContext(browser, { ...phoneScreen, javaScriptEnabled })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowing })
  const close = async () => {
    await context.close()
    line.close()
  }
  return { page, close, address: `${line.url}/j/${host.code}` }
}

const since = (fromMs: number): number => performance.now() - fromMs
const measureScript = async () => {
  const { page, close, address } = await openSlowPhone()
  const openedMs = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('#text').waitFor()
  const usable = since(openedMs)
  await page.locator('#connection').getByText('Terhubung').waitFor()
  const connected = since(openedMs)
  const noteFrom = async (text: string): Promise<number> => {
    await page.locator('#text').fill(text)
    const pressedMs = performance.now()
    await page.getByRole('button', { name: 'Kirim catatan' }).click()
    const note = page.locator('#notes .note').filter({ hasText: text })
    await note.getByText('Tersimpan', { exact: true }).waitFor()
    return since(pressedMs)
  }
  // The rest of the page's script is still on its way.
  const first = await noteFrom('Pipa bocor di depan mushola sejak bulan lalu')
  const second = await noteFrom('Sumur kering sejak Juni, airnya keruh')
  await close()
  return { usable, connected, first, second }
}
/** The form as it is, pressed as soon as it stands there: what a resident can do who does not wait for the script. */
const measurePlain = async () => {
  const { page, close, address } = await openSlowPhone(false)
  const openedMs = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('#text').fill('Pipa bocor')
  const pressedMs = performance.now()
  await page.getByRole('button', { name: 'Kirim catatan' }).click()
  await page.getByText('Tersimpan. Catatan Anda sudah di papan.').waitFor()
  const plain = since(pressedMs)
  const plainFromOpening = since(openedMs)
  await close()
  return { plain, plainFromOpening }
}

const words = {
  usable: 'opened: the form stands there and can be written in',
  connected: 'opened: the script has come and is connected',
  first: 'pressed: the first note is on disk and says so, the rest of the script loading',
  second: 'pressed: a second note',
  plain: 'pressed: the plain form, without script, and the page after it',
  plainFromOpening: 'opened: the same, from opening the address to "saved"',
}
const results: Record<keyof typeof words, number>[] = []
for (let round = 0; round < rounds; round += 1) results.push({ ...(await measureScript()), ...(await measurePlain()) })

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const most = (values: readonly number[]): number => Math.max(...values)
process.stdout.write(`50 kbit/s, ${roundTripMs} ms there and back, processor ${slowing}x slower; ${rounds} rounds\n`)
for (const [key, text] of Object.entries(words)) {
  const values = results.map((result) => result[key as keyof typeof words] / 1000)
  process.stdout.write(`${median(values).toFixed(1).padStart(6)} s  (most ${most(values).toFixed(1)} s)  ${text}\n`)
}

control.socket.disconnect()
await browser.close()
await server.stop()
await remove()
