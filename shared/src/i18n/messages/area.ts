import { defineMessages } from '../locale.ts'

/** Areas of a board, and the way to templates. */
export const areaMessages = defineMessages({
  id: {
    areas: 'Bidang',
    intoArea: 'Ke bidang',
    untitled: 'Bidang tanpa judul',
    untitledPicture: 'Gambar tanpa keterangan',
    title: 'Judul bidang',
    titleHere: 'Beri judul…',
    editTitle: 'Ubah judul bidang',
    moveTitle: 'Pindahkan bidang',
    resize: 'Ubah ukuran bidang',
    remove: 'Hapus bidang',
    removed: 'Bidang dihapus; catatan di atasnya tetap ada',
    templates: 'Kerangka',
    begin: 'Mulai dari kerangka',
  },
  en: {
    areas: 'Areas',
    intoArea: 'Into area',
    untitled: 'Untitled area',
    untitledPicture: 'Picture without a caption',
    title: 'Area title',
    titleHere: 'Give it a title…',
    editTitle: 'Edit area title',
    moveTitle: 'Move area',
    resize: 'Resize area',
    remove: 'Remove area',
    removed: 'Area removed; the notes on it stay',
    templates: 'Templates',
    begin: 'Start from a template',
  },
})
