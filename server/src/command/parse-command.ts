import { err, ok, type Result } from '@rembuk/shared/base/result'

/** What somebody asks of `pnpm rembuk`. */
export type Command =
  | { readonly type: 'backup' | 'restore'; readonly file: string }
  | { readonly type: 'doctor'; readonly exportTo: string | undefined }

export interface CommandError {
  readonly type: 'NoSuchCommand'
}

/** Parses the words after `pnpm rembuk`. */
export const parseCommand = (args: readonly string[]): Result<Command, CommandError> => {
  const [name, ...rest] = args
  const file = rest.at(-1)
  const isFile = file !== undefined && file !== '' && !file.startsWith('-')
  if ((name === 'backup' || name === 'restore') && isFile && rest.length === 1) return ok({ type: name, file })
  if (name === 'doctor' && rest.length === 0) return ok({ type: name, exportTo: undefined })
  if (name === 'doctor' && isFile && rest.length === 2 && rest[0] === '--export')
    return ok({ type: name, exportTo: file })
  return err({ type: 'NoSuchCommand' })
}
