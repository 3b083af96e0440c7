import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import type { NoteKind } from '@rembuk/shared/note/note-schema'
import {
  ClipboardList,
  Clock3,
  Lightbulb,
  type LucideIcon,
  RefreshCw,
  Scale,
  Sprout,
  ThumbsUp,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'

const iconByKind: Record<NoteKind, LucideIcon> = {
  problem: TriangleAlert,
  asset: Sprout,
  capacity: Users,
  history: Clock3,
  proposal: Lightbulb,
  report: ClipboardList,
  success: ThumbsUp,
  conclusion: Scale,
  change: RefreshCw,
}

/** The sign of a kind of note, for eyes that cannot tell the colours apart or a note that was given another colour. */
export const KindIcon = ({ kind, size = 14 }: { readonly kind: NoteKind; readonly size?: number }) => {
  const { kinds } = useMessages(noteMessages)
  const Icon = iconByKind[kind]
  return (
    <span title={kinds[kind]} style={{ display: 'inline-grid' }}>
      <Icon size={size} aria-hidden="true" />
    </span>
  )
}
