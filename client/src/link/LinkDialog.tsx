import type { NoteId } from '@rembuk/shared/base/id'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import type { Link, LinkEnd } from '@rembuk/shared/link/link-schema'
import { useState, useSyncExternalStore } from 'react'
import { useBoard } from '../board/board-context.tsx'
import tools from '../board/Tools.module.css'
import { useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Link.module.css'
import { LinkTools } from './LinkTools.tsx'
import { linkEnds } from './link-actions.ts'
import { useEndName, useLinksOf, wordsOf } from './use-links.ts'

const directions = ['effect', 'cause'] as const
type Direction = (typeof directions)[number]

interface Props {
  readonly end: LinkEnd
  readonly onClose: () => void
}

const LinkList = ({ title, links, otherOf }: { title: string; links: readonly Link[]; otherOf: 'from' | 'to' }) => {
  const nameOf = useEndName()
  if (links.length === 0) return null
  return (
    <>
      <h3 className={tools['dialogTitle']}>{title}</h3>
      <ul className={styles['list']}>
        {links.map((link) => (
          <li key={link.id}>
            <p dir="auto">{nameOf(link[otherOf])}</p>
            <LinkTools id={link.id} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** So many are offered at once; the others are found by typing. */
const maxOffered = 40

const Targets = ({ end, direction, wanted, onTold }: Omit<Props, 'onClose'> & TargetsProps) => {
  const board = useBoard()
  const texts = useMessages(linkMessages)
  const nameOf = useEndName()
  useSyncExternalStore(board.store.onChange, board.store.placedIds)
  const taken = new Set(
    board.links
      .linksOf(end)
      .flatMap(({ from, to }) => (direction === 'effect' ? (from === end ? [to] : []) : to === end ? [from] : [])),
  )
  const search = wanted.trim().toLowerCase()
  const found = [...board.store.groupIds(), ...board.store.placedIds()].filter((id) => {
    const words = wordsOf(board, id) ?? ''
    return id !== end && !taken.has(id) && words.toLowerCase().includes(search)
  })
  const link = (other: LinkEnd): void => {
    const ends = direction === 'effect' ? { from: end, to: other } : { from: other, to: end }
    const linked = linkEnds(board, ends)
    onTold(linked.ok ? texts.linked : texts.errors[linked.error.type])
  }
  return (
    <>
      {found.length === 0 && <p className={styles['hint']}>{texts.nothingFound}</p>}
      <ul className={styles['targets']}>
        {found.slice(0, maxOffered).map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles['target']}
              aria-label={direction === 'effect' ? texts.toAsEffect(nameOf(id)) : texts.toAsCause(nameOf(id))}
              onClick={() => link(id)}
            >
              <span
                className={styles['dot']}
                style={{ background: `var(--note-${board.store.content(id as NoteId)?.colour ?? 'paper'})` }}
              />
              <bdi>{nameOf(id)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {found.length > maxOffered && <p className={styles['hint']}>{texts.more(found.length - maxOffered)}</p>}
    </>
  )
}

interface TargetsProps {
  readonly direction: Direction
  readonly wanted: string
  readonly onTold: (words: string) => void
}

/** The links of one note or group, and new ones: the twin of pulling arrows. */
export const LinkDialog = ({ end, onClose }: Props) => {
  const texts = useMessages(linkMessages)
  const nameOf = useEndName()
  const links = useLinksOf(end)
  const [direction, setDirection] = useState<Direction>('effect')
  const [wanted, setWanted] = useState('')
  const [told, setTold] = useState('')
  const words = { effect: texts.effects, cause: texts.causes }
  return (
    <Dialog title={texts.linkTitle(nameOf(end))} onClose={onClose}>
      {links.length === 0 && <p className={styles['hint']}>{texts.none}</p>}
      <LinkList title={texts.causes} links={links.filter(({ to }) => to === end)} otherOf="from" />
      <LinkList title={texts.effects} links={links.filter(({ from }) => from === end)} otherOf="to" />
      <h3 className={tools['dialogTitle']}>{texts.add}</h3>
      <div className={styles['fields']}>
        <SelectField
          label={texts.direction}
          value={direction}
          options={directions.map((value) => ({ value, label: words[value] }))}
          onChange={setDirection}
        />
        <TextField label={texts.search} value={wanted} onChange={setWanted} />
      </div>
      <Targets end={end} direction={direction} wanted={wanted} onTold={setTold} />
      <p role="status" className={styles['hint']}>
        {told}
      </p>
    </Dialog>
  )
}
