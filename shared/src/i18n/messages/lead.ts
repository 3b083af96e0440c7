import { defineMessages } from '../locale.ts'

/** Where the host draws attention: the light on the wall, and the call to a board. */
export const leadMessages = defineMessages({
  id: {
    spotlight: 'Sorot di layar',
    putOut: 'Hentikan sorotan',
    lit: 'Sedang disorot di layar',
    putOutDone: 'Sorotan dihentikan',
    title: 'Perhatian',
    call: 'Panggil semua ke papan ini',
    called: 'Semua yang mengikuti dibawa ke papan ini',
    isLit: 'Satu catatan atau kelompok sedang disorot di layar.',
    follow: 'Ikuti fasilitator',
    followHint: 'Halaman ini berpindah papan bersama fasilitator, kecuali Anda sedang menulis.',
    calledTo: ({ board }: { board: string }) => `Fasilitator mengajak ke papan ${board}`,
    goThere: 'Ke sana',
  },
  en: {
    spotlight: 'Show large on the screen',
    putOut: 'Stop showing large',
    lit: 'Shown large on the screen',
    putOutDone: 'No longer shown large',
    title: 'Attention',
    call: 'Bring everyone to this board',
    called: 'Everyone who follows is brought to this board',
    isLit: 'One note or group is shown large on the screen.',
    follow: 'Follow the facilitator',
    followHint: 'This page changes boards with the facilitator, unless you are writing.',
    calledTo: ({ board }) => `The facilitator calls to the board ${board}`,
    goThere: 'Go there',
  },
})
