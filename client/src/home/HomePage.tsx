import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { programmePath } from '../app/paths.ts'
import { LocaleSwitch, useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './Home.module.css'
import { JoinForm } from './JoinForm.tsx'
import { MyProgrammes } from './MyProgrammes.tsx'
import { NewProgrammeDialog } from './NewProgrammeDialog.tsx'
import { StageThread } from './StageThread.tsx'
import { useCreateProgramme } from './use-create-programme.ts'

const Beginning = () => {
  const texts = useMessages(homeMessages)
  const locale = useLocale()
  const [, navigate] = useLocation()
  const [isAsking, setIsAsking] = useState(false)
  const example = useCreateProgramme()
  const openExample = async (): Promise<void> => {
    const created = await example.create({ title: texts.example, place: '', isExample: true })
    if (created) navigate(programmePath(created.programmeId))
  }
  return (
    <div className={styles['begin']}>
      <Button variant="primary" size="large" onClick={() => setIsAsking(true)}>
        {texts.start}
      </Button>
      <div className={styles['example']}>
        <Button size="large" disabled={example.isAsking} aria-describedby="example" onClick={() => void openExample()}>
          {example.isAsking ? texts.opening : texts.example}
        </Button>
        <p id="example">{texts.exampleHint}</p>
      </div>
      {example.problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(locale, example.problem)}
        </p>
      )}
      {isAsking && <NewProgrammeDialog onClose={() => setIsAsking(false)} />}
    </div>
  )
}

/** The first page: begin a programme, go back to one, or join a meeting by its code. */
export const HomePage = () => {
  const texts = useMessages(homeMessages)
  useEffect(() => {
    document.title = texts.windowTitle
  }, [texts])
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <span className={styles['logo']}>Rembuk</span>
        <LocaleSwitch />
      </header>
      <main className={styles['main']}>
        <div className={styles['hero']}>
          <h1>{texts.headline}</h1>
          <p className={styles['lead']}>{texts.lead}</p>
          <Beginning />
        </div>
        <div className={styles['side']}>
          <MyProgrammes />
          <JoinForm />
        </div>
        <StageThread />
      </main>
    </div>
  )
}
