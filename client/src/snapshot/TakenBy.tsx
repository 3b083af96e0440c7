import type { SnapshotEntry } from '@rembuk/shared/http/api'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { snapshotMessages } from '@rembuk/shared/i18n/messages/snapshot'
import { useLocale, useMessages } from '../i18n/locale.tsx'

/** When a snapshot was taken and by whom; the server knows either a name or a role. */
export const TakenBy = ({ entry: { takenAtMs, takenBy } }: { readonly entry: SnapshotEntry }) => {
  const texts = useMessages(snapshotMessages)
  const when = formatMoment(useLocale(), takenAtMs)
  const by = takenBy === 'host' || takenBy === 'editor' ? texts.roles[takenBy] : takenBy
  return texts.takenBy({ when, by })
}
