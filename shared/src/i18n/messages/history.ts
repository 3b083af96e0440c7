import type { ChangeVerb, HistoryChange } from '../../history/history.ts'
import { defineMessages } from '../locale.ts'

interface Difference {
  readonly addedCount: number
  readonly removedCount: number
  readonly changedCount: number
}
interface Traces {
  readonly noteCount: number
  readonly hiddenCount: number
  readonly roomCount: number
  readonly attendanceCount: number
  readonly decisionCount: number
  readonly queueCount: number
}

const verbsId: Record<ChangeVerb, string> = {
  added: 'ditambah',
  changed: 'diubah',
  moved: 'dipindah',
  grouped: 'dikelompokkan',
  deleted: 'dihapus',
}
const verbsEn: Record<ChangeVerb, string> = {
  added: 'added',
  changed: 'changed',
  moved: 'moved',
  grouped: 'grouped',
  deleted: 'deleted',
}

/** What is counted, by the root it stands in; a root without a number is one thing. */
const nounsId: Readonly<Record<string, string>> = {
  notes: 'catatan',
  groups: 'kelompok',
  links: 'kaitan',
  areas: 'bidang',
  priorities: 'prioritas',
  activities: 'kegiatan',
  budget: 'rincian anggaran',
  funding: 'sumber dana',
  rundown: 'acara',
  agenda: 'agenda',
  signatories: 'penanda tangan',
  boards: 'papan',
  meetings: 'rapat',
}
const nounsEn: Readonly<Record<string, readonly [one: string, many: string]>> = {
  notes: ['note', 'notes'],
  groups: ['group', 'groups'],
  links: ['link', 'links'],
  areas: ['area', 'areas'],
  priorities: ['priority', 'priorities'],
  activities: ['activity', 'activities'],
  budget: ['budget line', 'budget lines'],
  funding: ['source of funds', 'sources of funds'],
  rundown: ['event', 'events'],
  agenda: ['agenda item', 'agenda items'],
  signatories: ['signatory', 'signatories'],
  boards: ['board', 'boards'],
  meetings: ['meeting', 'meetings'],
}

/** The past of a board: what was, who did what, going back, and what is erased for good. */
export const historyMessages = defineMessages({
  id: {
    titleAt: ({ title, when }: { title: string; when: string }) => `${title}, ${when}`,
    toBoard: 'Kembali ke papan',
    cannotOpen: 'Riwayat tidak bisa dibuka',
    reading: 'Membaca riwayat…',
    onlyEditors: 'Riwayat dibuka oleh fasilitator dan notulis.',
    hasNews: 'Ada perubahan baru di papan.',
    loadNews: 'Muat',

    moment: 'Saat',
    earlier: 'Mundur satu langkah',
    later: 'Maju satu langkah',
    play: 'Putar',
    pause: 'Jeda',
    now: 'Sekarang',
    position: ({ index, count }: { index: number; count: number }) => `${index} dari ${count}`,

    views: 'Yang ditampilkan',
    boardThen: 'Papan',
    events: 'Kejadian',
    compare: 'Bandingkan',
    compareWithNow: 'Bandingkan dengan sekarang',
    asCanvas: 'Peta',
    asList: 'Daftar',

    beginning: 'Awal riwayat',
    beginningAgain: 'Riwayat dimulai lagi: jejak seseorang dihapus',
    authors: { resident: 'Warga', host: 'Fasilitator', editor: 'Notulis' },
    change: ({ root, verb, count }: HistoryChange) => {
      const noun = nounsId[root]
      return noun ? `${count} ${noun} ${verbsId[verb]}` : root === 'announcement' ? 'pengumuman diubah' : 'judul diubah'
    },
    snapshotKinds: { named: '', automatic: 'Rekaman otomatis', step: 'Akhir langkah', restore: 'Sebelum dipulihkan' },
    takenBy: ({ when, by }: { when: string; by: string }) => (by ? `${when}, oleh ${by}` : when),

    since: ({ addedCount, removedCount, changedCount }: Difference) =>
      `Sejak saat itu: ${addedCount} hilang, ${changedCount} berubah, ${removedCount} baru.`,
    same: 'Papan saat itu sama dengan papan sekarang.',
    goneTitle: 'Sudah tidak ada',
    changedTitle: 'Berubah sejak itu',
    newTitle: 'Baru sejak itu',
    gone: 'Sudah tidak ada',
    changed: 'Berubah sejak itu',
    becomes: ({ text }: { text: string }) => `Sekarang: ${text}`,
    differs: ({ fields }: { fields: string }) => `Berbeda: ${fields}`,
    fields: { text: 'isi', place: 'tempat', group: 'kelompok', kind: 'jenis', colour: 'warna', other: 'rincian' },
    chooseAll: 'Pilih semua',
    restoreChosen: ({ count }: { count: number }) => `Pulihkan ${count} yang dipilih`,
    chooseSome: 'Pilih yang mau dipulihkan',
    restoredChosen: ({ count }: { count: number }) => `${count} isi dipulihkan.`,
    restoreAll: 'Pulihkan seluruh papan',
    restoreByHost: 'Seluruh papan hanya bisa dipulihkan oleh fasilitator.',
    restoreQuestion: ({ when }: { when: string }) => `Pulihkan papan ke ${when}?`,
    difference: ({ addedCount, removedCount, changedCount }: Difference) =>
      `${addedCount} isi kembali, ${removedCount} hilang, ${changedCount} berubah.`,
    restoreExplained:
      'Papan semua orang menjadi seperti saat itu, sebagai perubahan biasa yang terlihat oleh yang lain. Tidak ada yang hilang: isi sekarang direkam lebih dulu. Catatan yang ditarik penulisnya atau Anda sembunyikan tidak ikut kembali.',
    restoreYes: 'Ya, pulihkan',
    restored: 'Papan sudah dipulihkan.',
    undoRestore: 'Batalkan',
    restoreUndone: 'Pemulihan dibatalkan; papan kembali seperti sebelumnya.',
    boardTitle: 'Judul papan',

    saveSnapshot: 'Simpan rekaman',
    about: 'Rekaman memberi nama pada isi papan sekarang. Rekaman bernama disimpan selamanya.',
    name: 'Nama rekaman',
    namePlaceholder: 'Misalnya: sesudah pengelompokan',
    needsName: 'Beri nama rekamannya dulu.',
    taken: 'Rekaman tersimpan.',

    erase: 'Hapus jejak seseorang…',
    eraseTitle: 'Hapus jejak seseorang',
    erasePerson: 'Nama yang terlihat di papan atau riwayat',
    choosePerson: 'Pilih nama',
    eraseFinds: ({ noteCount, hiddenCount, roomCount, attendanceCount, decisionCount, queueCount }: Traces) =>
      `${noteCount} catatan${hiddenCount > 0 ? ` dan ${hiddenCount} catatan tersembunyi` : ''} akan dihapus; nama hilang dari riwayat ${roomCount} dokumen${attendanceCount > 0 ? ` dan ${attendanceCount} baris daftar hadir atau undangan` : ''}${decisionCount > 0 ? ` dan ${decisionCount} keputusan` : ''}${queueCount > 0 ? ` dan ${queueCount} nama di antrean bicara` : ''} program ini.`,
    eraseFindsNothing: 'Nama ini tidak ada di papan maupun riwayat program ini.',
    eraseExplained:
      'Ini tidak bisa dibatalkan. Riwayat dokumen itu dimulai lagi dari sekarang; rekaman lama tetap ada tanpa orang ini. Nama yang ditulis orang lain di dalam teks tidak ikut terhapus.',
    eraseYes: 'Hapus untuk selamanya',
    erased: 'Jejaknya sudah dihapus.',

    empty: 'Papan masih kosong.',
    ungrouped: 'Tanpa kelompok',
    activities: 'Kegiatan',
    links: 'Kaitan sebab dan akibat',
    areas: 'Bidang',
    priorities: 'Prioritas masalah',
    rank: ({ rank }: { rank: number }) => `peringkat ${rank}`,
    budget: 'Anggaran',
    rundown: 'Susunan acara',
    announcement: 'Pengumuman',
    count: ({ count }: { count: number }) => `${count} isi`,
  },
  en: {
    titleAt: ({ title, when }) => `${title}, ${when}`,
    toBoard: 'Back to the board',
    cannotOpen: 'The history cannot be opened',
    reading: 'Reading the history…',
    onlyEditors: 'Facilitators and note takers open the history.',
    hasNews: 'The board has changed.',
    loadNews: 'Load',

    moment: 'Moment',
    earlier: 'One step back',
    later: 'One step on',
    play: 'Play',
    pause: 'Pause',
    now: 'Now',
    position: ({ index, count }) => `${index} of ${count}`,

    views: 'What is shown',
    boardThen: 'Board',
    events: 'Events',
    compare: 'Compare',
    compareWithNow: 'Compare with now',
    asCanvas: 'Map',
    asList: 'List',

    beginning: 'The history begins',
    beginningAgain: 'The history begins again: somebody was erased',
    authors: { resident: 'Resident', host: 'Facilitator', editor: 'Note taker' },
    change: ({ root, verb, count }) => {
      const noun = nounsEn[root]?.[count === 1 ? 0 : 1]
      return noun
        ? `${count} ${noun} ${verbsEn[verb]}`
        : root === 'announcement'
          ? 'announcement changed'
          : 'title changed'
    },
    snapshotKinds: { named: '', automatic: 'Automatic snapshot', step: 'End of a step', restore: 'Before a restore' },
    takenBy: ({ when, by }) => (by ? `${when}, by ${by}` : when),

    since: ({ addedCount, removedCount, changedCount }) =>
      `Since then: ${addedCount} gone, ${changedCount} changed, ${removedCount} new.`,
    same: 'The board then is the same as the board now.',
    goneTitle: 'No longer there',
    changedTitle: 'Changed since',
    newTitle: 'New since',
    gone: 'No longer there',
    changed: 'Changed since',
    becomes: ({ text }) => `Now: ${text}`,
    differs: ({ fields }) => `Different: ${fields}`,
    fields: { text: 'words', place: 'place', group: 'group', kind: 'kind', colour: 'colour', other: 'details' },
    chooseAll: 'Choose all',
    restoreChosen: ({ count }) => `Restore ${count} chosen`,
    chooseSome: 'Choose what to restore',
    restoredChosen: ({ count }) => (count === 1 ? '1 item restored.' : `${count} items restored.`),
    restoreAll: 'Restore the whole board',
    restoreByHost: 'Only the facilitator can restore the whole board.',
    restoreQuestion: ({ when }) => `Restore the board to ${when}?`,
    difference: ({ addedCount, removedCount, changedCount }) =>
      `${addedCount} come back, ${removedCount} go, ${changedCount} change.`,
    restoreExplained:
      "Everybody's board becomes as it was then, as an ordinary change that others can see. Nothing is lost: what is there now is saved as a snapshot first. Notes that their authors withdrew or you hid do not come back.",
    restoreYes: 'Yes, restore',
    restored: 'The board is restored.',
    undoRestore: 'Take it back',
    restoreUndone: 'The restore is taken back; the board is as it was before.',
    boardTitle: 'Title of the board',

    saveSnapshot: 'Save snapshot',
    about: 'A snapshot gives a name to what the board holds now. Named ones are kept for ever.',
    name: 'Name of the snapshot',
    namePlaceholder: 'For example: after grouping',
    needsName: 'Give the snapshot a name first.',
    taken: 'Snapshot saved.',

    erase: 'Erase somebody…',
    eraseTitle: 'Erase somebody',
    erasePerson: 'The name that boards or the history show',
    choosePerson: 'Choose a name',
    eraseFinds: ({ noteCount, hiddenCount, roomCount, attendanceCount, decisionCount, queueCount }) =>
      `${noteCount} ${noteCount === 1 ? 'note' : 'notes'}${hiddenCount > 0 ? ` and ${hiddenCount} hidden` : ''} will be deleted; the name leaves the history of ${roomCount} ${roomCount === 1 ? 'document' : 'documents'}${attendanceCount > 0 ? ` and ${attendanceCount} ${attendanceCount === 1 ? 'line' : 'lines'} of invitation and attendance lists` : ''}${decisionCount > 0 ? ` and ${decisionCount} ${decisionCount === 1 ? 'decision' : 'decisions'}` : ''}${queueCount > 0 ? ` and ${queueCount} ${queueCount === 1 ? 'name' : 'names'} in the speaking queue` : ''} of this programme.`,
    eraseFindsNothing: 'This name is on no board and in no history of this programme.',
    eraseExplained:
      'This cannot be undone. The history of those documents begins again from now; older snapshots stay, without this person. A name that others have written into a text is not erased.',
    eraseYes: 'Erase for good',
    erased: 'Erased.',

    empty: 'The board is still empty.',
    ungrouped: 'Not in a group',
    activities: 'Activities',
    links: 'Links from cause to effect',
    areas: 'Areas',
    priorities: 'Priority problems',
    rank: ({ rank }) => `rank ${rank}`,
    budget: 'Budget',
    rundown: 'Order of events',
    announcement: 'Announcement',
    count: ({ count }) => (count === 1 ? '1 item' : `${count} items`),
  },
})
