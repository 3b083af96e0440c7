import { defineMessages } from '../locale.ts'

/** The lock of a board: whoever leads closes it while the room only looks. */
export const lockMessages = defineMessages({
  id: {
    lock: 'Kunci papan',
    unlock: 'Buka kunci',
    lockedForHost:
      'Papan dikunci. Hanya fasilitator yang bisa mengubahnya; catatan warga dari HP tetap masuk ke kotak masuk.',
    lockedForEditor: 'Papan dikunci fasilitator. Anda bisa melihat; mengubah bisa lagi setelah kunci dibuka.',
    lockedForViewer: 'Papan dikunci fasilitator.',
  },
  en: {
    lock: 'Lock the board',
    unlock: 'Unlock',
    lockedForHost: 'The board is locked. Only facilitators can change it; notes from phones still arrive in the inbox.',
    lockedForEditor: 'The facilitator has locked the board. You can look; you can edit again once it is unlocked.',
    lockedForViewer: 'The facilitator has locked the board.',
  },
})
