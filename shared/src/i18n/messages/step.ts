import type { Stage } from '../../board/stage.ts'
import type { StepKind } from '../../meeting/step.ts'
import { defineMessages } from '../locale.ts'

/** Questions to begin with; the first of each stage is asked when nobody has written another. */
const idQuestions: Record<Stage, readonly string[]> = {
  mapping: [
    'Apa yang paling mengganggu kehidupan di sini?',
    'Apa yang sudah kita punya dan bisa dipakai bersama?',
    'Siapa di sini yang punya keahlian, dan keahlian apa?',
    'Apa yang dulu pernah kita kerjakan bersama, dan bagaimana hasilnya?',
  ],
  planning: [
    'Apa yang sebaiknya kita kerjakan untuk mengatasi masalah ini?',
    'Apa yang bisa Anda sumbangkan: tenaga, bahan, atau uang?',
    'Siapa yang sebaiknya memimpin kegiatan ini?',
  ],
  execution: [
    'Apa yang sudah berjalan, dan apa yang masih terhambat?',
    'Apa yang perlu segera dibantu hari ini?',
    'Apa yang kurang di lapangan: orang, bahan, atau waktu?',
  ],
  evaluation: [
    'Apa yang berhasil, apa yang belum, dan apa yang perlu kita ubah?',
    'Apa yang paling terasa manfaatnya bagi warga?',
    'Apa yang akan kita lakukan dengan cara lain nanti?',
  ],
  dissemination: [
    'Apa yang perlu diketahui semua warga dari hasil ini?',
    'Apa yang bisa warga lanjutkan sendiri mulai besok?',
    'Siapa lagi yang perlu mendengar kabar ini?',
  ],
}
const enQuestions: Record<Stage, readonly string[]> = {
  mapping: [
    'What troubles life here the most?',
    'What do we already have that we can use together?',
    'Who here has a skill, and which one?',
    'What have we done together before, and how did it go?',
  ],
  planning: [
    'What should we do about this problem?',
    'What can you contribute: labour, material or money?',
    'Who should lead this activity?',
  ],
  execution: [
    'What is going well, and what is held up?',
    'What needs help right now, today?',
    'What is missing on site: people, material or time?',
  ],
  evaluation: [
    'What worked, what did not, and what should we change?',
    'What has helped residents most?',
    'What will we do differently next time?',
  ],
  dissemination: [
    'What should every resident know about these results?',
    'What can residents carry on by themselves from tomorrow?',
    'Who else needs to hear this?',
  ],
}

type ByKind = Record<StepKind, string>

/** What the room does in a step of each kind. */
const idKinds: ByKind = {
  'check-in': 'Kehadiran',
  write: 'Menulis',
  group: 'Mengelompokkan',
  vote: 'Memilih',
  score: 'Menilai',
  consent: 'Mufakat',
  discuss: 'Berbicara',
  readback: 'Membacakan',
}
const enKinds: ByKind = {
  'check-in': 'Attendance',
  write: 'Writing',
  group: 'Grouping',
  vote: 'Voting',
  score: 'Scoring',
  consent: 'Consent',
  discuss: 'Discussion',
  readback: 'Reading out',
}

/** What residents may do with their phones now. */
const idOpen: ByKind = {
  'check-in': 'Warga boleh mengisi kehadiran',
  write: 'Warga boleh menulis',
  group: 'HP warga menampilkan langkah ini',
  vote: 'Warga boleh memilih',
  score: 'Warga boleh memberi nilai',
  consent: 'Warga boleh menyatakan sikap',
  discuss: 'Warga boleh minta bicara',
  readback: 'HP warga menampilkan langkah ini',
}
const enOpen: ByKind = {
  'check-in': 'Residents may sign in',
  write: 'Residents may write',
  group: 'Phones show this step',
  vote: 'Residents may vote',
  score: 'Residents may score',
  consent: 'Residents may say where they stand',
  discuss: 'Residents may ask to speak',
  readback: 'Phones show this step',
}
const idClosed: ByKind = {
  'check-in': 'Kehadiran ditutup',
  write: 'Penulisan ditutup',
  group: 'HP warga menampilkan langkah ini',
  vote: 'Pemilihan ditutup',
  score: 'Penilaian ditutup',
  consent: 'Pernyataan sikap ditutup',
  discuss: 'Antrean bicara ditutup',
  readback: 'HP warga menampilkan langkah ini',
}
const enClosed: ByKind = {
  'check-in': 'Signing in is closed',
  write: 'Writing is closed',
  group: 'Phones show this step',
  vote: 'Voting is closed',
  score: 'Scoring is closed',
  consent: 'The round is closed',
  discuss: 'The queue is closed',
  readback: 'Phones show this step',
}

/** The button that lets residents do it, and the one that ends it. */
const idOpenStep: ByKind = {
  'check-in': 'Buka kehadiran',
  write: 'Buka penulisan',
  group: 'Mulai',
  vote: 'Buka pemilihan',
  score: 'Buka penilaian',
  consent: 'Tanyakan sikap warga',
  discuss: 'Buka antrean bicara',
  readback: 'Mulai',
}
const enOpenStep: ByKind = {
  'check-in': 'Open signing in',
  write: 'Open writing',
  group: 'Begin',
  vote: 'Open voting',
  score: 'Open scoring',
  consent: 'Ask where residents stand',
  discuss: 'Open the speaking queue',
  readback: 'Begin',
}
const idCloseStep: ByKind = {
  'check-in': 'Tutup kehadiran',
  write: 'Tutup penulisan',
  group: 'Selesai',
  vote: 'Tutup pemilihan',
  score: 'Tutup penilaian',
  consent: 'Tutup pernyataan sikap',
  discuss: 'Tutup antrean bicara',
  readback: 'Selesai',
}
const enCloseStep: ByKind = {
  'check-in': 'Close signing in',
  write: 'Close writing',
  group: 'Done',
  vote: 'Close voting',
  score: 'Close scoring',
  consent: 'Close the round',
  discuss: 'Close the queue',
  readback: 'Done',
}

/** The bottom bar of a board: the step, its clock, what phones may do, and the host's buttons. */
export const stepMessages = defineMessages({
  id: {
    stepNow: ({ prompt, isOpen }: { readonly prompt: string; readonly isOpen: boolean }) =>
      `Langkah ${isOpen ? 'dibuka' : 'sekarang'}: ${prompt}`,
    questions: idQuestions,
    bar: 'Langkah sekarang',
    kinds: idKinds,
    open: idOpen,
    closed: idClosed,
    openStep: idOpenStep,
    closeStep: idCloseStep,
    notOpened: 'Belum dibuka untuk warga',
    frozen: 'HP warga dihentikan sebentar',
    ended: 'Rapat sudah ditutup',
    notBegun: 'Rapat belum dimulai',
    place: ({ number, count }: { number: number; count: number }) => `Langkah ${number} dari ${count}`,
    phones: ({ count }: { count: number }) => `${count} HP tersambung`,
    sent: ({ count }: { count: number }) => `${count} catatan terkirim`,
    sentBy: ({ count, phones }: { count: number; phones: number }) => `${count} catatan dari ${phones} HP`,
    onPhones: ({ count }: { count: number }) => `${count} catatan masih di HP warga`,
    ballotsOnPhones: ({ count }: { count: number }) => `${count} suara masih di HP warga`,
    sealed: ({ count }: { count: number }) => `${count} catatan belum ditampilkan`,
    secret: 'rahasia sampai dibuka',
    namesShown: 'nama ditampilkan',
    namesHidden: 'tanpa nama',
    connecting: 'Menghubungkan ke rapat…',
    disconnected: 'Sambungan ke rapat terputus; disambung lagi sendiri. Angka di sini belum tentu terbaru.',
    notSaving: 'Server tidak bisa menyimpan sekarang. Catatan warga menunggu di HP masing-masing, lalu masuk sendiri.',
    noMeeting: 'Program ini belum punya rapat.',
    elsewhere: ({ board }: { board: string }) => `Langkah ini di papan “${board}”`,
    goThere: 'Buka papannya',
    configure: 'Atur pertanyaan',
    configureStep: 'Atur langkah',
    askHere: 'Tanyakan untuk papan ini',
    timeLeft: 'Sisa waktu',
    timeOver: 'Lewat waktu',
    pause: 'Jeda',
    resume: 'Lanjutkan',
    moreMinutes: ({ count }: { count: number }) => `Tambah ${count} menit`,
    giveTime: 'Beri waktu 5 menit',
    nextStep: 'Berikutnya:',
    firstStep: 'Mulai:',
    revealNotes: ({ count }: { count: number }) => `Buka semua catatan (${count})`,
    reviewNotes: ({ count }: { count: number }) => `Periksa catatan (${count})`,
    endMeeting: 'Tutup rapat',
    reopenMeeting: 'Buka rapat lagi',
    more: 'Pilihan lain',
    backTo: 'Kembali ke langkah sebelumnya',
    skipTo: 'Langsung ke langkah berikutnya',
    openAgain: 'Buka lagi',
    freeze: 'Hentikan HP sebentar',
    freezeHint: 'Warga hanya bisa melihat',
    unfreeze: 'Jalankan HP lagi',
    unfreezeHint: 'Warga bisa mengirim seperti semula',
    held: {
      notes: {
        title: 'Masih ada catatan di HP warga',
        text: ({ count }: { count: number }) =>
          `${count} catatan belum sampai, mungkin karena jaringan. Bila diteruskan, catatan itu tetap di HP dan tidak masuk langkah ini.`,
        none: 'Semua catatan sudah masuk.',
      },
      ballots: {
        title: 'Masih ada suara di HP warga',
        text: ({ count }: { count: number }) =>
          `${count} suara belum terkirim, mungkin karena sinyal. Bila ditutup sekarang, suara itu tidak ikut dihitung.`,
        none: 'Semua suara sudah masuk.',
      },
    },
    goAhead: 'Teruskan',
    waitForThem: 'Tunggu dulu',
  },
  en: {
    stepNow: ({ prompt, isOpen }) => `${isOpen ? 'Step opened' : 'Step now'}: ${prompt}`,
    questions: enQuestions,
    bar: 'Current step',
    kinds: enKinds,
    open: enOpen,
    closed: enClosed,
    openStep: enOpenStep,
    closeStep: enCloseStep,
    notOpened: 'Not open to residents yet',
    frozen: 'Phones are stopped for a moment',
    ended: 'The meeting is closed',
    notBegun: 'The meeting has not begun',
    place: ({ number, count }) => `Step ${number} of ${count}`,
    phones: ({ count }) => (count === 1 ? '1 phone connected' : `${count} phones connected`),
    sent: ({ count }) => (count === 1 ? '1 note sent' : `${count} notes sent`),
    sentBy: ({ count, phones }) =>
      `${count === 1 ? '1 note' : `${count} notes`} from ${phones === 1 ? '1 phone' : `${phones} phones`}`,
    ballotsOnPhones: ({ count }) =>
      count === 1 ? '1 ballot is still on a phone' : `${count} ballots are still on phones`,
    onPhones: ({ count }) => (count === 1 ? '1 note is still on a phone' : `${count} notes are still on phones`),
    sealed: ({ count }) => (count === 1 ? '1 note not shown yet' : `${count} notes not shown yet`),
    secret: 'secret until shown',
    namesShown: 'names shown',
    namesHidden: 'no names',
    connecting: 'Connecting to the meeting…',
    disconnected: 'The connection to the meeting is lost; it comes back by itself. The figures may be old.',
    notSaving: 'The server cannot save right now. Notes wait on the phones, then come in by themselves.',
    noMeeting: 'This programme has no meeting yet.',
    elsewhere: ({ board }) => `This step is on the board “${board}”`,
    goThere: 'Open that board',
    configure: 'Set the question',
    configureStep: 'Set the step',
    askHere: 'Ask for this board',
    timeLeft: 'Time left',
    timeOver: 'Over time',
    pause: 'Pause',
    resume: 'Go on',
    moreMinutes: ({ count }) => (count === 1 ? 'Add 1 minute' : `Add ${count} minutes`),
    giveTime: 'Give 5 minutes',
    nextStep: 'Next:',
    firstStep: 'Begin:',
    revealNotes: ({ count }) => `Show all notes (${count})`,
    reviewNotes: ({ count }) => `Review the notes (${count})`,
    endMeeting: 'Close the meeting',
    reopenMeeting: 'Open the meeting again',
    more: 'More',
    backTo: 'Back to the step before',
    skipTo: 'On to the next step',
    openAgain: 'Open again',
    freeze: 'Stop phones for a moment',
    freezeHint: 'Residents can only look',
    unfreeze: 'Let phones go on',
    unfreezeHint: 'Residents can send as before',
    held: {
      notes: {
        title: 'Notes are still on phones',
        text: ({ count }) =>
          `${count === 1 ? '1 note has' : `${count} notes have`} not arrived, perhaps for want of a network. If you go on, they stay on the phones and are not part of this step.`,
        none: 'All notes have come in.',
      },
      ballots: {
        title: 'Ballots are still on phones',
        text: ({ count }) =>
          `${count === 1 ? '1 ballot has' : `${count} ballots have`} not been sent yet, perhaps for lack of signal. If you close now, ${count === 1 ? 'it is' : 'they are'} not counted.`,
        none: 'All ballots have come in.',
      },
    },
    goAhead: 'Go on',
    waitForThem: 'Wait',
  },
})
