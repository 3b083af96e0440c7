import type { BoardId } from '@rembuk/shared/base/id'
import { executionMessages } from '@rembuk/shared/i18n/messages/execution'
import { boardIndexOf, listBoards } from '@rembuk/shared/programme/programme-document'
import { FileText, Printer } from 'lucide-react'
import { withPageRole } from '../access/page-role.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { InboxStrip } from '../note/InboxStrip.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { useYDeep } from '../sync/use-y.ts'
import { buttonClass } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Execution.module.css'
import { PlanSheet } from './PlanSheet.tsx'
import { placeReports } from './place-reports.ts'
import { Reports } from './Reports.tsx'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The planning boards of the programme, live. */
const usePlans = () => {
  const { doc } = useProgramme().room
  return useYDeep(boardIndexOf(doc), () => listBoards(doc).filter(({ stage }) => stage === 'planning'), isSame)
}

const PrintButtons = () => {
  const texts = useMessages(executionMessages)
  const locale = useLocale()
  const { programmeId } = useProgramme()
  const addressOf = (format: string) => withPageRole(`/api/programmes/${programmeId}/plan.${format}?locale=${locale}`)
  return (
    <div className={styles['print']}>
      <a className={buttonClass({ variant: 'primary' })} href={addressOf('pdf')} target="_blank" rel="noopener">
        <Printer size={18} /> {texts.printPdf}
      </a>
      <a className={buttonClass()} href={addressOf('docx')} download>
        <FileText size={18} /> {texts.downloadDocx}
      </a>
    </div>
  )
}

/** The implementation board: order of events and budget as they stand in the plan, ready to print, and what residents report. */
export const ExecutionBoard = ({ room, boardId }: Props) => {
  const texts = useMessages(executionMessages)
  const plans = usePlans()
  const { canEdit } = useProgramme()
  return (
    <div className={styles['board']}>
      <InboxStrip
        room={room}
        onPlace={(reports) => {
          placeReports(room.doc, reports)
          showToast(texts.placed(reports.length))
        }}
      />
      <div className={styles['page']}>
        <header className={styles['head']}>
          <div>
            <h1>{texts.title}</h1>
            <p>{texts.intro}</p>
          </div>
          {canEdit && plans.length > 0 && <PrintButtons />}
        </header>
        <div className={styles['parts']}>
          <div className={styles['plans']}>
            {plans.length === 0 && (
              <section className={styles['empty']}>
                <h2>{texts.emptyPlanTitle}</h2>
                <p>{texts.emptyPlanText}</p>
              </section>
            )}
            {plans.map(({ id, title }) => (
              <PlanSheet key={id} boardId={id} title={title} />
            ))}
          </div>
          <Reports room={room} boardId={boardId} />
        </div>
      </div>
    </div>
  )
}
