import type { EvaluationColumn } from '../../evaluation/evaluation-queries.ts'
import { defineMessages } from '../locale.ts'

const idHints: Record<EvaluationColumn, string> = {
  success: 'Apa yang berhasil dan layak dipertahankan?',
  problem: 'Apa yang menghambat?',
  conclusion: 'Apa yang kita pelajari dari keduanya?',
  change: 'Apa yang akan kita ubah, siapa, dan kapan?',
}
const enHints: Record<EvaluationColumn, string> = {
  success: 'What worked and is worth keeping?',
  problem: 'What stood in the way?',
  conclusion: 'What do we learn from both?',
  change: 'What will we change, who, and by when?',
}

export const evaluationMessages = defineMessages({
  id: {
    hints: idHints,
    columns: 'Kolom evaluasi',
    addTo: (column: string) => `Tambah ${column.toLowerCase()}`,
    emptyColumn: 'Belum ada. Tulis yang pertama.',
    newNote: (column: string) => `${column} baru`,
    writeHere: 'Tulis satu hal…',
    owner: 'Siapa yang melakukan',
    dueOn: 'Paling lambat',
    noOwner: 'Belum ada pelaksana',
    by: (date: string) => `sebelum ${date}`,
    hide: 'Sembunyikan',
    hidden: 'Catatan disembunyikan',
    removed: 'Catatan dihapus',
    placed: (count: number) => `${count} catatan ditempatkan di kolomnya`,
    done: 'Selesai',
  },
  en: {
    hints: enHints,
    columns: 'Evaluation columns',
    addTo: (column: string) => `Add a ${column.toLowerCase()}`,
    emptyColumn: 'None yet. Write the first.',
    newNote: (column: string) => `New ${column.toLowerCase()}`,
    writeHere: 'Write one thing…',
    owner: 'Who does it',
    dueOn: 'Due by',
    noOwner: 'Nobody assigned yet',
    by: (date: string) => `by ${date}`,
    hide: 'Hide',
    hidden: 'Note hidden',
    removed: 'Note deleted',
    placed: (count: number) => (count === 1 ? '1 note placed in its column' : `${count} notes placed in their columns`),
    done: 'Done',
  },
})
