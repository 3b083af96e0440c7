import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { Printer } from 'lucide-react'
import { planPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { buttonClass } from '../ui/Button.tsx'
import styles from './Programme.module.css'
import { useProgramme } from './programme-context.ts'

/** The plan on paper for the people in charge: order of events and budget, from the planning boards. */
export const PrintPlan = () => {
  const { programmeId, canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  const locale = useLocale()
  if (!canEdit) return null
  return (
    <div className={styles['print']}>
      <a
        className={buttonClass({ size: 'small' })}
        href={planPath(programmeId, locale)}
        target="_blank"
        rel="noreferrer"
        aria-describedby="print-plan"
      >
        <Printer size={16} aria-hidden="true" />
        {texts.printPlan}
      </a>
      <p id="print-plan">{texts.printPlanHint}</p>
    </div>
  )
}
