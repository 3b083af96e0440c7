import type { ProgrammeSummary } from '@rembuk/shared/http/api'
import { localeTag } from '@rembuk/shared/i18n/locale'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { programmePath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './Home.module.css'
import { useMyProgrammes } from './use-my-programmes.ts'

const ProgrammeRow = ({ programmeId, title, place, role, createdAtMs }: ProgrammeSummary) => {
  const texts = useMessages(homeMessages)
  const { untitled } = useMessages(programmeMessages)
  const locale = useLocale()
  const date = new Date(createdAtMs).toLocaleDateString(localeTag[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (
    <li>
      <Link href={programmePath(programmeId)} className={styles['programme']}>
        <span className={styles['programmeName']}>{title || untitled}</span>
        <span className={styles['programmeFacts']}>
          {[place, texts[role], texts.since({ date })].filter(Boolean).join(' · ')}
        </span>
        <ChevronRight size={20} aria-hidden="true" />
      </Link>
    </li>
  )
}

/** The programmes that this device can open. */
export const MyProgrammes = () => {
  const texts = useMessages(homeMessages)
  const locale = useLocale()
  const { programmes, problem } = useMyProgrammes()
  return (
    <section className={styles['mine']} aria-labelledby="mine">
      <h2 id="mine">{texts.mine}</h2>
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(locale, problem)}
        </p>
      )}
      {programmes?.length === 0 && <EmptyState title={texts.none} text={texts.noneText} />}
      <ul className={styles['programmes']}>
        {programmes?.map((programme) => (
          <ProgrammeRow key={programme.programmeId} {...programme} />
        ))}
      </ul>
    </section>
  )
}
