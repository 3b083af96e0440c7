import type { DecisionId } from '@rembuk/shared/base/id'
import { type Decision, draftDecision } from '@rembuk/shared/decision/decision'

/** A decision of which everything is known. */
export const pipeDecision: Decision = {
  ...draftDecision('decision-pipe' as DecisionId, 'Pipa utama diganti sebelum musim hujan'),
  method: 'vote',
  counts: { inFavour: 31, against: 4, abstained: 1 },
  objections: [{ heldBy: 'Bu Sari', text: 'Iuran terlalu berat bagi janda' }],
  owner: 'Pak Bambang',
  followUp: 'Meminta tiga penawaran',
  followUpBy: 'Pak Joko',
  dueOn: '2026-12-01',
  state: 'confirmed',
}
export const feeDecision: Decision = {
  ...draftDecision('decision-fee' as DecisionId, 'Laporan iuran ditempel tiap bulan'),
  state: 'proposed',
}
