import type { Alignment, Direction } from '../../board/align-frames.ts'
import { defineMessages } from '../locale.ts'

const alignmentsId: Readonly<Record<Alignment, string>> = {
  left: 'Rata kiri',
  centre: 'Rata tengah',
  right: 'Rata kanan',
  top: 'Rata atas',
  middle: 'Sejajar tengah',
  bottom: 'Rata bawah',
}
const alignmentsEn: Readonly<Record<Alignment, string>> = {
  left: 'Align left',
  centre: 'Align centres',
  right: 'Align right',
  top: 'Align top',
  middle: 'Align middles',
  bottom: 'Align bottom',
}
const directionsId: Readonly<Record<Direction, string>> = {
  across: 'Jarak sama mendatar',
  down: 'Jarak sama tegak',
}
const directionsEn: Readonly<Record<Direction, string>> = {
  across: 'Space evenly across',
  down: 'Space evenly down',
}

/** Arranging, copying and pasting notes. */
export const arrangeMessages = defineMessages({
  id: {
    arrange: 'Susun',
    alignments: alignmentsId,
    directions: directionsId,
    rows: 'Susun berbaris',
    duplicate: 'Gandakan (Ctrl+D)',
    copy: 'Salin (Ctrl+C)',
    notCopied: 'Tidak ada yang bisa disalin.',
    copied: (count: number) => `${count} catatan disalin`,
    arrangeGroup: 'Rapikan isi kelompok',
    fitGroup: 'Paskan ukuran kelompok',
    pasteTitle: 'Tempel daftar menjadi catatan',
    pasteText: 'Satu baris menjadi satu catatan. Boleh dari lembar kerja, Word, atau pesan.',
    pasteLabel: 'Daftar',
    add: (count: number) => (count === 0 ? 'Tambah catatan' : `Tambah ${count} catatan`),
    pasted: ({ count, leftOut, cut }: { readonly count: number; readonly leftOut: number; readonly cut: number }) =>
      [
        `${count} catatan ditempel.`,
        leftOut > 0 &&
          `${leftOut} baris lainnya tidak: sekali tempel paling banyak ${count}. Tempel sisanya setelah ini.`,
        cut > 0 && `${cut} catatan terlalu panjang dan dipotong.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  en: {
    arrange: 'Arrange',
    alignments: alignmentsEn,
    directions: directionsEn,
    rows: 'Arrange in rows',
    duplicate: 'Duplicate (Ctrl+D)',
    copy: 'Copy (Ctrl+C)',
    notCopied: 'There is nothing that can be copied.',
    copied: (count) => (count === 1 ? '1 note copied' : `${count} notes copied`),
    arrangeGroup: 'Arrange the notes of the group',
    fitGroup: 'Fit the group to its notes',
    pasteTitle: 'Paste a list as notes',
    pasteText: 'Each line becomes a note. It may come from a spreadsheet, from Word or from a message.',
    pasteLabel: 'List',
    add: (count) => (count === 0 ? 'Add notes' : count === 1 ? 'Add 1 note' : `Add ${count} notes`),
    pasted: ({ count, leftOut, cut }) =>
      [
        count === 1 ? '1 note pasted.' : `${count} notes pasted.`,
        leftOut > 0 && `${leftOut} more lines were not: one paste takes at most ${count}. Paste the rest next.`,
        cut > 0 && `${cut} notes were too long and end early.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
})
