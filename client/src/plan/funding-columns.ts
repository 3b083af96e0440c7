import type { FundingId } from '@rembuk/shared/base/id'
import { formatRupiah } from '@rembuk/shared/i18n/format'
import type { Locale } from '@rembuk/shared/i18n/locale'
import { budgetMessages } from '@rembuk/shared/i18n/messages/budget'
import type { Share } from '@rembuk/shared/plan/budget-queries'
import { changeFunding } from '@rembuk/shared/plan/funding-commands'
import { isPersonalContact } from '@rembuk/shared/plan/funding-queries'
import { type FundingSource, fundingKinds, fundingStatuses } from '@rembuk/shared/plan/funding-schema'
import { parseRupiah } from '@rembuk/shared/plan/parse-number'
import type * as Y from 'yjs'
import { moneyText } from './budget-columns.ts'
import type { ChoiceCell, GridColumn } from './grid-model.ts'
import { numberCell } from './number-cell.ts'

interface Options {
  readonly doc: Y.Doc
  readonly locale: Locale
  /** What the budget takes from each source. */
  readonly shares: readonly Share[]
}

type Values = Parameters<typeof changeFunding>[2]

/** A choice among words; pasted, a word is found whatever its capitals, and one that is none is refused. */
const wordCell = <Word extends string>(
  words: readonly Word[],
  labels: Record<Word, string>,
  read: (source: FundingSource) => Word,
  write: (rowId: string, word: Word) => undefined,
  refusal: string,
): ChoiceCell<FundingSource> => ({
  type: 'choice',
  options: words.map((value) => ({ value, label: labels[value] })),
  read,
  write: (rowId, value) => {
    const wanted = value.trim().toLowerCase()
    const word = words.find((one) => one.toLowerCase() === wanted || labels[one].toLowerCase() === wanted)
    return word ? write(rowId, word) : refusal
  },
})

/** The columns of the funding strategy. */
export const fundingColumns = ({ doc, locale, shares }: Options): readonly GridColumn<FundingSource>[] => {
  const texts = budgetMessages[locale]
  const change = (rowId: string, values: Values): undefined => void changeFunding(doc, rowId as FundingId, values)
  const usedOf = ({ id }: FundingSource) => shares.find(({ fundingId }) => fundingId === id)?.amountRupiah ?? 0

  return [
    {
      key: 'name',
      header: texts.source,
      width: 'auto',
      isWide: true,
      cell: { type: 'input', read: ({ name }) => name, write: (rowId, text) => change(rowId, { name: text.trim() }) },
    },
    {
      key: 'kind',
      header: texts.kind,
      width: '6.5rem',
      cell: wordCell(
        fundingKinds,
        texts.kinds,
        ({ kind }) => kind,
        (rowId, kind) => change(rowId, { kind }),
        texts.noSuchWord,
      ),
    },
    {
      key: 'status',
      header: texts.status,
      width: '8rem',
      cell: wordCell(
        fundingStatuses,
        texts.statuses,
        ({ status }) => status,
        (rowId, status) => change(rowId, { status }),
        texts.noSuchWord,
      ),
    },
    {
      key: 'contact',
      header: texts.contact,
      width: '10rem',
      isWide: true,
      cell: {
        type: 'input',
        read: ({ contact }) => contact,
        write: (rowId, text) =>
          isPersonalContact(text) ? texts.contactIsPersonal : change(rowId, { contact: text.trim() }),
      },
    },
    {
      key: 'amount',
      header: texts.amount,
      width: '9rem',
      align: 'end',
      isSummed: true,
      cell: numberCell({
        locale,
        parse: parseRupiah,
        read: ({ amountRupiah }) => (amountRupiah ? formatRupiah(amountRupiah) : ''),
        write: (rowId, amountRupiah) => change(rowId, { amountRupiah }),
      }),
      copy: ({ amountRupiah }) => String(amountRupiah),
    },
    {
      key: 'used',
      header: texts.used,
      width: '9rem',
      align: 'end',
      cell: { type: 'computed', read: (source) => moneyText(usedOf(source)) },
      copy: (source) => String(usedOf(source)),
    },
  ]
}
