import { defineMessages } from '../locale.ts'

/** How many are there, and whether that is enough: on the projector and in the meeting panel. */
export const quorumMessages = defineMessages({
  id: {
    attendance: 'Kehadiran',
    present: ({ count }: { count: number }) => `${count} hadir`,
    ofInvited: ({ count, invited }: { count: number; invited: number }) => `${count} dari ${invited} undangan hadir`,
    needed: ({ needed }: { needed: number }) => `kuorum ${needed} orang`,
    reached: 'Kuorum tercapai',
    missing: ({ count }: { count: number }) => `Kurang ${count} orang lagi`,
    women: ({ count }: { count: number }) => `${count} perempuan`,
    men: ({ count }: { count: number }) => `${count} laki-laki`,
    uninvited: ({ count }: { count: number }) => `${count} di luar undangan`,
    elsewhere: 'lainnya',
  },
  en: {
    attendance: 'Attendance',
    present: ({ count }) => `${count} present`,
    ofInvited: ({ count, invited }) => `${count} of ${invited} invited are here`,
    needed: ({ needed }) => `quorum ${needed}`,
    reached: 'Quorum reached',
    missing: ({ count }) => `${count} more needed`,
    women: ({ count }) => (count === 1 ? '1 woman' : `${count} women`),
    men: ({ count }) => (count === 1 ? '1 man' : `${count} men`),
    uninvited: ({ count }) => `${count} not on the invitation list`,
    elsewhere: 'elsewhere',
  },
})
