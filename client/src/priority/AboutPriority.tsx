import type { BoardId } from '@rembuk/shared/base/id'
import type { Source } from '@rembuk/shared/document/document'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { Link } from 'wouter'
import { itemPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useNamedSource } from '../plan/use-named-source.ts'
import { useProgramme } from '../programme/programme-context.ts'

/** The priority that a decision is about, with the way there; of one that is off the list, that it is. */
export const AboutPriority = ({ about }: { readonly about: Source }) => {
  const texts = useMessages(priorityMessages)
  const { programmeId } = useProgramme()
  const named = useNamedSource(about)
  if (!named) return null
  return (
    <p>
      {texts.aboutDecision}:{' '}
      {named.rank === undefined ? (
        texts.aboutGone
      ) : (
        <Link href={itemPath(programmeId, about.board as BoardId, about.item)}>
          {texts.fromPriority(named.rank)} · {named.name || texts.nameGone}
        </Link>
      )}
    </p>
  )
}
