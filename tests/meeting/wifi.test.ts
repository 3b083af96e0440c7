import { findWifiFault, wifiQrText } from '@rembuk/shared/meeting/wifi'
import { expect, test } from 'vitest'

test('[J20] a camera joins the hall’s Wi-Fi, whatever signs are in its name and password', () => {
  expect(wifiQrText({ name: 'Balai-RW05', password: 'rukun123' })).toBe('WIFI:T:WPA;S:Balai-RW05;P:rukun123;;')
  expect(wifiQrText({ name: 'Balai; RW:05', password: 'a\\b"c,d;e:f' })).toBe(
    'WIFI:T:WPA;S:Balai\\; RW\\:05;P:a\\\\b\\"c\\,d\\;e\\:f;;',
  )
  expect(wifiQrText({ name: 'Terbuka', password: '' })).toBe('WIFI:T:nopass;S:Terbuka;;')
})

test('[J21] a name or password that no network can have is told before it is shown to anybody', () => {
  expect(findWifiFault({ name: 'Balai-RW05', password: 'rukun123' })).toBeUndefined()
  expect(findWifiFault({ name: 'Balai-RW05', password: '' })).toBeUndefined()
  expect(findWifiFault({ name: '', password: '' })).toBe('needsName')
  expect(findWifiFault({ name: 'é'.repeat(16), password: '' })).toBeUndefined()
  expect(findWifiFault({ name: 'é'.repeat(17), password: '' })).toBe('nameTooLong')
  expect(findWifiFault({ name: 'Balai', password: 'rukun12' })).toBe('passwordLength')
  expect(findWifiFault({ name: 'Balai', password: 'x'.repeat(64) })).toBe('passwordLength')
})
