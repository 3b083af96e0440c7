import type { NoteColour, NoteKind } from '../../note/note-schema.ts'
import { defineMessages } from '../locale.ts'

const idKinds: Record<NoteKind, string> = {
  problem: 'Masalah',
  asset: 'Aset',
  capacity: 'Kapasitas',
  history: 'Sejarah',
  proposal: 'Usulan',
  report: 'Laporan',
  success: 'Keberhasilan',
  conclusion: 'Kesimpulan',
  change: 'Perubahan',
}
const enKinds: Record<NoteKind, string> = {
  problem: 'Problem',
  asset: 'Asset',
  capacity: 'Capacity',
  history: 'History',
  proposal: 'Proposal',
  report: 'Report',
  success: 'Success',
  conclusion: 'Conclusion',
  change: 'Change',
}
const idColours: Record<NoteColour, string> = {
  amber: 'Kuning',
  coral: 'Merah muda',
  leaf: 'Hijau',
  sky: 'Biru',
  lilac: 'Ungu',
  paper: 'Putih',
}
const enColours: Record<NoteColour, string> = {
  amber: 'Yellow',
  coral: 'Pink',
  leaf: 'Green',
  sky: 'Blue',
  lilac: 'Purple',
  paper: 'White',
}

export const noteMessages = defineMessages({
  id: {
    kinds: idKinds,
    colours: idColours,
    resident: 'Warga',
    note: 'Catatan',
    pictureOf: ({ text }: { text: string }) => `Foto: ${text}`,
    pictureGone: 'Foto ini tidak ditampilkan lagi.',
  },
  en: {
    kinds: enKinds,
    colours: enColours,
    resident: 'Resident',
    note: 'Note',
    pictureOf: ({ text }) => `Photo: ${text}`,
    pictureGone: 'This photo is no longer shown.',
  },
})
