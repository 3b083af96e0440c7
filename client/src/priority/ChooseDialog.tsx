import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { type CarryableItem, listCarryableItems } from '@rembuk/shared/plan/carry-over-queries'
import type { About } from '@rembuk/shared/priority/priority-schema'
import { useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Priority.module.css'

interface Props {
  readonly doc: Y.Doc
  readonly title: string
  readonly text: string
  /** These are chosen already; without them, those that are on the list are. */
  readonly chosenIds?: ReadonlySet<string>
  readonly onChoose: (about: readonly About[]) => void
  readonly onClose: () => void
}

const matches = ({ title, noteTexts }: CarryableItem, search: string): boolean =>
  [title, ...noteTexts].some((text) => text.toLowerCase().includes(search.trim().toLowerCase()))

/** Chooses notes and groups of the board, the groups first. */
export const ChooseDialog = ({ doc, title, text, chosenIds, onChoose, onClose }: Props) => {
  const texts = useMessages(priorityMessages)
  const { cancel } = useMessages(commonMessages)
  const { kinds } = useMessages(noteMessages)
  const [search, setSearch] = useState('')
  const [ticked, setTicked] = useState<readonly About[]>([])
  const items = useMemo(
    () =>
      listCarryableItems(doc).filter(
        ({ itemId, kind, rank }) => kind !== 'priority' && (chosenIds ? !chosenIds.has(itemId) : rank === undefined),
      ),
    [doc, chosenIds],
  )
  const shown = items.filter((item) => matches(item, search))
  const toggle = ({ itemId: id, kind }: CarryableItem) =>
    setTicked((before) =>
      before.some((one) => one.id === id)
        ? before.filter((one) => one.id !== id)
        : [...before, { id, kind: kind === 'group' ? 'group' : 'note' }],
    )
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submitLabel={texts.add(ticked.length)}
        cancelLabel={cancel}
        isBlocked={ticked.length === 0}
        onSubmit={() => {
          onChoose(ticked)
          onClose()
        }}
        onCancel={onClose}
      >
        <p className={styles['quiet']}>{text}</p>
        <TextField label={texts.search} type="search" value={search} onChange={setSearch} />
        <div className={styles['choices']}>
          {shown.length === 0 && <p className={styles['quiet']}>{texts.noMatch}</p>}
          {shown.map((item) => (
            <label key={item.itemId} className={styles['choice']}>
              <input
                type="checkbox"
                checked={ticked.some(({ id }) => id === item.itemId)}
                onChange={() => toggle(item)}
              />
              <span>
                {item.title}
                <small>
                  {item.kind === 'group'
                    ? texts.group(item.noteTexts.length)
                    : item.kind !== 'priority' && kinds[item.kind]}
                </small>
              </span>
            </label>
          ))}
        </div>
      </Form>
    </Dialog>
  )
}
