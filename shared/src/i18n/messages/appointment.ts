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
  },
})
