import type { FundingId } from '@rembuk/shared/base/id'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { type BudgetSettings, roundingSteps } from '@rembuk/shared/plan/budget-queries'
import { changeBudgetSettings } from '@rembuk/shared/plan/funding-commands'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { parsePercent } from '@rembuk/shared/plan/parse-number'
import { useId } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from './Budget.module.css'
import { percentText } from './share-columns.ts'
import { useCellDraft } from './use-cell-draft.ts'

interface Props {
  readonly room: OpenRoom
  readonly settings: BudgetSettings
  /** Whom to choose the main one from; none where it is not asked for. */
  readonly sources: readonly FundingSource[]
}

const TaxField = ({ room: { doc }, settings }: Pick<Props, 'room' | 'settings'>) => {
  const texts = useMessages(budgetMessages)
  const id = useId()
  const { text, refusal, type, leave } = useCellDraft(percentText(settings.taxBasisPoints), (next) => {
    const parsed = parsePercent(next.trim() || '0')
    if (!parsed.ok) return texts.refusals[parsed.error.type]
    return void changeBudgetSettings(doc, { taxBasisPoints: parsed.value || undefined })
  })
  return (
    <p className={styles['setting']}>
      <label htmlFor={id}>{texts.taxOfBudget}</label>
      <input
        id={id}
        className={styles['percent']}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={refusal !== undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {refusal !== undefined && (
        <span role="alert" className={styles['refusal']}>
          {refusal}
        </span>
      )}
    </p>
  )
}

/** Tax, rounding and main source of a whole budget. */
export const BudgetSettingsBar = ({ room, settings, sources }: Props) => {
  const texts = useMessages(budgetMessages)
  const id = useId()
  const main = sources.find((source) => source.id === settings.fundingId)?.id ?? ''
  return (
    <>
      <TaxField room={room} settings={settings} />
      <p className={styles['setting']}>
        <label htmlFor={`${id}-round`}>{texts.rounding}</label>
        <select
          id={`${id}-round`}
          value={settings.roundToRupiah}
          onChange={(event) =>
            changeBudgetSettings(room.doc, {
              roundToRupiah: roundingSteps.find((step) => step === Number(event.currentTarget.value)),
            })
          }
        >
          {roundingSteps.map((step) => (
            <option key={step} value={step}>
              {texts.roundingSteps[step]}
            </option>
          ))}
        </select>
      </p>
      {sources.length > 0 && (
        <p className={styles['setting']}>
          <label htmlFor={`${id}-main`}>{texts.mainSource}</label>
          <select
            id={`${id}-main`}
            value={main}
            onChange={(event) =>
              changeBudgetSettings(room.doc, {
                fundingId: (event.currentTarget.value || undefined) as FundingId | undefined,
              })
            }
          >
            <option value="">{texts.nobody}</option>
            {sources.map((source) => (
              <option key={source.id} value={source.id}>
                {source.name || texts.unnamedSource}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  )
}
