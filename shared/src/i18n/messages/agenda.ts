import { defineMessages } from '../locale.ts'

/** The meeting panel beside a board: the agenda, and what waits for the host. */
export const agendaMessages = defineMessages({
  id: {
    panel: 'Rapat',
    agenda: 'Langkah rapat',
    showPanel: 'Tampilkan panel rapat',
    hidePanel: 'Sembunyikan panel rapat',
    minutesShort: ({ count }: { count: number }) => `${count} menit`,
    noSteps: 'Rapat ini belum punya susunan langkah.',
  },
  en: {
    panel: 'Meeting',
    agenda: 'Steps of the meeting',
    showPanel: 'Show the meeting panel',
    hidePanel: 'Hide the meeting panel',
    minutesShort: ({ count }) => (count === 1 ? '1 minute' : `${count} minutes`),
    noSteps: 'This meeting has no steps yet.',
  },
})
