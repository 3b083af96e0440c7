import { defineMessages } from '@rembuk/shared/i18n/locale'

/** The words a new programme begins with; people change them on the board. */
export const programmeTexts = defineMessages({
  id: {
    firstPrompt: 'Apa yang paling mengganggu kehidupan di sini?',
    firstMeeting: (programme: string) => `Rembug warga: ${programme}`,
  },
  en: {
    firstPrompt: 'What troubles life here the most?',
    firstMeeting: (programme: string) => `Residents' meeting: ${programme}`,
  },
})
