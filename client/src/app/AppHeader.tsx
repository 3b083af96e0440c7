import type { Stage } from '@rembuk/shared/board/stage'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { programmeMetaOf, readProgrammeMeta } from '@rembuk/shared/programme/programme-document'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { LocaleSwitch, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useY } from '../sync/use-y.ts'
import styles from './AppHeader.module.css'
import { NameCard } from './NameCard.tsx'
import { People } from './People.tsx'
import { homePath, programmePath } from './paths.ts'
import { SaveStateView } from './SaveStateView.tsx'
import { StageNav } from './StageNav.tsx'

interface Props {
  /** What this page shows inside the programme; empty on the programme's own page. */
  readonly crumb: string
  readonly stage?: Stage | undefined
  /** Whose save state and people are shown; the programme's own unless the page has another document. */
  readonly room?: OpenRoom | undefined
  /** The page's buttons, at the right. */
  readonly children?: ReactNode
}

/** For people who walk by keyboard: past the bar, into what the page is about. */
const skipToContent = () => {
  const main = document.querySelector('main')
  main?.setAttribute('tabindex', '-1')
  main?.focus()
}

/** The bar at the top of every page of a programme: where one is, whether work is saved, who else is here. */
export const AppHeader = ({ crumb, stage, room, children }: Props) => {
  const programme = useProgramme()
  const texts = useMessages(programmeMessages)
  const shown = room ?? programme.room
  const title = useY(programmeMetaOf(programme.room.doc), () => readProgrammeMeta(programme.room.doc).title)
  const name = title || texts.untitled

  useEffect(() => {
    document.title = texts.windowTitle({ title: crumb ? `${crumb} · ${name}` : name })
  }, [texts, crumb, name])

  return (
    <header className={styles['header']}>
      <button type="button" className={styles['skip']} onClick={skipToContent}>
        {texts.skip}
      </button>
      <div className={styles['place']}>
        <Link href={homePath} className={styles['logo']} aria-label={texts.home}>
          Rembuk
        </Link>
        <p className={styles['crumb']}>
          {crumb ? (
            <>
              <Link href={programmePath(programme.programmeId)} title={name}>
                {name}
              </Link>
              <span aria-hidden="true">/</span>
              <b title={crumb}>{crumb}</b>
            </>
          ) : (
            <b>{name}</b>
          )}
        </p>
      </div>
      <div className={styles['state']}>
        <SaveStateView room={shown} />
        <People room={shown} />
      </div>
      <div className={styles['tools']}>
        {crumb && <StageNav current={stage} />}
        <div className={styles['buttons']}>{children}</div>
        <LocaleSwitch />
      </div>
      {crumb && <NameCard room={shown} />}
    </header>
  )
}
