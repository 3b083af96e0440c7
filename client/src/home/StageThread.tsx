import { stages } from '@rembuk/shared/board/stage'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Home.module.css'

/** What a programme goes through, in five cards. */
export const StageThread = () => {
  const texts = useMessages(homeMessages)
  const { about } = useMessages(programmeMessages)
  const names = useMessages(stageMessages)
  return (
    <section className={styles['thread']} aria-labelledby="stages">
      <h2 id="stages">{texts.stagesTitle}</h2>
      <p>{texts.stagesText}</p>
      <ol className={styles['stages']}>
        {stages.map((stage, index) => (
          <li key={stage} data-stage={stage}>
            <b aria-hidden="true">{index + 1}</b>
            <h3>{names.stages[stage]}</h3>
            <p>{about[stage]}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
