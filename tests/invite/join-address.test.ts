import { expect, test } from 'vitest'
import {
  isOnlyHere,
  joinUrl,
  joinWords,
  listJoinAddresses,
  roleLink,
  spellCode,
} from '../../client/src/invite/join-address.ts'
import { parseSecrets } from '../../client/src/invite/programme-secrets.ts'

test('phones are never sent to localhost while the laptop has an address in the network', () => {
  expect(listJoinAddresses('http://localhost:8787', ['http://192.168.1.5:8787', 'http://10.0.0.2:8787/'])).toEqual([
    'http://192.168.1.5:8787',
    'http://10.0.0.2:8787',
  ])
  expect(listJoinAddresses('http://127.0.0.1:8787', ['http://[::1]:8787', 'http://192.168.1.5:8787'])).toEqual([
    'http://192.168.1.5:8787',
  ])
})

test('a laptop without a network says so by having nothing but its own address', () => {
  const addresses = listJoinAddresses('http://localhost:8787', ['http://127.0.0.1:8787'])
  expect(addresses).toEqual(['http://localhost:8787'])
  expect(addresses.every(isOnlyHere)).toBe(true)
})

test('the name that the facilitator opened the board with comes first, for phones can open it too', () => {
  expect(listJoinAddresses('https://rembuk.desa.id', ['http://10.0.0.2:8787'])[0]).toBe('https://rembuk.desa.id')
})

test('a person can type what the QR code says', () => {
  expect(joinUrl('http://192.168.1.5:8787', '482917')).toBe('http://192.168.1.5:8787/j/482917')
  expect(joinWords('http://192.168.1.5:8787')).toBe('192.168.1.5:8787/j')
  expect(spellCode('482917')).toBe('482 917')
})

test('the secret of a link stands in its fragment only', () => {
  const link = new URL(roleLink('http://192.168.1.5:8787', 'programme-1', 'secret-of-host'))
  expect(link.hash).toBe('#k=secret-of-host')
  expect(link.pathname + link.search).not.toContain('secret')
})

test('a device that holds something else than secrets holds none', () => {
  expect(parseSecrets(null)).toEqual({})
  expect(parseSecrets('not json')).toEqual({})
  expect(parseSecrets('{"host":5,"editor":"abc defg hij"}')).toEqual({})
  expect(parseSecrets('{"host":"abcdefgh"}')).toEqual({ host: 'abcdefgh' })
})
