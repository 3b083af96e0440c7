import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { agendaOf, meetingDetailsOf, signatoriesOf } from '@rembuk/shared/meeting/meeting-document'
import { listSigningNeeds } from '@rembuk/shared/meeting/signing'
import { CircleCheck } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { useYDeep } from '../sync/use-y.ts'
import { goToPlace, placeOf } from './field-place.ts'
import styles from './Minutes.module.css'
import { useMinutes } from './minutes-context.ts'
import { useDecisions } from './use-meeting-document.ts'

const DecisionList = () => {
  const texts = useMessages(minutesMessages)
  const decisions = useDecisions()
  return (
    <section className={styles['card']} aria-labelledby="decisions">
      <h2 id="decisions">{texts.decisions}</h2>
      {decisions.length === 0 && <p className={styles['hint']}>{texts.noDecisions}</p>}
      <ol className={styles['decisions']}>
        {decisions.map(({ number, text, agendaItemId }) => (
          <li key={number}>
            <span className={styles['number']}>{number}</span>
            <a
              href={`#${placeOf(agendaItemId)}`}
              onClick={(event) => {
                event.preventDefault()
                goToPlace(agendaItemId)
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

const useSigningNeeds = () => {
  const { doc } = useMinutes().room
  const select = () => listSigningNeeds(doc).join(' ')
  useYDeep(agendaOf(doc), select)
  useYDeep(signatoriesOf(doc), select)
  useYDeep(meetingDetailsOf(doc), select)
  return listSigningNeeds(doc)
}

const SigningNeeds = () => {
  const texts = useMessages(minutesMessages)
  const needs = useSigningNeeds()
  return (
    <section className={styles['card']} aria-labelledby="needs">
      <h2 id="needs">{texts.needs}</h2>
      {needs.length === 0 && (
        <p className={styles['ready']}>
          <CircleCheck size={18} aria-hidden="true" />
          {texts.nothingNeeded}
        </p>
      )}
      <ul className={styles['needs']}>
        {needs.map((need) => (
          <li key={need}>
            <a
              href={`#${placeOf(need)}`}
              onClick={(event) => {
                event.preventDefault()
                goToPlace(need)
              }}
            >
              {texts.needLinks[need]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the meeting has decided so far, and what the minutes still lack. */
export const Outcome = () => {
  const { room } = useMinutes()
  return (
    <aside className={styles['outcome']}>
      <DecisionList />
      {room.canEdit && <SigningNeeds />}
    </aside>
  )
}
