import { defineMessages } from '../locale.ts'

interface Position {
  readonly group: string
  readonly position: number
  readonly count: number
}

/** The board as a list, with every power of the canvas. */
export const outlineViewMessages = defineMessages({
  id: {
    help: 'Panah atas dan bawah berpindah catatan, Spasi memilih, Enter mengubah, Alt+panah menggeser urutan, N menambah, G mengelompokkan, L mengaitkan, Delete menghapus.',
    newGroup: 'Kelompok baru',
    selectAll: 'Pilih semua',
    letGo: 'Batal pilih',
    actions: (name: string) => `Tindakan untuk ${name}`,
    moveUp: 'Naikkan urutan',
    moveDown: 'Turunkan urutan',
    movedTo: ({ group, position, count }: Position) => `Sekarang di ${group}, urutan ${position} dari ${count}`,
    cannotMove: 'Sudah di ujung daftar',
    drag: 'Seret ke tempat lain di daftar',
    more: (count: number) => `Tampilkan ${count} lagi`,
    placeIn: 'Taruh di…',
    loose: 'tanpa kelompok',
    unlink: (name: string) => `Hapus kaitan dengan ${name}`,
  },
  en: {
    help: 'Up and down arrows move between notes, Space selects, Enter edits, Alt+arrow moves a note in the list, N adds, G groups, L links, Delete deletes.',
    newGroup: 'New group',
    selectAll: 'Select all',
    letGo: 'Clear selection',
    actions: (name) => `Actions for ${name}`,
    moveUp: 'Move up',
    moveDown: 'Move down',
    movedTo: ({ group, position, count }) => `Now in ${group}, ${position} of ${count}`,
    cannotMove: 'This is the end of the list',
    drag: 'Drag to another place in the list',
    more: (count) => `Show ${count} more`,
    placeIn: 'Place in…',
    loose: 'no group',
    unlink: (name) => `Remove the link with ${name}`,
  },
})
