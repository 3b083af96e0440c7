import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import type { LinkEnd } from '@rembuk/shared/link/link-schema'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Link.module.css'
import { useEndName, useLinksOf } from './use-links.ts'

/** The links of a note or group in words, where the board is a list. */
export const LinkWords = ({ end }: { readonly end: LinkEnd }) => {
  const texts = useMessages(linkMessages)
  const nameOf = useEndName()
  const links = useLinksOf(end)
  if (links.length === 0) return null
  const parts = [
    { title: texts.causes, links: links.filter(({ to }) => to === end), otherOf: 'from' },
    { title: texts.effects, links: links.filter(({ from }) => from === end), otherOf: 'to' },
  ] as const
  return (
    <dl className={styles['words']}>
      {parts.map(
        (part) =>
          part.links.length > 0 && (
            <div key={part.title}>
              <dt>{part.title}</dt>
              {part.links.map((link) => (
                <dd key={link.id} dir="auto">
                  {nameOf(link[part.otherOf])} {link.label && <span>({link.label})</span>}
                </dd>
              ))}
            </div>
          ),
      )}
    </dl>
  )
}
