import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { connectControl, connectPhone, createFacilitator } from '../support/people.ts'
import { serveProcess } from '../support/served-process.ts'

const served = serveProcess()

const problemAtSocket = (code: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = io(`${served.server.url}/resident`, {
      ...{ path: '/rt/', auth: { code }, transports: ['websocket'], forceNew: true, reconnection: false },
    })
    const end = (answer: string): void => {
      socket.disconnect()
      resolve(answer)
    }
    socket.on('connect', () => end('in'))
    socket.on('connect_error', (error) =>
      end((error as Error & { data?: { type: string } }).data?.type ?? error.message),
    )
  })
/** A code that is none of these. */
const wrongCode = (tried: number, right: readonly string[]): string => {
  const code = String(200_000 + tried)
  return right.includes(code) ? '199999' : code
}

test('[L39] codes tried by pages, forms and sockets alike are answered no more, and the meetings of the hall go on', async () => {
  const [here, elsewhere] = [await createFacilitator(served.server.url), await createFacilitator(served.server.url)]
  const codes = [here.code, elsewhere.code]
  const early = await connectPhone(served.server.url, here.code)
  const ways: readonly ((code: string) => Promise<string>)[] = [
    async (code) => String((await fetch(`${served.server.url}/j/${code}`)).status),
    async (code) => String((await fetch(`${served.server.url}/j/${code}/outline`)).status),
    async (code) =>
      String((await fetch(`${served.server.url}/j/${code}/pulse`, { method: 'POST', redirect: 'manual' })).status),
    async (code) =>
      String(
        (await fetch(`${served.server.url}/j/${code}/hand`, { method: 'POST', body: new URLSearchParams() })).status,
      ),
    problemAtSocket,
  ]
  const answers: string[] = []
  for (let tried = 0; tried < 60; tried += 1)
    answers.push((await ways[tried % ways.length]?.(wrongCode(tried, codes))) ?? '')
  expect(answers.filter((answer) => answer === '404' || answer === 'WrongCode').length).toBeLessThanOrEqual(31)
  expect(answers.slice(-5)).toEqual(['429', '429', '429', '429', 'TooManyRequests'])

  // The right code of a meeting that has nothing to do with this place is no better than a wrong one.
  for (const way of ways) expect(await way(elsewhere.code)).toMatch(/429|TooManyRequests/)
  // In the meeting of this place people still arrive.
  expect((await fetch(`${served.server.url}/j/${here.code}`)).status).toBe(200)
  expect(await problemAtSocket(here.code)).toBe('in')
  expect(early.socket.connected).toBe(true)
  // And where the host of the other one comes, its phones do too.
  await connectControl(elsewhere)
  expect((await fetch(`${served.server.url}/j/${elsewhere.code}`)).status).toBe(200)
  expect(await problemAtSocket(elsewhere.code)).toBe('in')
}, 60_000)
