import { minutesMessages } from '@rembuk/shared/i18n/messages/minutes'
import { addReadyAgenda } from '@rembuk/shared/meeting/meeting-document'
import { ListPlus, PencilLine } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { goToPlace } from './field-place.ts'
import { useMinutes } from './minutes-context.ts'

/** Where no agenda is yet: a ready-made one in one tap, or one's own. */
export const EmptyAgenda = () => {
  const { room } = useMinutes()
  const texts = useMessages(minutesMessages)
  if (!room.canEdit) return <EmptyState title={texts.noAgenda} />
  return (
    <EmptyState title={texts.noAgenda} text={texts.agendaEmpty}>
      <Button variant="primary" onClick={() => addReadyAgenda(room.doc, 'rembug-warga', texts.rembugWarga)}>
        <ListPlus size={18} aria-hidden="true" />
        {texts.useRembugWarga}
      </Button>
      <Button onClick={() => goToPlace('agenda')}>
        <PencilLine size={18} aria-hidden="true" />
        {texts.writeOwnAgenda}
      </Button>
    </EmptyState>
  )
}
