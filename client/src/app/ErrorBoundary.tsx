import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { Component, type ReactNode } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from './MessagePage.tsx'

const Broken = () => {
  const texts = useMessages(programmeMessages)
  const common = useMessages(commonMessages)
  return (
    <MessagePage title={texts.brokenTitle} text={texts.brokenText}>
      <Button variant="primary" onClick={() => location.reload()}>
        {common.retry}
      </Button>
    </MessagePage>
  )
}

/** Keeps the rest of the page standing when a part of it fails, most often because its code could not be fetched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}
