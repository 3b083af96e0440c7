import { readKept, writeKept } from '../access/kept.ts'

/** The secrets of a programme's links that this device was given, kept on it alone. */
export interface ProgrammeSecrets {
  readonly host?: string
  readonly editor?: string
}

const keyOf = (programmeId: string): string => `rembuk.secrets.${programmeId}`

const readSecret = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9A-Za-z_-]{8,80}$/.test(value) ? value : undefined

/** Reads what was kept; anything that is no secret is left out. */
export const parseSecrets = (stored: string | null): ProgrammeSecrets => {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    const { host, editor } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
    const secrets = { host: readSecret(host), editor: readSecret(editor) }
    return { ...(secrets.host && { host: secrets.host }), ...(secrets.editor && { editor: secrets.editor }) }
  } catch {
    return {}
  }
}

export const readSecrets = (programmeId: string): ProgrammeSecrets => parseSecrets(readKept(keyOf(programmeId)))

/** Keeps a new secret beside the others. */
export const keepSecret = (programmeId: string, secrets: ProgrammeSecrets): ProgrammeSecrets => {
  const kept = { ...readSecrets(programmeId), ...secrets }
  writeKept(keyOf(programmeId), JSON.stringify(kept))
  return kept
}

/** Forgets the secret of a link that is no longer valid. */
export const forgetSecret = (programmeId: string, role: keyof ProgrammeSecrets): ProgrammeSecrets => {
  const { [role]: _forgotten, ...kept } = readSecrets(programmeId)
  writeKept(keyOf(programmeId), JSON.stringify(kept))
  return kept
}
