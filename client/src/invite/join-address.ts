const localHosts = /^(localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/

/** True for an address that only this machine itself can open. */
export const isOnlyHere = (address: string): boolean => {
  try {
    return localHosts.test(new URL(address).hostname)
  } catch {
    return true
  }
}

/**
 * The addresses that phones may be sent to, best first: the one this page was opened with when others can open it too, then what the
 * server knows of itself; one that works on this machine only stays only when there is nothing else.
 */
export const listJoinAddresses = (origin: string, serverAddresses: readonly string[]): readonly string[] => {
  const all = [...new Set([origin, ...serverAddresses.map((address) => address.replace(/\/+$/, ''))])]
  const reachable = all.filter((address) => !isOnlyHere(address))
  return reachable.length > 0 ? reachable : [origin]
}

/** What a phone opens: the resident's page of a meeting. */
export const joinUrl = (address: string, code: string): string => `${address}/j/${code}`

/** What a person types when the camera does not help: the address without the protocol, as short as it goes. */
export const joinWords = (address: string): string => `${address.replace(/^https?:\/\//, '')}/j`

/** A code as it is read aloud: 482 917. */
export const spellCode = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1 $2')

/** The link that makes somebody a host or an editor; the secret stays in the fragment, which no server log holds. */
export const roleLink = (address: string, programmeId: string, secret: string): string =>
  `${address}/program/${programmeId}#k=${secret}`
