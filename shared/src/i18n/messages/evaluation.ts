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
    newNote: (column: string) => `${column} baru`,
    writeHere: 'Tulis satu hal…',
    owner: 'Siapa yang melakukan',
    dueOn: 'Paling lambat',
    noOwner: 'Belum ada pelaksana',
    by: (date: string) => `sebelum ${date}`,
    move: 'Pindahkan…',
    moveTitle: 'Pindahkan catatan',
    moveUp: 'Naikkan',
    moveDown: 'Turunkan',
    toColumn: (column: string) => `Ke ${column}`,
    hide: 'Sembunyikan',
    hidden: 'Catatan disembunyikan',
    removed: 'Catatan dihapus',
    placed: (count: number) => `${count} catatan ditempatkan di kolomnya`,
    editNote: 'Ubah catatan',
    done: 'Selesai',
  },
  en: {
    hints: enHints,
    columns: 'Evaluation columns',
    addTo: (column: string) => `Add a ${column.toLowerCase()}`,
    newNote: (column: string) => `New ${column.toLowerCase()}`,
    writeHere: 'Write one thing…',
    owner: 'Who does it',
    dueOn: 'Due by',
    noOwner: 'Nobody assigned yet',
    by: (date: string) => `by ${date}`,
    move: 'Move…',
    moveTitle: 'Move the note',
    moveUp: 'Move up',
    moveDown: 'Move down',
    toColumn: (column: string) => `To ${column}`,
    hide: 'Hide',
    hidden: 'Note hidden',
    removed: 'Note deleted',
    placed: (count: number) => (count === 1 ? '1 note placed in its column' : `${count} notes placed in their columns`),
    editNote: 'Edit the note',
    done: 'Done',
  },
})
