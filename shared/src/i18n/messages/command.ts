import { defineMessages } from '../locale.ts'

interface InFile {
  readonly file: string
}
interface InFolder {
  readonly folder: string
}
interface BecauseOf {
  readonly cause: unknown
}
interface Versions {
  readonly found: number
  readonly known: number
}
interface BackUpDone extends InFile {
  readonly size: string
  readonly programmeCount: number
  readonly damageCount: number
}
interface RestoreDone extends InFile {
  readonly programmeCount: number
  readonly keptIn: string | undefined
  readonly newerProgrammeCount: number
  readonly isCarriedOver: boolean
}

const lines = (...texts: readonly (string | false)[]): string => texts.filter(Boolean).join('\n')

/** What `pnpm rembuk` says in the terminal: what was done, or why not and what to do. */
export const commandMessages = defineMessages({
  id: {
    usage: `Pakai:
  pnpm rembuk backup BERKAS
      menulis cadangan ke berkas baru; server boleh sedang jalan
  pnpm rembuk restore BERKAS
      memulihkan cadangan; server harus berhenti dulu
  pnpm rembuk doctor
      memeriksa folder data tanpa mengubahnya; server boleh sedang jalan
  pnpm rembuk doctor --export BERKAS
      juga menulis semua yang masih terbaca ke cadangan baru`,
    backUpDone: ({ file, size, programmeCount, damageCount }: BackUpDone) =>
      lines(
        `Cadangan selesai: ${file} (${size}, ${programmeCount} program). Sudah diperiksa dan ada di disk.`,
        damageCount > 0 &&
          `Data asalnya rusak di ${damageCount} tempat; cadangan ini memuat yang masih terbaca. Simpan folder data.`,
      ),
    restoreDone: ({ file, programmeCount, keptIn, newerProgrammeCount, isCarriedOver }: RestoreDone) =>
      lines(
        `Pulih dari ${file}: ${programmeCount} program. Jalankan server seperti biasa.`,
        keptIn !== undefined && `Data sebelumnya tidak dihapus; semuanya ada di ${keptIn}.`,
        newerProgrammeCount > 0 && `${newerProgrammeCount} program dibuat setelah cadangan ini; adanya hanya di sana.`,
        !isCarriedOver &&
          'Data sebelumnya tidak bisa dibaca: catatan yang sejak cadangan ini ditarik atau disembunyikan bisa muncul lagi, dan tautan yang sejak itu dicabut berlaku lagi. Periksa papan, dan cabut lagi tautannya.',
        'Yang ditulis orang setelah cadangan ini dan masih ada di perangkat mereka akan tampil sebagai "belum terkirim".',
      ),
    refusals: {
      NoSuchCommand: () => 'Perintah itu tidak dikenal.',
      BadSetting: ({ name, value }: { readonly name: string; readonly value: string }) =>
        `Setelan ${name}="${value}" tidak bisa dipakai. Perbaiki atau hapus setelan itu.`,
      NoData: ({ folder }: InFolder) => `Tidak ada data Rembuk di folder ${folder}. Periksa setelan REMBUK_DATA.`,
      Damaged: ({ cause }: BecauseOf) =>
        `Berkas data rusak, tidak ada yang bisa dibaca: ${String(cause)}. Jangan hapus apa pun; pulihkan dari cadangan.`,
      CannotCopy: ({ cause }: BecauseOf) =>
        `Data tidak bisa disalin untuk dibaca: ${String(cause)}. Tidak ada yang diubah; periksa izin dan sisa ruang disk.`,
      FolderNotWritable: ({ folder, cause }: InFolder & BecauseOf) =>
        `Folder ${folder} tidak bisa ditulisi: ${String(cause)}. Beri izin tulis, dan periksa sisa ruang disk.`,
      NewerVersion: ({ found, known }: Versions) =>
        `Data ini ditulis Rembuk yang lebih baru (versi ${found}; program ini mengenal ${known}). Tidak ada yang diubah; pasang Rembuk yang lebih baru.`,
      InUse: ({ folder }: InFolder) =>
        `Folder data ${folder} sedang dipakai server Rembuk. Tutup dulu server itu (Ctrl-C). Tidak ada yang diubah.`,
      FileExists: ({ file }: InFile) => `Berkas ${file} sudah ada dan tidak ditimpa. Pilih nama lain.`,
      CannotWrite: ({ file, cause }: InFile & BecauseOf) =>
        `Berkas ${file} tidak bisa ditulis: ${String(cause)}. Tidak ada cadangan yang tertinggal setengah; pilih tempat lain.`,
      CannotRead: ({ file, cause }: InFile & BecauseOf) =>
        `Berkas ${file} tidak bisa dibaca: ${String(cause)}. Tidak ada yang diubah; periksa namanya.`,
      NotABackup: () =>
        'Berkas itu bukan cadangan Rembuk. Tidak ada yang diubah. (Folder data yang disalin sendiri dipulihkan dengan menyalinnya kembali.)',
      CutShort: () =>
        'Cadangan itu terpotong: ujungnya hilang. Tidak ada yang diubah; salin lagi berkasnya dari sumbernya, atau pakai cadangan lain.',
      Changed: () =>
        'Cadangan itu rusak: isinya tidak lagi seperti waktu ditulis. Tidak ada yang diubah; salin lagi berkasnya dari sumbernya, atau pakai cadangan lain.',
    },
  },
  en: {
    usage: `Usage:
  pnpm rembuk backup FILE
      writes a backup to a new file; the server may be running
  pnpm rembuk restore FILE
      restores a backup; stop the server first
  pnpm rembuk doctor
      looks at the data folder and changes nothing; the server may be running
  pnpm rembuk doctor --export FILE
      also writes all that can be read to a new backup`,
    backUpDone: ({ file, size, programmeCount, damageCount }) =>
      lines(
        `Backup made: ${file} (${size}, programmes: ${programmeCount}). It is proved and on the disk.`,
        damageCount > 0 &&
          `The data was damaged in places before (${damageCount}); this backup holds what can be read. Keep the data folder.`,
      ),
    restoreDone: ({ file, programmeCount, keptIn, newerProgrammeCount, isCarriedOver }) =>
      lines(
        `Restored from ${file}; programmes: ${programmeCount}. Start the server as always.`,
        keptIn !== undefined && `The data of before is not deleted; all of it is in ${keptIn}.`,
        newerProgrammeCount > 0 && `Programmes made after this backup, and now only there: ${newerProgrammeCount}.`,
        !isCarriedOver &&
          'The data of before could not be read: notes withdrawn or hidden since this backup may be back, and links withdrawn since then are valid again. Look at the boards, and withdraw the links again.',
        'What people wrote after this backup and still have on their devices will be shown to them as "not delivered".',
      ),
    refusals: {
      NoSuchCommand: () => 'There is no such command.',
      BadSetting: ({ name, value }) => `The setting ${name}="${value}" cannot be used. Mend it or take it away.`,
      NoData: ({ folder }) => `There is no data of Rembuk in the folder ${folder}. Check the setting REMBUK_DATA.`,
      Damaged: ({ cause }) =>
        `The data file is damaged, nothing in it can be read: ${String(cause)}. Delete nothing; restore a backup.`,
      CannotCopy: ({ cause }) =>
        `The data cannot be copied to be read: ${String(cause)}. Nothing was changed; check permissions and free space.`,
      FolderNotWritable: ({ folder, cause }) =>
        `The folder ${folder} cannot be written: ${String(cause)}. Allow it, and check the free space.`,
      NewerVersion: ({ found, known }) =>
        `This data was written by a newer Rembuk (version ${found}, this one knows ${known}). Nothing was changed; install the newer Rembuk.`,
      InUse: ({ folder }) =>
        `The data folder ${folder} is in use by a Rembuk server. Stop that server first (Ctrl-C). Nothing was changed.`,
      FileExists: ({ file }) => `The file ${file} is there already and is not overwritten. Choose another name.`,
      CannotWrite: ({ file, cause }) =>
        `The file ${file} cannot be written: ${String(cause)}. No half backup was left; choose another place.`,
      CannotRead: ({ file, cause }) =>
        `The file ${file} cannot be read: ${String(cause)}. Nothing was changed; check its name.`,
      NotABackup: () =>
        'That file is no backup of Rembuk. Nothing was changed. (A data folder that was copied by hand is restored by copying it back.)',
      CutShort: () =>
        'That backup is cut short: its end is missing. Nothing was changed; copy the file once more from where it came, or use another.',
      Changed: () =>
        'That backup is damaged: its bytes are not those that were written. Nothing was changed; copy the file once more from where it came, or use another.',
    },
  },
})
