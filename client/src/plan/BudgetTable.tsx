import type { BudgetLineId } from '@rembuk/shared/base/id'
import { formatRupiah } from '@rembuk/shared/i18n/format'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import { isBeyondCount } from '@rembuk/shared/plan/amounts'
import { type BudgetSettings, excessRupiahOf, type Share, summarizeBudget } from '@rembuk/shared/plan/budget-queries'
import type { FundingSource } from '@rembuk/shared/plan/funding-schema'
import { removeBudgetLine } from '@rembuk/shared/plan/plan-commands'
import { type BudgetLine, budgetSections } from '@rembuk/shared/plan/plan-schema'
import { useMemo, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { ActivityOrigin } from './ActivityOrigin.tsx'
import styles from './Budget.module.css'
import { BudgetByActivity } from './BudgetByActivity.tsx'
import { BudgetSettingsBar } from './BudgetSettingsBar.tsx'
import { type BudgetFace, BudgetTools } from './BudgetTools.tsx'
import { BudgetTotal } from './BudgetTotal.tsx'
import { budgetColumns } from './budget-columns.ts'
import { addLines, moveLine } from './budget-line-actions.ts'
import { Grid } from './Grid.tsx'
import { gridToTsv } from './grid-copy.ts'
import type { GridTotal } from './grid-model.ts'
import { shareColumnKey, shareColumns } from './share-columns.ts'
import { TableView } from './TableView.tsx'
import { usePeopleAt } from './use-people-at.ts'
import { useActivities, useBudgetLines, useBudgetSettings, useFunding } from './use-plan.ts'
import { useTable } from './use-table.ts'

const sumsByColumn = (shares: readonly Share[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    shares.flatMap(({ fundingId, amountRupiah }) =>
      fundingId && amountRupiah > 0 ? [[shareColumnKey(fundingId), formatRupiah(amountRupiah)]] : [],
    ),
  )

const hintOf = (
  texts: (typeof budgetMessages)['id'],
  line: BudgetLine,
  sources: readonly FundingSource[],
  settings: BudgetSettings,
): string | undefined => {
  if (isBeyondCount(line.volume, line.unitPriceRupiah)) return texts.lineTooLarge
  const excess = excessRupiahOf(line, sources, settings)
  return excess > 0 ? texts.excess(formatRupiah(excess)) : undefined
}

/** The budget (RAB): sections with subtotals, taxes, rounding, a total also in words; by prices, or by who pays. */
export const BudgetTable = ({ room }: { readonly room: OpenRoom }) => {
  const { doc, canEdit } = room
  const locale = useLocale()
  const budgetTexts = useMessages(budgetMessages)
  const lines = useBudgetLines(doc)
  const activities = useActivities(doc)
  const sources = useFunding(doc)
  const settings = useBudgetSettings(doc)
  const people = usePeopleAt(room)
  const [face, setFace] = useState<BudgetFace>('price')
  const { commands, texts } = useTable(room, {
    addRow: (sectionKey) => addLines(doc, sectionKey, 1)[0] ?? '',
    addRows: (sectionKey, count) => addLines(doc, sectionKey, count),
    moveRow: (rowId, steps) => moveLine(doc, rowId, steps),
    removeRow: (rowId) => void removeBudgetLine(doc, rowId as BudgetLineId),
  })
  const columns = useMemo(
    () =>
      face === 'price' ? budgetColumns({ doc, locale, activities }) : shareColumns({ doc, locale, sources, settings }),
    [face, doc, locale, activities, sources, settings],
  )
  const origins = useMemo(
    () =>
      new Map(
        activities.map((activity) => [
          activity.id,
          <ActivityOrigin room={room} activity={activity} isInRow key={activity.id} />,
        ]),
      ),
    [activities, room],
  )

  const { summary, sections, hints } = useMemo(() => {
    // A section is not rounded: only the total is.
    const unrounded: BudgetSettings = { ...settings, roundToRupiah: 1 }
    return {
      summary: summarizeBudget(lines, sources, settings),
      hints: new Map(lines.map((line) => [line.id, hintOf(budgetTexts, line, sources, settings)])),
      sections: budgetSections.map((key) => {
        const rows = lines.filter(({ section }) => section === key)
        const { sumRupiah, taxRupiah, shares } = summarizeBudget(rows, sources, unrounded)
        const title = texts.sections[key]
        return {
          key,
          title,
          rows,
          sum: formatRupiah(face === 'price' ? sumRupiah : sumRupiah + taxRupiah),
          sums: face === 'price' ? undefined : sumsByColumn(shares),
          addLabel: texts.addLine(title),
        }
      }),
    }
  }, [lines, sources, settings, face, texts, budgetTexts])
  const isPlain = summary.taxRupiah === 0 && summary.roundingRupiah === 0
  const subtotals: readonly GridTotal[] = isPlain
    ? []
    : [
        { label: budgetTexts.sum, sum: formatRupiah(summary.sumRupiah) },
        ...(summary.taxRupiah > 0 ? [{ label: budgetTexts.tax, sum: formatRupiah(summary.taxRupiah) }] : []),
        ...(summary.roundingRupiah !== 0
          ? [{ label: budgetTexts.rounding, sum: formatRupiah(summary.roundingRupiah) }]
          : []),
      ]
  const shownSections = canEdit ? sections : sections.filter(({ rows }) => rows.length > 0)
  const unborne = summary.shares.find(({ fundingId }) => fundingId === undefined)?.amountRupiah ?? 0

  return (
    <TableView
      title={texts.budgetTitle}
      subtitle={lines.length > 0 ? '' : texts.budgetEmpty}
      hint={canEdit ? texts.budgetHint : ''}
      tools={
        <>
          <BudgetTools
            face={face}
            onFace={setFace}
            rowCount={lines.length}
            toTsv={() => gridToTsv(columns, sections, budgetTexts.section)}
          >
            {canEdit && (
              <BudgetSettingsBar room={room} settings={settings} sources={face === 'source' ? sources : []} />
            )}
          </BudgetTools>
          {face === 'source' && sources.length === 0 && <p className={styles['note']}>{budgetTexts.noSources}</p>}
        </>
      }
    >
      <Grid
        label={texts.budgetTitle}
        columns={columns}
        sections={shownSections}
        canEdit={canEdit}
        commands={commands}
        texts={texts}
        minWidth={face === 'price' ? '0' : `${48 + 9 * sources.length}rem`}
        remarksOf={(line) => {
          const person = people.get(line.id)
          return {
            hint: hints.get(line.id),
            origin: face === 'price' && line.activityId ? origins.get(line.activityId) : undefined,
            person: person && texts.isHere(person),
          }
        }}
        subtotals={subtotals}
        total={{
          label: <BudgetTotal amountRupiah={summary.totalRupiah} unborneRupiah={sources.length > 0 ? unborne : 0} />,
          sum: formatRupiah(summary.totalRupiah),
          sums: face === 'price' ? undefined : sumsByColumn(summary.shares),
        }}
      />
      <BudgetByActivity lines={lines} activities={activities} settings={settings} />
    </TableView>
  )
}
