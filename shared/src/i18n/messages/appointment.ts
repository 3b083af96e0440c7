import { defineMessages } from '../locale.ts'

/** Making somebody on the attendance list an editor, and back. */
export const appointmentMessages = defineMessages({
  id: {
    asked: ({ name }: { name: string }) => `Fasilitator meminta ${name} membantu menulis di papan.`,
    openBoard: 'Buka papan',
    appoint: 'Jadikan editor',
    dismiss: 'Jadikan peserta lagi',
    isAsked: 'Diminta jadi editor',
    isEditor: 'Editor',
    appointed: ({ name }: { name: string }) => `${name} diminta membantu. Tombol “Buka papan” sudah muncul di HP-nya.`,
    dismissed: ({ name }: { name: string }) => `${name} kembali menjadi peserta.`,
    ask: 'Minta ikut menata papan',
    isAsking: 'Permintaan terkirim. Tunggu jawaban fasilitator.',
    isRefused: 'Fasilitator belum mengizinkan ikut menata papan.',
    askings: ({ count }: { count: number }) => `Minta jadi editor (${count})`,
    no: 'Tidak',
    refused: ({ name }: { name: string }) => `${name} tetap peserta.`,
    log: 'Riwayat editor',
    logHint: 'Hanya fasilitator yang melihatnya. Terhapus bersama nama di daftar hadir.',
    somebody: 'Fasilitator',
    events: {
      appointed: ({ name, by }: { name: string; by: string }) => `${by} menjadikan ${name} editor`,
      dismissed: ({ name, by }: { name: string; by: string }) => `${by} menjadikan ${name} peserta lagi`,
      'links-withdrawn': ({ name }: { name: string; by: string }) =>
        `${name} kembali menjadi peserta: semua tautan editor dicabut`,
    },
  },
  en: {
    asked: ({ name }) => `The facilitator asks ${name} to help write on the board.`,
    openBoard: 'Open the board',
    appoint: 'Make an editor',
    dismiss: 'Make a participant again',
    isAsked: 'Asked to be an editor',
    isEditor: 'Editor',
    appointed: ({ name }) => `${name} has been asked to help. The button “Open the board” is on their phone now.`,
    dismissed: ({ name }) => `${name} is a participant again.`,
    ask: 'Ask to work on the board',
    isAsking: 'Your request is sent. Please wait for the facilitator.',
    isRefused: 'The facilitator has not let you work on the board.',
    askings: ({ count }) => `Asking to be an editor (${count})`,
    no: 'No',
    refused: ({ name }) => `${name} stays a participant.`,
    log: 'Who was made an editor',
    logHint: 'Only facilitators see this. It goes with the name on the attendance list.',
    somebody: 'The facilitator',
    events: {
      appointed: ({ name, by }) => `${by} made ${name} an editor`,
      dismissed: ({ name, by }) => `${by} made ${name} a participant again`,
      'links-withdrawn': ({ name }) => `${name} is a participant again: all editor links were withdrawn`,
    },
  },
})
