import type { ResidentStep, ResidentWriteStep } from '../../meeting/meeting-state.ts'
import { defineMessages } from '../locale.ts'

/** What the residents' phone page says, rendered by the server and enhanced on the phone. */
export const phoneMessages = defineMessages({
  id: {
    appName: 'Rembuk',
    languageName: 'Bahasa Indonesia',
    chooseLanguage: 'Pilih bahasa',

    enterCode: 'Masukkan kode rapat',
    codeLabel: 'Enam angka di layar rapat',
    enter: 'Masuk',

    noQuestion: 'Belum ada pertanyaan',
    noQuestionHint: 'Tunggu sebentar. Pertanyaan muncul di sini begitu fasilitator membukanya.',
    reloadHint: 'Tunggu fasilitator membuka penulisan, lalu muat ulang halaman ini.',
    reload: 'Muat ulang',
    closed: 'Penulisan sedang ditutup. Terima kasih; tulisan yang belum terkirim tetap aman di sini.',

    tabs: 'Bagian halaman',
    tab: { write: 'Tulis', vote: 'Suara', board: 'Papan', speak: 'Bicara', attend: 'Daftar hadir' },
    newStep: ({ prompt }: { prompt: string }) => `Langkah baru: ${prompt}`,
    timeLeft: 'Sisa waktu',
    timeOver: 'Waktu habis',
    timePaused: 'Waktu dijeda',
    minutesLeft: ({ minutes }: { minutes: number }) => `Sisa ${minutes} menit saat halaman ini dibuka.`,
    frozen: 'Fasilitator sedang menghentikan HP sebentar. Perhatikan layar; tulisan Anda tetap di sini.',
    ended: 'Rapat sudah selesai. Terima kasih sudah ikut.',
    secret: 'Catatan Anda baru tampil setelah dibuka fasilitator.',
    needsApproval: 'Catatan Anda tampil setelah disetujui fasilitator.',
    signAttendance: 'Isi daftar hadir',
    noWriting: 'Sekarang bukan waktunya menulis. Tempat menulis muncul di sini begitu fasilitator membukanya.',
    noVote: 'Belum ada yang dipilih. Pilihan muncul di sini begitu fasilitator membukanya.',
    noBoard: 'Papan masih kosong.',
    boardWaits: 'Mengambil papan…',
    moreNotes: ({ count }: { count: number }) => `dan ${count} catatan lagi`,
    groupUntitled: 'Kelompok tanpa judul',
    noQueue: 'Belum ada antrean bicara. Angkat tangan saja di ruangan.',
    noAttendance: 'Daftar hadir diisi di meja panitia.',
    hint: {
      'check-in': 'Isi daftar hadir supaya suara Anda dihitung.',
      group: 'Fasilitator sedang mengelompokkan catatan.',
      vote: 'Beri suara untuk yang menurut Anda paling penting.',
      score: 'Beri nilai untuk setiap pilihan.',
      consent: 'Katakan seberapa setuju Anda.',
      discuss: 'Angkat tangan kalau ingin bicara.',
      readback: 'Dengarkan keputusan dibacakan satu per satu.',
    },

    nameNotKept: 'Nama Anda tidak disimpan.',
    nameShown: 'Nama Anda ditampilkan di papan.',
    nameLabel: 'Nama Anda (boleh dikosongkan)',

    kindLabel: 'Jenis catatan',
    textLabel: 'Catatan Anda',
    textHint: 'Tulis satu hal di sini…',
    send: 'Kirim catatan',
    lettersLeft: ({ count }: { count: number }) => `Sisa ${count} huruf`,
    lettersOver: ({ count }: { count: number }) => `Kelebihan ${count} huruf`,

    myNotes: 'Catatan saya',
    savedNow: 'Tersimpan. Catatan Anda sudah di papan.',
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
    serverNotSaving: 'Server belum bisa menyimpan. Catatan aman di HP ini dan akan dikirim sendiri.',
    phoneCannotKeep: 'HP ini tidak bisa menyimpan catatan. Jangan tutup halaman sebelum tertulis “Tersimpan”.',
  },
  en: {
    appName: 'Rembuk',
    languageName: 'English',
    chooseLanguage: 'Choose a language',

    enterCode: 'Enter the meeting code',
    codeLabel: 'Six digits on the meeting’s screen',
    enter: 'Join',

    noQuestion: 'No question yet',
    noQuestionHint: 'One moment. The question appears here as soon as the facilitator opens it.',
    reloadHint: 'Wait until the facilitator opens writing, then reload this page.',
    reload: 'Reload',
    closed: 'Writing is closed for now. Thank you; anything you have not sent stays safe here.',

    tabs: 'Parts of the page',
    tab: { write: 'Write', vote: 'Vote', board: 'Board', speak: 'Speak', attend: 'Attendance' },
    newStep: ({ prompt }) => `New step: ${prompt}`,
    timeLeft: 'Time left',
    timeOver: 'Time is up',
    timePaused: 'The clock is stopped',
    minutesLeft: ({ minutes }) => `${minutes} minutes left when this page was opened.`,
    frozen: 'The facilitator has paused the phones for a moment. Look at the screen; your text stays here.',
    ended: 'The meeting is over. Thank you for taking part.',
    secret: 'Your note is shown only once the facilitator reveals all of them.',
    needsApproval: 'Your note is shown once the facilitator has approved it.',
    signAttendance: 'Sign the attendance list',
    noWriting: 'This is not the time to write. The field appears here as soon as the facilitator opens it.',
    noVote: 'There is nothing to vote on yet. Choices appear here as soon as the facilitator opens them.',
    noBoard: 'The board is still empty.',
    boardWaits: 'Fetching the board…',
    moreNotes: ({ count }) => `and ${count} more notes`,
    groupUntitled: 'Untitled group',
    noQueue: 'There is no speaking queue yet. Just raise your hand in the room.',
    noAttendance: 'The attendance list is at the organisers’ table.',
    hint: {
      'check-in': 'Sign the attendance list so that your voice counts.',
      group: 'The facilitator is grouping the notes.',
      vote: 'Vote for what matters most to you.',
      score: 'Score every choice.',
      consent: 'Say how far you agree.',
      discuss: 'Raise your hand if you want to speak.',
      readback: 'Listen as the decisions are read out one by one.',
    },

    nameNotKept: 'Your name is not kept.',
    nameShown: 'Your name is shown on the board.',
    nameLabel: 'Your name (you may leave it empty)',

    kindLabel: 'Kind of note',
    textLabel: 'Your note',
    textHint: 'Write one thing here…',
    send: 'Send note',
    lettersLeft: ({ count }) => `${count} characters left`,
    lettersOver: ({ count }) => `${count} characters too many`,

    myNotes: 'My notes',
    savedNow: 'Saved. Your note is on the board.',
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
    serverNotSaving: 'The server cannot save yet. Your notes are safe on this phone and will be sent by themselves.',
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
