import type * as Y from 'yjs'
import type { NoteId } from '../base/id.ts'
import { type OrderKey, orderKeyBetween } from '../base/order-key.ts'
import { defineMessages } from '../i18n/locale.ts'
import { addNote, assignChange } from '../note/note-commands.ts'
import type { kindsByStage, NoteAuthor } from '../note/note-schema.ts'
import type { ExampleFill } from './example.ts'
import { dayFromNow, momentFromNow } from './example-dates.ts'
import type { ExampleActivityKey } from './example-ids.ts'

const evaluationTexts = defineMessages({
  id: {
    flows: 'Air mengalir pukul 06.00–18.00 di 84 rumah',
    together: '61 warga ikut gotong royong, termasuk 24 perempuan',
    late: 'Pipa datang terlambat empat hari, tukang menunggu',
    end: 'Rumah di ujung RT 04 masih kecil alirannya',
    pipeFirst: 'Bahan harus sudah di tempat sebelum warga diundang',
    report: 'Warga mau membayar iuran kalau laporannya terbuka',
    board: 'Laporan iuran ditempel di balai RW setiap tanggal 5',
    order: 'Bahan dipesan dua minggu sebelum hari kerja',
    waiting: 'Kran umum di RT 03 juga perlu diganti',
  },
  en: {
    flows: 'Water runs from 6 am to 6 pm in 84 homes',
    together: '61 residents joined in the work, 24 of them women',
    late: 'The pipes came four days late and the plumber had to wait',
    end: 'At the end of RT 04 the flow is still weak',
    pipeFirst: 'Materials must be on site before residents are called',
    report: 'Residents will pay the fee when they can see the report',
    board: 'The fee report is posted at the RW hall on the 5th of each month',
    order: 'Materials are ordered two weeks before the day of work',
    waiting: 'The public tap in RT 03 needs replacing too',
  },
})

interface Finding {
  readonly key: keyof (typeof evaluationTexts)['id']
  readonly kind: (typeof kindsByStage)['evaluation'][number]
  readonly author: string
  readonly from?: ExampleActivityKey
  readonly change?: { readonly owner: string; readonly days: number }
}
const findings: readonly Finding[] = [
  { key: 'flows', kind: 'success', author: 'Bu Sari · RT 02', from: 'pipe' },
  { key: 'together', kind: 'success', author: '', from: 'pipe' },
  { key: 'late', kind: 'problem', author: 'Pak Joko', from: 'pipe' },
  { key: 'end', kind: 'problem', author: 'Pak Dedi · RT 04', from: 'pipe' },
  { key: 'pipeFirst', kind: 'conclusion', author: '' },
  { key: 'report', kind: 'conclusion', author: '' },
  { key: 'board', kind: 'change', author: '', from: 'committee', change: { owner: 'Bu Yanti', days: 12 } },
  { key: 'order', kind: 'change', author: '', from: 'tank', change: { owner: 'Pak Slamet', days: 30 } },
]
/** What a resident has sent and nobody has placed yet. */
const waiting: Finding = { key: 'waiting', kind: 'problem', author: '' }

/** Writes successes, problems, conclusions, and changes with who carries them out and by when. */
export const fillExampleEvaluation = (doc: Y.Doc, { locale, ids, nowMs }: ExampleFill): void => {
  const firstMs = momentFromNow(nowMs, -7)
  let last: OrderKey | null = null
  for (const [index, { key, kind, author, from, change }] of [...findings, waiting].entries()) {
    const noteId = ids.newId<NoteId>()
    const order: OrderKey = orderKeyBetween(last, null)
    last = order
    addNote(doc, {
      id: noteId,
      kind,
      text: evaluationTexts[locale][key],
      author: { role: 'resident', name: author } satisfies NoteAuthor,
      createdAtMs: firstMs + index * 20_000,
      order: key === waiting.key ? undefined : order,
      source: from && { board: ids.boards.planning, item: ids.activities[from] },
    })
    if (change) assignChange(doc, { noteId, owner: change.owner, dueOn: dayFromNow(nowMs, change.days) })
  }
}
