import { resolve } from 'node:path'
import { formatNumber } from '@rembuk/shared/i18n/format'
import { type Locale, locales } from '@rembuk/shared/i18n/locale'
import { commandMessages } from '@rembuk/shared/i18n/messages/command'
import { parseConfig } from '../config.ts'
import { backUp } from './back-up.ts'
import { doctor } from './doctor.ts'
import { doctorText } from './doctor-text.ts'
import { type Command, parseCommand } from './parse-command.ts'
import { type Refusal, refusalText } from './refusal-text.ts'
import { restore } from './restore.ts'
import { wrapLines } from './terminal-text.ts'

/**
 * `pnpm rembuk`: the composition root of the commands; alone it reads the environment and writes to the terminal. Ends with 0 when all
 * is well, 1 when it found damage, 2 when it could not do what was asked.
 */
const exitCodes = { sound: 0, damaged: 1, refused: 2 } as const
type Outcome = keyof typeof exitCodes

/** Both languages, one after the other: a terminal does not say who reads it. */
const inBoth = (text: (locale: Locale) => string): string =>
  `\n${locales.map((locale) => wrapLines(text(locale))).join('\n\n')}\n\n`
const print = (text: (locale: Locale) => string) => process.stdout.write(inBoth(text))

const refuse = (refusal: Refusal): Outcome => {
  const usage = (locale: Locale) => (refusal.type === 'NoSuchCommand' ? `\n\n${commandMessages[locale].usage}` : '')
  process.stderr.write(inBoth((locale) => refusalText(locale, refusal) + usage(locale)))
  return 'refused'
}

const sizeText = (locale: Locale, byteCount: number): string =>
  `${formatNumber(locale, Math.ceil(byteCount / 1024))} kB`

const root = resolve(import.meta.dirname, '../../..')
/** Where somebody has typed the command: pnpm itself goes to the folder of the package. */
const here = (path: string): string => resolve(process.env['INIT_CWD'] || process.cwd(), path)

const run = async (command: Command, folder: string): Promise<Outcome> => {
  const nowMs = Date.now()
  switch (command.type) {
    case 'backup': {
      const made = await backUp({ folder, file: here(command.file), nowMs })
      if (!made.ok) return refuse(made.error)
      print((locale) =>
        commandMessages[locale].backUpDone({ ...made.value, size: sizeText(locale, made.value.byteCount) }),
      )
      return made.value.damageCount > 0 ? 'damaged' : 'sound'
    }
    case 'restore': {
      const file = here(command.file)
      const restored = restore({ folder, file, nowMs })
      if (!restored.ok) return refuse(restored.error)
      print((locale) => commandMessages[locale].restoreDone({ file, ...restored.value }))
      return 'sound'
    }
    case 'doctor': {
      const exportTo = command.exportTo === undefined ? undefined : here(command.exportTo)
      const report = await doctor({ folder, exportTo, nowMs })
      if (!report.ok) return refuse(report.error)
      print((locale) => doctorText(locale, report.value))
      return report.value.findings.length > 0 ? 'damaged' : 'sound'
    }
  }
}

const command = parseCommand(process.argv.slice(2))
const config = parseConfig(process.env, { root })
if (!command.ok) process.exitCode = exitCodes[refuse(command.error)]
else if (!config.ok) process.exitCode = exitCodes[refuse(config.error)]
else process.exitCode = exitCodes[await run(command.value, config.value.dataFolder)]
