import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { useMessages } from '../i18n/locale.tsx'

/** The word for the total. */
export const BudgetTotal = () => <span>{useMessages(planMessages).total}</span>
