import type { TimeMs } from '../../base/time.ts'
import type { RoomKind } from '../../room/room-name.ts'
import { formatMoment, formatNumber } from '../format.ts'
import { defineMessages, type Locale } from '../locale.ts'

interface InRoom {
  readonly room: {
    readonly room: string
    readonly kind: RoomKind
    readonly title: string
    readonly programmeTitle: string
  }
}
interface Count {
  readonly count: number
}
interface Counts {
  readonly programmeCount: number
  readonly boardCount: number
  readonly meetingCount: number
  readonly noteCount: number
}
interface Space {
  readonly freeBytes: number
  readonly dataBytes: number
}
interface Versions {
  readonly found: number
  readonly known: number
}

const units = ['kB', 'MB', 'GB', 'TB'] as const
/** 240 kB, 3,4 MB, 81 GB: as exact as somebody wants to know it. */
const size = (locale: Locale, byteCount: number): string => {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log(Math.max(1, byteCount)) / Math.log(1024))))
  const value = byteCount / 1024 ** power
  return `${formatNumber(locale, value < 10 ? Math.ceil(value * 10) / 10 : Math.ceil(value))} ${units[power - 1]}`
}
const one = (count: number, singular: string, plural: string): string => `${count} ${count === 1 ? singular : plural}`

const placeId = ({ room: { room, kind, title, programmeTitle } }: InRoom): string => {
  const programme = programmeTitle && ` (program "${programmeTitle}")`
  if (kind === 'programme') return `Program ${title ? `"${title}"` : room}`
  return `${kind === 'board' ? 'Papan' : 'Rapat'} ${title ? `"${title}"` : room}${programme}`
}
const placeEn = ({ room: { room, kind, title, programmeTitle } }: InRoom): string => {
  const programme = programmeTitle && ` (programme "${programmeTitle}")`
  if (kind === 'programme') return `Programme ${title ? `"${title}"` : room}`
  return `${kind === 'board' ? 'Board' : 'Meeting'} ${title ? `"${title}"` : room}${programme}`
}

/** What `pnpm rembuk doctor` tells of a data folder. */
export const doctorMessages = defineMessages({
  id: {
    title: (folder: string) => `Pemeriksaan folder data ${folder}`,
    labels: {
      server: 'Server',
      tables: 'Tabel',
      database: 'Basis data',
      pages: 'Halaman',
      disk: 'Disk',
      readable: 'Terbaca',
    },
    servers: {
      running: 'sedang jalan; yang diperiksa salinan dari satu saat',
      stopped: 'tidak sedang jalan di folder ini',
    },
    tables: ({ found, known }: Versions) => {
      if (found === known) return `versi ${found}, sama dengan program ini`
      if (found === 0) return `versinya tidak terbaca; program ini memakai versi ${known}`
      return `versi ${found}, lebih lama dari program ini (${known}); server memperbaruinya sendiri`
    },
    database: { sound: 'susunannya utuh', broken: 'susunannya rusak' },
    pages: {
      same: 'semua masih seperti saat ditutup',
      changed: 'ada yang berubah sejak ditutup',
      'not-noted': 'tidak bisa dibandingkan: server sedang jalan, atau mati mendadak',
    },
    disk: ({ freeBytes, dataBytes }: Space) => `sisa ${size('id', freeBytes)}; data ini ${size('id', dataBytes)}`,
    readable: ({ programmeCount, boardCount, meetingCount, noteCount }: Counts) =>
      `${programmeCount} program, ${boardCount} papan, ${meetingCount} rapat, ${noteCount} catatan`,
    findings: {
      BadDatabase: ({ tornTables }: { readonly tornTables: readonly string[] }) =>
        tornTables.length > 0
          ? `Basis data rusak. Sebagian isinya tidak terbaca lagi, di tabel: ${tornTables.join(', ')}.`
          : 'Basis data rusak, tetapi semua barisnya masih terbaca.',
      ChangedPages: ({ pageCount }: { readonly pageCount: number }) =>
        `${pageCount} halaman berkas data berubah saat server tidak jalan. Disk ini mungkin mulai rusak.`,
      BadWal: ({ isMended }: { readonly isMended: boolean }): string =>
        isMended
          ? 'Berkas perubahan terbaru rusak di tengah; yang sesudahnya masih terbaca.'
          : 'Ujung berkas perubahan terbaru rusak: simpanan terakhir sebelum server mati mungkin hilang.',
      MissingWal: () => 'Berkas perubahan terbaru tidak ada, padahal server mati mendadak: simpanan terakhir hilang.',
      LostRows: ({ count, soundUntilMs, ...room }: Count & InRoom & { readonly soundUntilMs: TimeMs | undefined }) => {
        const since = soundUntilMs === undefined ? 'sejak awal' : `setelah ${formatMoment('id', soundUntilMs)}`
        return `${placeId(room)}: ${count} baris perubahan rusak, ${since}. Yang ditulis di sana hilang.`
      },
      SetAside: ({
        rowCount,
        checkpointCount,
        foundAtMs,
        ...room
      }: InRoom & { readonly rowCount: number; readonly checkpointCount: number; readonly foundAtMs: TimeMs }) => {
        const what = [rowCount && `${rowCount} baris perubahan`, checkpointCount && `${checkpointCount} titik simpan`]
        return `${placeId(room)}: pernah rusak dan sudah disisihkan server sejak ${formatMoment('id', foundAtMs)}: ${what.filter(Boolean).join(', ')}.`
      },
      WaitingRows: (room: InRoom) =>
        `${placeId(room)}: ada perubahan yang bertumpu pada baris yang hilang, jadi belum tampil. Begitu perangkat yang masih menyimpannya membuka papan, keduanya kembali.`,
      PastRows: ({ count, ...room }: Count & InRoom) =>
        `${placeId(room)}: ${count} baris perubahan lama rusak. Isinya sekarang utuh; riwayatnya berlubang.`,
      BadCheckpoints: ({ count, ...room }: Count & InRoom) =>
        `${placeId(room)}: ${count} titik simpan rusak. Isinya dibaca dari yang lebih lama dan dari baris perubahan.`,
      BadSnapshot: ({ name, takenAtMs, ...room }: InRoom & { readonly name: string; readonly takenAtMs: TimeMs }) =>
        `${placeId(room)}: rekaman ${name ? `"${name}" ` : ''}dari ${formatMoment('id', takenAtMs)} tidak terbaca.`,
      NoRoom: (room: InRoom) => `${placeId(room)}: terdaftar di programnya, tetapi isinya tidak ada.`,
      NoDocument: (room: InRoom) => `${placeId(room)}: isinya tidak bisa dibuka.`,
      LittleSpace: () => 'Sisa ruang disk terlalu sedikit: server bisa berhenti menyimpan.',
    },
    noFindings: 'Tidak ada yang rusak.',
    exported: ({ file, byteCount }: { readonly file: string; readonly byteCount: number }) =>
      `Yang terbaca ada di ${file} (${size('id', byteCount)}), sebagai cadangan untuk "restore".`,
    advice: {
      nothing: () => 'Tidak ada yang perlu dilakukan.',
      start: ({ isServed }: { readonly isServed: boolean }): string =>
        isServed
          ? 'Hentikan server dan jalankan lagi: ia memperbaikinya sendiri.'
          : 'Jalankan server seperti biasa: ia memperbaikinya sendiri.',
      restore: () =>
        'Lihat dulu papannya: server menyajikan semua yang masih terbaca. Kalau yang hilang itu penting, hentikan server dan pulihkan cadangan terbaru dengan "restore".',
      'make-space': () => 'Kosongkan ruang di disk ini sebelum rapat berikutnya.',
    },
  },
  en: {
    title: (folder) => `What there is to say of the data folder ${folder}`,
    labels: {
      server: 'Server',
      tables: 'Tables',
      database: 'Database',
      pages: 'Pages',
      disk: 'Disk',
      readable: 'Readable',
    },
    servers: {
      running: 'running; a copy of one moment was looked at',
      stopped: 'not running on this folder',
    },
    tables: ({ found, known }) => {
      if (found === known) return `version ${found}, as this program's`
      if (found === 0) return `their version cannot be read; this program's is ${known}`
      return `version ${found}, older than this program's (${known}); the server renews them itself`
    },
    database: { sound: 'sound in its structure', broken: 'broken in its structure' },
    pages: {
      same: 'all as they were when closed',
      changed: 'some have changed since they were closed',
      'not-noted': 'cannot be compared: the server is running, or was killed',
    },
    disk: ({ freeBytes, dataBytes }) => `${size('en', freeBytes)} free; this data takes ${size('en', dataBytes)}`,
    readable: ({ programmeCount, boardCount, meetingCount, noteCount }) =>
      [
        one(programmeCount, 'programme', 'programmes'),
        one(boardCount, 'board', 'boards'),
        one(meetingCount, 'meeting', 'meetings'),
        one(noteCount, 'note', 'notes'),
      ].join(', '),
    findings: {
      BadDatabase: ({ tornTables }) =>
        tornTables.length > 0
          ? `The database is broken. Part of it can no longer be read, in the tables: ${tornTables.join(', ')}.`
          : 'The database is broken, but all of its rows can be read.',
      ChangedPages: ({ pageCount }) =>
        `${one(pageCount, 'page', 'pages')} of the data file changed while no server was running. This disk may be failing.`,
      BadWal: ({ isMended }) =>
        isMended
          ? 'The file of the newest changes is damaged in its middle; what comes after can be read.'
          : 'The end of the file of the newest changes is damaged: what was saved last before the server died may be lost.',
      MissingWal: () =>
        'The file of the newest changes is gone, though the server was killed: what was saved last is lost.',
      LostRows: ({ count, soundUntilMs, ...room }) => {
        const since = soundUntilMs === undefined ? 'from its beginning' : `after ${formatMoment('en', soundUntilMs)}`
        return `${placeEn(room)}: ${one(count, 'row', 'rows')} of changes damaged, ${since}. What was written there is lost.`
      },
      SetAside: ({ rowCount, checkpointCount, foundAtMs, ...room }) => {
        const what = [
          rowCount && `${one(rowCount, 'row', 'rows')} of changes`,
          checkpointCount && one(checkpointCount, 'checkpoint', 'checkpoints'),
        ]
        return `${placeEn(room)}: damaged before, and set aside by the server since ${formatMoment('en', foundAtMs)}: ${what.filter(Boolean).join(', ')}.`
      },
      WaitingRows: (room) =>
        `${placeEn(room)}: some changes build on a lost row and are not shown yet. Once a device that still has it opens the board, both come back.`,
      PastRows: ({ count, ...room }) =>
        `${placeEn(room)}: ${one(count, 'old row', 'old rows')} of changes damaged. What it holds now is whole; its history has a gap.`,
      BadCheckpoints: ({ count, ...room }) =>
        `${placeEn(room)}: ${one(count, 'checkpoint', 'checkpoints')} damaged. It is read from an older one and from the rows of changes.`,
      BadSnapshot: ({ name, takenAtMs, ...room }) =>
        `${placeEn(room)}: the snapshot ${name ? `"${name}" ` : ''}of ${formatMoment('en', takenAtMs)} cannot be read.`,
      NoRoom: (room) => `${placeEn(room)}: listed in its programme, but nothing of it is there.`,
      NoDocument: (room) => `${placeEn(room)}: what it holds cannot be opened.`,
      LittleSpace: () => 'There is too little free space on the disk: the server may stop saving.',
    },
    noFindings: 'Nothing is damaged.',
    exported: ({ file, byteCount }) =>
      `What can be read is in ${file} (${size('en', byteCount)}), a backup for "restore".`,
    advice: {
      nothing: () => 'There is nothing to do.',
      start: ({ isServed }) =>
        isServed
          ? 'Stop the server and start it again: it mends this itself.'
          : 'Start the server as always: it mends this itself.',
      restore: () =>
        'Look at the boards first: the server shows all that can be read. If what is lost matters, stop the server and restore the newest backup with "restore".',
      'make-space': () => 'Make space on this disk before the next meeting.',
    },
  },
})
