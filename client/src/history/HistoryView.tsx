import type { NoteId } from '@rembuk/shared/base/id'
import type { Stage } from '@rembuk/shared/board/stage'
import type { History } from '@rembuk/shared/history/history'
import { formatMoment } from '@rembuk/shared/i18n/format'
import { historyMessages } from '@rembuk/shared/i18n/messages/history'
import { countDifferences } from '@rembuk/shared/snapshot/compare'
import { useCallback, useMemo, useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { itemKey } from './CompareList.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import styles from './History.module.css'
import { type HistoryTab, HistoryTabs } from './HistoryTabs.tsx'
import { MomentList } from './MomentList.tsx'
import { marksOfDifferences, marksOfMoment } from './moment-marks.ts'
import { namesIn } from './names-in.ts'
import { PastBoard } from './PastBoard.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SaveSnapshot } from './SaveSnapshot.tsx'
import { TimeBar } from './TimeBar.tsx'
import { usePast } from './use-past.ts'

interface Props {
  readonly room: OpenRoom
  readonly title: string
  readonly stage: Stage
  readonly history: History
  readonly refresh: () => Promise<void>
}

const noteRoot = 'notes'
const settleMs = 800

/** The board as it was, who did what beside it, and the slider below. */
export const HistoryView = ({ room, title, stage, history, refresh }: Props) => {
  const texts = useMessages(historyMessages)
  const locale = useLocale()
  const [tab, setTab] = useState<HistoryTab>('events')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'restore' | 'erase'>()
  const past = usePast(room, history, { isComparing: tab === 'compare' || dialog === 'restore' })
  const { moment, differences } = past

  const marks = useMemo(
    () => (tab === 'compare' ? marksOfDifferences(locale, differences) : marksOfMoment(locale, moment)),
    [tab, locale, differences, moment],
  )
  const chosenNotes = useMemo(
    () =>
      new Set(
        [...chosen]
          .filter((key) => key.startsWith(`${noteRoot} `))
          .map((key) => key.slice(noteRoot.length + 1) as NoteId),
      ),
    [chosen],
  )
  const chooseNotes = useCallback((ids: ReadonlySet<NoteId>) => {
    setChosen((before) => {
      const others = [...before].filter((key) => !key.startsWith(`${noteRoot} `))
      return new Set([...others, ...[...ids].map((key) => itemKey({ root: noteRoot, key }))])
    })
  }, [])
  /** What was done a moment ago must have come to this page first, or it would be told as news. */
  const refreshSoon = (): void => void setTimeout(() => void refresh(), settleMs)
  if (!moment) return null

  return (
    <>
      <main className={styles['body']} data-tab={tab}>
        <HistoryTabs tab={tab} onChoose={setTab} />
        <div className={styles['board']}>
          <PastBoard
            room={past.room}
            stage={stage}
            title={past.isNow ? title : texts.titleAt({ title, when: formatMoment(locale, moment.atMs) })}
            marks={marks}
            chosen={chosenNotes}
            onChoose={chooseNotes}
          />
        </div>
        <section className={styles['panel']} aria-label={tab === 'compare' ? texts.compareWithNow : texts.events}>
          {past.hasNews && (
            <p className={styles['news']} role="status">
              {texts.hasNews}
              <Button size="small" onClick={() => void refresh()}>
                {texts.loadNews}
              </Button>
            </p>
          )}
          {tab === 'compare' ? (
            <ComparePanel
              room={room}
              then={past.room.doc}
              differences={differences}
              chosen={chosen}
              onChoose={setChosen}
              onRestored={refreshSoon}
              onRestoreAll={() => setDialog('restore')}
            />
          ) : (
            <>
              <div className={styles['scroll']}>
                <MomentList moments={history.moments} index={past.index} onGo={past.go} />
              </div>
              <div className={styles['actions']}>
                <SaveSnapshot room={room.name} onSaved={refreshSoon} />
                {room.role === 'host' && <Button onClick={() => setDialog('erase')}>{texts.erase}</Button>}
              </div>
            </>
          )}
        </section>
      </main>
      <TimeBar moments={history.moments} index={past.index} onGo={past.go} />
      {dialog === 'restore' && (
        <RestoreDialog
          room={room.name}
          moment={moment}
          difference={countDifferences(differences)}
          onClose={() => setDialog(undefined)}
          onRestored={refreshSoon}
        />
      )}
      {dialog === 'erase' && (
        <ErasePerson
          names={namesIn(history, [room.doc, past.room.doc])}
          onClose={() => setDialog(undefined)}
          onErased={refreshSoon}
        />
      )}
    </>
  )
}
