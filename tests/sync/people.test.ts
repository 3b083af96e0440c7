import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { listPeople } from '../../client/src/sync/use-people.ts'

/** What the server has told this tab of who is here. */
const presence = (own: object, others: readonly object[]): Awareness => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState({ ...own })
  others.forEach((state, index) => {
    awareness.states.set(index + 1, { ...state })
  })
  return awareness
}
const rina = { name: 'Bu Rina', role: 'host', browser: 'laptop-rina' }
const dedi = { name: 'Pak Dedi', role: 'editor', browser: 'laptop-dedi' }

test('[U17] one person with two tabs is one person to the others, and nobody else to themselves', () => {
  expect(listPeople(presence(rina, [rina, dedi, dedi])).map(({ name }) => name)).toEqual(['Pak Dedi'])
  expect(listPeople(presence(dedi, [rina, dedi])).map(({ name }) => name)).toEqual(['Bu Rina'])
})

test('[U18] clients that do not say which browser they are count each; who only looks does not', () => {
  const stock = { name: 'Sari', role: 'editor' }
  const looks = { name: 'Layar', role: 'viewer', browser: 'x' }
  expect(listPeople(presence({}, [stock, stock, looks])).map(({ name }) => name)).toEqual(['Sari', 'Sari'])
})
