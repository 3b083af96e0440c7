import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { useMessages } from '../i18n/locale.tsx'
import { MessagePage } from './MessagePage.tsx'

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const texts = useMessages(programmeMessages)
  return <MessagePage title={texts.notFoundTitle} text={texts.notFoundText} />
}
