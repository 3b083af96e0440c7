import { err, ok, type Result } from '@rembuk/shared/base/result'

/** What somebody asks of `pnpm rembuk`. */
export interface Command {
  readonly type: 'backup' | 'restore'
  readonly file: string
}

export interface CommandError {
  readonly type: 'NoSuchCommand'
}

/** Parses the words after `pnpm rembuk`. */
export const parseCommand = (args: readonly string[]): Result<Command, CommandError> => {
  const [name, file, ...rest] = args
  if ((name === 'backup' || name === 'restore') && file && !file.startsWith('-') && rest.length === 0)
    return ok({ type: name, file })
  return err({ type: 'NoSuchCommand' })
}
