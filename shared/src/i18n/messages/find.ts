import { defineMessages } from '../locale.ts'

/** Finding notes on a board. */
export const findMessages = defineMessages({
  id: {
    find: 'Cari catatan (Ctrl+F)',
    words: 'Kata yang dicari',
    anyKind: 'Semua jenis',
    anyAuthor: 'Semua penulis',
    anyGroup: 'Semua kelompok',
    anyStep: 'Semua langkah',
    step: 'Langkah rapat',
    otherMeeting: 'Rapat lain',
    kind: 'Jenis',
    author: 'Penulis',
    group: 'Kelompok',
    count: ({ found, all }: { readonly found: number; readonly all: number }) => `${found} dari ${all} catatan`,
    next: 'Berikutnya',
    previous: 'Sebelumnya',
    close: 'Tutup pencarian',
  },
  en: {
    find: 'Find notes (Ctrl+F)',
    words: 'Words to find',
    anyKind: 'All kinds',
    anyAuthor: 'All authors',
    anyGroup: 'All groups',
    anyStep: 'All steps',
    step: 'Step of the meeting',
    otherMeeting: 'Another meeting',
    kind: 'Kind',
    author: 'Author',
    group: 'Group',
    count: ({ found, all }) => `${found} of ${all} notes`,
    next: 'Next',
    previous: 'Previous',
    close: 'Close the search',
  },
})
