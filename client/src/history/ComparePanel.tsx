import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { countDifferences, type ItemDifference } from '@rembuk/shared/snapshot/compare'
import { restoreItems } from '@rembuk/shared/snapshot/restore'
import type * as Y from 'yjs'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { UndoButtons } from '../undo/UndoButtons.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { CompareList, itemKey } from './CompareList.tsx'
import styles from './History.module.css'

interface Props {
  readonly room: OpenRoom
  readonly then: Y.Doc
  readonly differences: readonly ItemDifference[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** Told when the chosen ones were brought back. */
  readonly onRestored: () => void
  /** Asks the host whether the whole board goes back. */
  readonly onRestoreAll: () => void
}

/** The board then beside the board now: what differs, and what of it is brought back. */
export const ComparePanel = ({ room, then, differences, chosen, onChoose, ...on }: Props) => {
  const texts = useMessages(historyMessages)
  const doUndoably = useUndoable(room)
  const restorable = differences.filter(({ how }) => how !== 'new')
  const picked = restorable.filter((item) => chosen.has(itemKey(item)))
  const toggle = (key: string): void =>
    onChoose(new Set(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]))
  const isAllChosen = picked.length === restorable.length

  const restoreChosen = (): void => {
    const keysByRoot = new Map<string, string[]>()
    for (const { root, key } of picked) keysByRoot.set(root, [...(keysByRoot.get(root) ?? []), key])
    doUndoably(() => {
      restoreItems(room.doc, then, keysByRoot)
      return texts.restoredChosen({ count: picked.length })
    })
    onChoose(new Set())
    on.onRestored()
  }

  if (differences.length === 0) return <p className={styles['same']}>{texts.same}</p>
  return (
    <>
      <div className={styles['scroll']}>
        <p className={styles['summary']}>{texts.since(countDifferences(differences))}</p>
        {room.canEdit && restorable.length > 1 && (
          <label className={styles['chooseAll']}>
            <input
              type="checkbox"
              checked={isAllChosen}
              onChange={() => onChoose(new Set(isAllChosen ? [] : restorable.map(itemKey)))}
            />
            {texts.chooseAll}
          </label>
        )}
        <CompareList
          now={room.doc}
          then={then}
          differences={differences}
          chosen={chosen}
          onToggle={room.canEdit ? toggle : undefined}
        />
      </div>
      <div className={styles['actions']}>
        {room.canEdit && restorable.length > 0 && (
          <>
            <Button variant="primary" disabled={picked.length === 0} onClick={restoreChosen}>
              {picked.length > 0 ? texts.restoreChosen({ count: picked.length }) : texts.chooseSome}
            </Button>
            <UndoButtons room={room} />
          </>
        )}
        {room.role === 'host' ? (
          <Button onClick={on.onRestoreAll}>{texts.restoreAll}</Button>
        ) : (
          <p className={styles['hint']}>{texts.restoreByHost}</p>
        )}
      </div>
    </>
  )
}
