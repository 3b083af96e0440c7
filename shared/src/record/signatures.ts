import type { IsoDate } from '../base/time.ts'
import { formatDate } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import type { RecordSignatory, RecordSignatures } from './record-schema.ts'

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

const joinPositions = (a: string, b: string): string => (sameName(a, b) ? a : [a, b].filter(Boolean).join('\n'))

/** Who signs, each person once: somebody named twice signs as both. */
const mergeSignatories = (signatories: readonly RecordSignatory[]): readonly RecordSignatory[] => {
  const merged: RecordSignatory[] = []
  for (const next of signatories) {
    const index = merged.findIndex(({ name }) => name !== '' && sameName(name, next.name))
    const known = merged[index]
    if (known) merged[index] = { ...known, position: joinPositions(known.position, next.position) }
    else merged.push(next)
  }
  return merged
}

/** The block of signatures: an unset place or day is left to be written in by hand. */
export const signaturesOf = (
  locale: Locale,
  {
    place,
    day,
    signatories,
  }: { readonly place: string; readonly day: IsoDate; readonly signatories: readonly RecordSignatory[] },
): RecordSignatures => ({
  placeAndDate: `${place.trim() || '…………………'}, ${formatDate(locale, day) || '…………………………'}`,
  signatories: mergeSignatories(signatories),
})

/** Signatories side by side: up to three in a row, four in two rows. */
export const signatureRows = (signatories: readonly RecordSignatory[]): readonly (readonly RecordSignatory[])[] => {
  const columns = signatories.length === 4 ? 2 : 3
  const starts = signatories.flatMap((_, index) => (index % columns === 0 ? [index] : []))
  return starts.map((start) => signatories.slice(start, start + columns))
}

/** True when place and day do not fit above the last signatory alone. */
export const isPlaceWide = ({ placeAndDate, signatories }: RecordSignatures): boolean =>
  placeAndDate.length > 40 || (signatureRows(signatories)[0]?.length ?? 1) > 2
