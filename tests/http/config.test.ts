import { parseConfig } from '@rembuk/server/config'
import { expect, test } from 'vitest'

test('[J22] in a hall the server is at the machine’s own addresses, whatever name it has elsewhere', () => {
  const elsewhere = { REMBUK_HOST: '127.0.0.1', REMBUK_PUBLIC_URL: 'https://rembuk.example' }
  const read = (environment: Readonly<Record<string, string>>) => {
    const config = parseConfig(environment, { root: '/srv' })
    return config.ok && { host: config.value.host, publicUrl: config.value.publicUrl }
  }
  expect(read(elsewhere)).toEqual({ host: '127.0.0.1', publicUrl: 'https://rembuk.example' })
  expect(read({ ...elsewhere, REMBUK_LAN: '1' })).toEqual({ host: '0.0.0.0', publicUrl: undefined })
  expect(read({})).toEqual({ host: '0.0.0.0', publicUrl: undefined })
})
