import type { ResidentStep, ResidentWriteStep } from '../../meeting/meeting-state.ts'
import { defineMessages } from '../locale.ts'

/** What the residents' phone page says, rendered by the server and said again by its script. Only what the script says: it travels. */
export const phoneMessages = defineMessages({
  id: {
    noVote: 'Belum ada yang dipilih. Pilihan muncul di sini begitu fasilitator membukanya.',
    noQuestion: 'Belum ada pertanyaan',
    noQuestionHint: 'Tunggu sebentar. Pertanyaan muncul di sini begitu fasilitator membukanya.',
    closed: 'Penulisan sedang ditutup. Terima kasih; tulisan yang belum terkirim tetap aman di sini.',

    newStep: ({ prompt }: { prompt: string }) => `Langkah baru: ${prompt}`,
    timeLeft: 'Sisa waktu',
    timeOver: 'Waktu habis',
    timePaused: 'Waktu dijeda',
    secret: 'Catatan Anda baru tampil setelah dibuka fasilitator.',
    needsApproval: 'Catatan Anda tampil setelah disetujui fasilitator.',
    noBoard: 'Papan masih kosong.',
    moreNotes: ({ count }: { count: number }) => `dan ${count} catatan lagi`,
    groupUntitled: 'Kelompok tanpa judul',
    hint: {
      'check-in': 'Isi daftar hadir supaya suara Anda dihitung.',
      group: 'Fasilitator sedang mengelompokkan catatan.',
      vote: 'Beri suara untuk yang menurut Anda paling penting.',
      score: 'Beri nilai untuk setiap pilihan.',
      consent: 'Katakan seberapa setuju Anda.',
      discuss: 'Angkat tangan kalau ingin bicara.',
      readback: 'Dengarkan keputusan dibacakan satu per satu.',
    },

    entrusted: 'titip',
    entrustedName: 'Nama orangnya (boleh dikosongkan)',
    recordedBy: ({ name, by }: { name: string; by: string }) => `${name} (dicatat oleh ${by})`,
    entrustedBy: ({ name }: { name: string }) => `${name} (titip)`,
    nextPerson: 'Orang berikutnya',
    nextAnyway: 'Tetap lanjut',
    nextLoses: ({ count }: { count: number }) =>
      count > 0 ? `${count} isian ditolak dan akan hilang.` : 'Tulisan yang belum dikirim akan hilang.',
    pastWaiting: ({ count }: { count: number }) =>
      `${count} isian orang sebelumnya masih di HP ini. Dikirim sendiri begitu tersambung.`,
    pastRefused: ({ count }: { count: number }) =>
      `${count} isian orang sebelumnya belum diterima server. Beri tahu fasilitator.`,

    nameNotKept: 'Nama Anda tidak disimpan.',
    nameShown: 'Nama Anda ditampilkan di papan.',
    nameLabel: 'Nama Anda (boleh dikosongkan)',

    textLabel: 'Catatan Anda',
    photo: 'Foto',
    photoWaits: 'Foto sedang disiapkan. Tunggu sebentar…',
    removePhoto: 'Buang foto',
    seePhoto: 'Lihat foto',
    send: 'Kirim catatan',
    lettersLeft: ({ count }: { count: number }) => `Sisa ${count} huruf`,
    lettersOver: ({ count }: { count: number }) => `Kelebihan ${count} huruf`,

    withdrawnNow: 'Catatan sudah ditarik.',
    edit: 'Ubah',
    withdraw: 'Tarik',
    withdrawQuestion: 'Tarik catatan ini dari papan?',
    withdrawYes: 'Ya, tarik',
    discard: 'Hapus dari HP ini',
    sendAgain: 'Kirim lagi',
    editAndSend: 'Ubah lalu kirim',
    sendAsNew: 'Kirim sebagai catatan baru',
    saveChange: 'Simpan perubahan',
    cancel: 'Batal',
    textOnBoard: 'Yang ada di papan',
    textOfMine: 'Perubahan Anda',
    takeTheirs: 'Biarkan yang di papan',
    takeMine: 'Pakai perubahan saya',

    onPhoneSending: 'Masih di HP ini, sedang dikirim…',
    onPhoneOffline: 'Masih di HP ini, menunggu jaringan',
    onPhoneNotSaving: 'Masih di HP ini, menunggu server bisa menyimpan',
    changeOnPhone: 'Perubahan masih di HP ini',
    withdrawOnPhone: 'Masih di papan; penarikan menunggu di HP ini',
    arrived: 'Sampai di server, sedang disimpan…',
    saved: 'Tersimpan',
    refused: 'Belum terkirim',
    changeRefused: 'Perubahan belum dipakai',

    connected: 'Terhubung',
    connecting: 'Menghubungkan…',
    offline: 'Tanpa jaringan: catatan aman di HP ini',
    offlineUnkept: 'Tanpa jaringan: jangan tutup halaman ini',
    phoneCannotKeep: 'HP ini tidak bisa menyimpan catatan. Jangan tutup halaman sebelum tertulis “Tersimpan”.',
  },
  en: {
    noVote: 'There is nothing to vote on yet. Choices appear here as soon as the facilitator opens them.',
    noQuestion: 'No question yet',
    noQuestionHint: 'One moment. The question appears here as soon as the facilitator opens it.',
    closed: 'Writing is closed for now. Thank you; anything you have not sent stays safe here.',

    newStep: ({ prompt }) => `New step: ${prompt}`,
    timeLeft: 'Time left',
    timeOver: 'Time is up',
    timePaused: 'The clock is stopped',
    secret: 'Your note is shown only once the facilitator reveals all of them.',
    needsApproval: 'Your note is shown once the facilitator has approved it.',
    noBoard: 'The board is still empty.',
    moreNotes: ({ count }) => `and ${count} more notes`,
    groupUntitled: 'Untitled group',
    hint: {
      'check-in': 'Sign the attendance list so that your voice counts.',
      group: 'The facilitator is grouping the notes.',
      vote: 'Vote for what matters most to you.',
      score: 'Score every choice.',
      consent: 'Say how far you agree.',
      discuss: 'Raise your hand if you want to speak.',
      readback: 'Listen as the decisions are read out one by one.',
    },

    entrusted: 'on behalf of somebody',
    entrustedName: 'Their name (you may leave it empty)',
    recordedBy: ({ name, by }) => `${name} (written down by ${by})`,
    entrustedBy: ({ name }) => `${name} (on their behalf)`,
    nextPerson: 'Next person',
    nextAnyway: 'Go on anyway',
    nextLoses: ({ count }) => {
      if (count === 0) return 'The text that was not sent will be lost.'
      return count === 1 ? '1 entry was refused and will be lost.' : `${count} entries were refused and will be lost.`
    },
    pastWaiting: ({ count }) =>
      `Still on this phone from people before: ${count}. Sent by itself once the phone is connected.`,
    pastRefused: ({ count }) => `Not taken by the server, from people before: ${count}. Tell the facilitator.`,

    nameNotKept: 'Your name is not kept.',
    nameShown: 'Your name is shown on the board.',
    nameLabel: 'Your name (you may leave it empty)',

    textLabel: 'Your note',
    photo: 'Photo',
    photoWaits: 'The photo is being prepared. Wait a moment…',
    removePhoto: 'Remove the photo',
    seePhoto: 'See the photo',
    send: 'Send note',
    lettersLeft: ({ count }) => `${count} characters left`,
    lettersOver: ({ count }) => `${count} characters too many`,

    withdrawnNow: 'The note has been withdrawn.',
    edit: 'Change',
    withdraw: 'Withdraw',
    withdrawQuestion: 'Withdraw this note from the board?',
    withdrawYes: 'Yes, withdraw',
    discard: 'Delete from this phone',
    sendAgain: 'Send again',
    editAndSend: 'Change and send',
    sendAsNew: 'Send as a new note',
    saveChange: 'Save the change',
    cancel: 'Cancel',
    textOnBoard: 'On the board now',
    textOfMine: 'Your change',
    takeTheirs: 'Leave the board’s',
    takeMine: 'Use my change',

    onPhoneSending: 'Still on this phone, sending…',
    onPhoneOffline: 'Still on this phone, waiting for the network',
    onPhoneNotSaving: 'Still on this phone, waiting until the server can save',
    changeOnPhone: 'The change is still on this phone',
    withdrawOnPhone: 'Still on the board; the withdrawal waits on this phone',
    arrived: 'Reached the server, being saved…',
    saved: 'Saved',
    refused: 'Not sent yet',
    changeRefused: 'The change was not used',

    connected: 'Connected',
    connecting: 'Connecting…',
    offline: 'No network: your notes are safe on this phone',
    offlineUnkept: 'No network: do not close this page',
    phoneCannotKeep: 'This phone cannot keep notes. Do not close the page before it says “Saved”.',
  },
})
export type PhoneTexts = (typeof phoneMessages)['id']

/** When a note will be seen, where that is not at once. */
const whenShown = (texts: PhoneTexts, { isSecret, needsApproval }: ResidentWriteStep): string => {
  if (isSecret) return texts.secret
  return needsApproval ? texts.needsApproval : ''
}

/** What stands below the question: what becomes of a note and of its author's name, or what to do in the step. */
export const promiseText = (texts: PhoneTexts, step: ResidentStep | null): string => {
  if (!step) return texts.noQuestionHint
  if (step.kind !== 'write') return texts.hint[step.kind]
  return [step.showsNames ? texts.nameShown : texts.nameNotKept, whenShown(texts, step)].filter(Boolean).join(' ')
}

/** Whose voice a note is that somebody else wrote down, as the board shows it; at most 80 letters. */
export const entrustedName = (
  texts: PhoneTexts,
  { name, by }: { readonly name: string; readonly by: string },
): string => {
  const [whose, recorder] = [name.trim().slice(0, 36), by.trim().slice(0, 24)]
  if (recorder) return texts.recordedBy({ name: whose || texts.entrusted, by: recorder })
  return whose ? texts.entrustedBy({ name: whose }) : texts.entrusted
}
