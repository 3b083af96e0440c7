import { resolve } from 'node:path'
import { err, ok, type Result } from '@rembuk/shared/base/result'

/** How this server was asked to run. */
export interface Config {
  readonly host: string
  /** The port asked for, or undefined for 8787 or the next free one. */
  readonly port: number | undefined
  /** The folder of the database. */
  readonly dataFolder: string
  /** The built client. */
  readonly clientFolder: string
  /** The address phones are told, when the server stands behind a name: `https://rembuk.example`. */
  readonly publicUrl: string | undefined
  readonly logLevel: string
  /** How long a room without anybody stays in memory, and how often a room in use is snapshotted, in milliseconds. */
  readonly idleRoomMs: number
  readonly snapshotEveryMs: number
}

export type ConfigError = { readonly type: 'BadSetting'; readonly name: string; readonly value: string }
type Environment = Readonly<Record<string, string | undefined>>

const readWhole = (
  environment: Environment,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): Result<number | undefined, ConfigError> => {
  const value = environment[name]
  if (value === undefined || value === '') return ok(undefined)
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max) return err({ type: 'BadSetting', name, value })
  return ok(number)
}

const readPublicUrl = (environment: Environment): Result<string | undefined, ConfigError> => {
  const value = environment['REMBUK_PUBLIC_URL']
  if (!value) return ok(undefined)
  const isAddress = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
  return isAddress ? ok(new URL(value).origin) : err({ type: 'BadSetting', name: 'REMBUK_PUBLIC_URL', value })
}

/** Reads the settings that README names; a value that cannot be meant is refused with its name. */
export const parseConfig = (
  environment: Environment,
  { root }: { readonly root: string },
): Result<Config, ConfigError> => {
  const port = readWhole(environment, 'REMBUK_PORT', { min: 1, max: 65_535 })
  if (!port.ok) return port
  const publicUrl = readPublicUrl(environment)
  if (!publicUrl.ok) return publicUrl
  const idleRoomMs = readWhole(environment, 'REMBUK_IDLE_ROOM_MS', { min: 0, max: 86_400_000 })
  if (!idleRoomMs.ok) return idleRoomMs
  const snapshotEveryMs = readWhole(environment, 'REMBUK_SNAPSHOT_EVERY_MS', { min: 100, max: 86_400_000 })
  if (!snapshotEveryMs.ok) return snapshotEveryMs
  // In a hall without internet phones reach this machine by its own address, whatever name it has elsewhere.
  const isLan = environment['REMBUK_LAN'] === '1'
  return ok({
    host: isLan ? '0.0.0.0' : environment['REMBUK_HOST'] || '0.0.0.0',
    port: port.value,
    dataFolder: resolve(root, environment['REMBUK_DATA'] || 'data'),
    clientFolder: resolve(root, environment['REMBUK_CLIENT'] || 'client/dist'),
    publicUrl: isLan ? undefined : publicUrl.value,
    logLevel: environment['REMBUK_LOG'] || 'warn',
    idleRoomMs: idleRoomMs.value ?? 30_000,
    snapshotEveryMs: snapshotEveryMs.value ?? 600_000,
  })
}
