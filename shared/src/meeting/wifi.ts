/** The network in the hall that phones join. Kept by the server, in no document; residents read it from the wall or the poster. */
export interface Wifi {
  readonly name: string
  /** Empty for a network that anybody may join. */
  readonly password: string
}

/** What a network name may be, in bytes, and a password, in letters. */
export const maxWifiNameBytes = 32
export const [minWifiPassword, maxWifiPassword] = [8, 63]

const byteLength = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return sum + 1
    if (code < 0x800) return sum + 2
    return sum + (code < 0x10000 ? 3 : 4)
  }, 0)

/** Why no phone could join a network of this name and password; undefined when one could. */
export type WifiFault = 'needsName' | 'nameTooLong' | 'passwordLength'
export const findWifiFault = ({ name, password }: Wifi): WifiFault | undefined => {
  if (!name) return 'needsName'
  if (byteLength(name) > maxWifiNameBytes) return 'nameTooLong'
  const isOpen = password === ''
  return isOpen || (password.length >= minWifiPassword && password.length <= maxWifiPassword)
    ? undefined
    : 'passwordLength'
}

const escaped = (text: string): string => text.replace(/[\\;,:"]/g, '\\$&')

/** What a QR code says so that a camera offers to join the network. */
export const wifiQrText = ({ name, password }: Wifi): string =>
  password ? `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;` : `WIFI:T:nopass;S:${escaped(name)};;`
