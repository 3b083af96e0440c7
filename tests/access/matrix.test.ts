import { type Action, can } from '@rembuk/shared/access/access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { makeFolder } from '../support/temporary-folder.ts'
import { asks } from './asks.ts'
import { castMeeting } from './people-of-meeting.ts'

let server: ServerProcess
let removeFolder: () => Promise<void>
beforeAll(async () => {
  const { folder, remove } = await makeFolder()
  removeFolder = remove
  server = await startServerProcess({ folder })
})
afterAll(async () => {
  await server.stop()
  await removeFolder()
})

const actions = Object.keys(asks) as Action[]

test.each(actions)(
  '[L40] over the wire each person is allowed %s exactly where "can" says so',
  async (action) => {
    expect(asks[action].length).toBeGreaterThan(0)
    for (const ask of asks[action]) {
      const cast = await castMeeting(server.url)
      await ask.prepare?.(cast)
      const answers: Record<string, boolean> = {}
      const expected: Record<string, boolean> = {}
      for (const person of cast.people) {
        const line = `${person.name} by ${ask.channel} ${JSON.stringify(ask.state ?? {})}`
        answers[line] = await ask.isAllowed(person, cast)
        expected[line] = can(person.role, action, ask.state)
      }
      cast.control.socket.disconnect()
      expect(answers).toEqual(expected)
    }
  },
  120_000,
)
