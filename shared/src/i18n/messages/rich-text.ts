import { defineMessages } from '../locale.ts'

/** Rich text as it is read: notes, minutes and statements. */
export const richTextMessages = defineMessages({
  id: {
    decision: 'Keputusan',
  },
  en: {
    decision: 'Decision',
  },
})
