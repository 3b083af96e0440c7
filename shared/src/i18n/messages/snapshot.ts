import { defineMessages } from '../locale.ts'

interface Difference {
  readonly addedCount: number
  readonly removedCount: number
  readonly changedCount: number
}

/** Snapshots of a board: taking, looking at, restoring. */
export const snapshotMessages = defineMessages({
  id: {
    snapshots: 'Rekaman',
    title: 'Rekaman papan',
    about: 'Rekaman menyimpan isi papan pada satu saat. Rekaman otomatis dibuat selagi papan dikerjakan.',
    name: 'Nama rekaman',
    namePlaceholder: 'Misalnya: sesudah pengelompokan',
    take: 'Simpan rekaman',
    needsName: 'Beri nama rekamannya dulu.',
    taken: 'Rekaman tersimpan.',
    automatic: 'Otomatis',
    roles: { host: 'fasilitator', editor: 'notulis' },
    takenBy: ({ when, by }: { when: string; by: string }) => (by ? `${when}, oleh ${by}` : when),
    none: 'Belum ada rekaman. Yang pertama dibuat otomatis selagi papan dikerjakan, atau simpan sendiri di atas.',
    view: 'Lihat',
    back: 'Semua rekaman',
    restore: 'Pulihkan',
    same: 'Isi rekaman ini sama dengan papan sekarang.',
    difference: ({ addedCount, removedCount, changedCount }: Difference) =>
      `Bila dipulihkan: ${addedCount} kembali, ${removedCount} hilang, ${changedCount} berubah.`,
    restoreQuestion: 'Pulihkan papan ke rekaman ini?',
    restoreExplained:
      'Papan semua orang menjadi seperti di rekaman ini, sebagai perubahan biasa yang terlihat oleh yang lain. Tidak ada yang hilang: isi sekarang direkam lebih dulu. Catatan yang ditarik penulisnya atau Anda sembunyikan tidak ikut kembali.',
    restoreYes: 'Ya, pulihkan',
    restored: 'Papan sudah dipulihkan. Isi sebelumnya ada di daftar rekaman.',
    restoreByHost: 'Hanya fasilitator yang bisa memulihkan.',
    empty: 'Rekaman ini kosong.',
    unreadable: 'Rekaman ini tidak bisa dibaca.',
    ungrouped: 'Tanpa kelompok',
    activities: 'Kegiatan',
    budget: 'Anggaran',
    rundown: 'Susunan acara',
    announcement: 'Pengumuman',
    count: ({ count }: { count: number }) => `${count} isi`,
  },
  en: {
    snapshots: 'Snapshots',
    title: 'Snapshots of the board',
    about: 'A snapshot keeps what the board holds at one moment. Automatic ones are taken while people work.',
    name: 'Name of the snapshot',
    namePlaceholder: 'For example: after grouping',
    take: 'Save snapshot',
    needsName: 'Give the snapshot a name first.',
    taken: 'Snapshot saved.',
    automatic: 'Automatic',
    roles: { host: 'the facilitator', editor: 'a note taker' },
    takenBy: ({ when, by }) => (by ? `${when}, by ${by}` : when),
    none: 'No snapshots yet. The first is taken automatically while people work, or save one above.',
    view: 'View',
    back: 'All snapshots',
    restore: 'Restore',
    same: 'This snapshot holds the same as the board does now.',
    difference: ({ addedCount, removedCount, changedCount }) =>
      `Restoring brings back ${addedCount}, takes away ${removedCount} and changes ${changedCount}.`,
    restoreQuestion: 'Restore the board to this snapshot?',
    restoreExplained:
      "Everybody's board becomes as it is in this snapshot, as an ordinary change that others can see. Nothing is lost: what is there now is saved as a snapshot first. Notes that their authors withdrew or you hid do not come back.",
    restoreYes: 'Yes, restore',
    restored: 'The board is restored. What was there before is in the list of snapshots.',
    restoreByHost: 'Only the facilitator can restore.',
    empty: 'This snapshot is empty.',
    unreadable: 'This snapshot cannot be read.',
    ungrouped: 'Not in a group',
    activities: 'Activities',
    budget: 'Budget',
    rundown: 'Order of events',
    announcement: 'Announcement',
    count: ({ count }) => (count === 1 ? '1 item' : `${count} items`),
  },
})
