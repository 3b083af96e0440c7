import { networkInterfaces } from 'node:os'

/** True for an address that no other machine can open. */
export const isOnlyHere = (address: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address)

/** Where others on the network can reach this server, the likeliest first; localhost only when there is nothing else. */
export const listAddresses = ({
  port,
  host,
  publicUrl,
}: {
  readonly port: number
  readonly host: string
  readonly publicUrl: string | undefined
}): readonly string[] => {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const found = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const isHome = (address: string) => /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
  const network = isEverywhere ? found.toSorted((a, b) => Number(isHome(b)) - Number(isHome(a))) : []
  const named = isEverywhere ? [] : [host]
  const addresses = [...network, ...named].map((address) => `http://${address}:${port}`)
  const all = publicUrl ? [publicUrl, ...addresses] : addresses
  return all.length > 0 ? all : [`http://localhost:${port}`]
}
