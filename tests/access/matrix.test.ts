import { type Action, can } from '@rembuk/shared/access/access'
import { expect, test } from 'vitest'
import { serveProcess } from '../support/served-process.ts'
import { asks } from './asks.ts'
import { castMeeting } from './people-of-meeting.ts'

const served = serveProcess()

const actions = Object.keys(asks) as Action[]

test.each(actions)(
  '[L40] over the wire each person is allowed %s exactly where "can" says so',
  async (action) => {
    expect(asks[action].length).toBeGreaterThan(0)
    for (const ask of asks[action]) {
      const cast = await castMeeting(served.server.url)
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
