import type { Locale } from '@rembuk/shared/i18n/locale'
import { doctorMessages } from '@rembuk/shared/i18n/messages/doctor'
import { printableText } from '@rembuk/shared/record/printable-text'
import type { DoctorReport } from './doctor.ts'
import type { Finding } from './findings.ts'
import { wrap } from './terminal-text.ts'

/** What people have written may be as long as they like; so much of it says which one it is. */
const maxTitleLength = 60

/** A title on one line of a terminal, which must not take orders from it. */
const titleText = (title: string): string => {
  const letters = Array.from(printableText(title).replace(/\s+/g, ' ').trim())
  return letters.length > maxTitleLength ? `${letters.slice(0, maxTitleLength - 1).join('')}…` : letters.join('')
}

const withTitles = (finding: Finding): Finding => {
  if (!('room' in finding)) return finding
  const { room, kind, title, programmeTitle } = finding.room
  const readable = {
    ...finding,
    room: { room, kind, title: titleText(title), programmeTitle: titleText(programmeTitle) },
  }
  return readable.type === 'BadSnapshot' ? { ...readable, name: titleText(readable.name) } : readable
}

const findingText = (locale: Locale, finding: Finding): string => {
  // Each type has the text that takes it; TypeScript sees only a union of texts.
  const text = doctorMessages[locale].findings[finding.type] as (finding: Finding) => string
  return text(withTitles(finding))
}

/** A report as it stands in a terminal of 80 columns: what was looked at, what was found, what to do. */
export const doctorText = (locale: Locale, report: DoctorReport): string => {
  const { folder, isServed, version, pages, isDatabaseSound, space, findings, advice, exported } = report
  const texts = doctorMessages[locale]
  const values = {
    server: texts.servers[isServed ? 'running' : 'stopped'],
    tables: texts.tables(version),
    database: texts.database[isDatabaseSound ? 'sound' : 'broken'],
    pages: texts.pages[pages],
    disk: texts.disk(space),
    readable: texts.readable(report),
  }
  const width = Math.max(...Object.values(texts.labels).map(({ length }) => length))
  const found = findings.map((finding) => wrap('  ! ', findingText(locale, finding)))
  const parts = [
    [
      wrap('', texts.title(folder)),
      ...(['server', 'tables', 'database', 'pages', 'disk', 'readable'] as const).map((name) =>
        wrap(`  ${texts.labels[name].padEnd(width)}  `, values[name]),
      ),
    ],
    found.length > 0 ? found : [texts.noFindings],
    [...(exported ? [wrap('', texts.exported(exported))] : []), wrap('', texts.advice[advice]({ isServed }))],
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}
