import { addressOf } from '@rembuk/server/http/client-address'
import { expect, test } from 'vitest'

const from = (remoteAddress: string, headers: Record<string, string> = {}): string =>
  addressOf({ headers, socket: { remoteAddress } })

test('[L49] a household has one address, however its network of the sixth kind is written', () => {
  for (const [one, other] of [
    ['2a01:4f8::1:2:3:4', '2a01:4f8::9:2:3:4'],
    ['2a01:4f8::1', '2a01:4f8:0:0:a:b:c:d'],
    ['2a01:4f8:1:2::1', '2a01:4f8:1:2:3:4:5:6'],
    ['2a01:04f8:0001::1', '2A01:4F8:1::2'],
    ['::1:2', '::'],
    ['64:ff9b::192.0.2.1', '64:ff9b::192.0.2.2'],
    ['fe80::1%eth0', 'fe80::2%eth1'],
  ] as const)
    expect([one, from(one)]).toEqual([one, from(other)])
})

test('[L49] and two households have two', () => {
  for (const [one, other] of [
    ['2a01:4f8::1:2:3:4', '2a01:4f8::1:1:2:3:4'],
    ['2a01:4f8:1:2::1', '2a01:4f8:1:3::1'],
    ['2a01:4f8::', '2a01:4f9::'],
    ['::a:b:c:d:192.0.2.1', '::a:c:c:d:192.0.2.1'],
    ['203.0.113.7', '203.0.113.8'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.8'],
  ] as const)
    expect([one, from(one)]).not.toEqual([one, from(other)])
})

test('[L50] behind a proxy on this machine the address is the one that the proxy has seen; nobody else names another’s', () => {
  const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }
  expect(from('127.0.0.1', headers)).toBe('203.0.113.7')
  expect(from('::ffff:127.0.0.1', headers)).toBe('203.0.113.7')
  expect(from('192.0.2.5', headers)).toBe('192.0.2.5')
  expect(from('::ffff:192.0.2.5')).toBe('192.0.2.5')
})
