import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { Copy, FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { budgetPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { copyText } from '../invite/copy-text.ts'
import { useProgramme } from '../programme/programme-context.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Budget.module.css'

export const budgetFaces = ['price', 'source'] as const
/** What is looked at of a budget: how it is reckoned, or who pays it. */
export type BudgetFace = (typeof budgetFaces)[number]

interface Props {
  readonly face: BudgetFace
  readonly onFace: (face: BudgetFace) => void
  readonly rowCount: number
  /** The table for a spreadsheet. */
  readonly toTsv: () => string
  /** What counts for the whole table. */
  readonly children: ReactNode
}

/** Which columns a budget shows, and what becomes of it: a spreadsheet, and paper. */
export const BudgetTools = ({ face, onFace, rowCount, toTsv, children }: Props) => {
  const texts = useMessages(budgetMessages)
  const locale = useLocale()
  const { programmeId, canEdit } = useProgramme()
  const copy = async () => {
    const isCopied = await copyText(toTsv())
    showToast(isCopied ? texts.tableCopied(rowCount) : texts.tableNotCopied)
  }
  return (
    <div className={styles['tools']}>
      <fieldset className={styles['faces']}>
        <legend className={styles['hidden']}>{texts.show}</legend>
        {budgetFaces.map((one) => (
          <button key={one} type="button" aria-pressed={face === one} onClick={() => onFace(one)}>
            {one === 'price' ? texts.byPrice : texts.bySource}
          </button>
        ))}
      </fieldset>
      {children}
      {rowCount > 0 && (
        <div className={styles['out']}>
          <Button size="small" onClick={() => void copy()}>
            <Copy size={16} aria-hidden="true" /> {texts.copyTable}
          </Button>
          {canEdit &&
            (['pdf', 'docx'] as const).map((format) => (
              <a
                key={format}
                className={buttonClass({ size: 'small' })}
                href={budgetPath(programmeId, format, locale)}
                download=""
              >
                <FileDown size={16} aria-hidden="true" /> {texts.print[format]}
              </a>
            ))}
        </div>
      )}
    </div>
  )
}
