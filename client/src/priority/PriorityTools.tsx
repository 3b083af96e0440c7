import type { BoardId, PriorityId } from '@rembuk/shared/base/id'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { addPriority } from '@rembuk/shared/priority/priority-commands'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import type { PlannedActivity } from '@rembuk/shared/priority/thread'
import { ArrowRightToLine, FileDown, ListChecks, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { prioritiesPath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { CarryOutDialog } from './CarryOutDialog.tsx'
import { ChooseDialog } from './ChooseDialog.tsx'
import styles from './Priority.module.css'
import { TakeOverDialog } from './TakeOverDialog.tsx'

interface FillProps {
  readonly room: OpenRoom
  readonly boardId: BoardId
  /** The list is empty: this is the one thing to do. */
  readonly isFirst: boolean
}

/** What fills the list: the result of a closed vote, or notes. */
export const FillButtons = ({ room, boardId, isFirst }: FillProps) => {
  const texts = useMessages(priorityMessages)
  const [dialog, setDialog] = useState<'votes' | 'notes'>()
  const size = isFirst ? 'medium' : 'small'
  const close = () => setDialog(undefined)
  return (
    <>
      <Button size={size} variant={isFirst ? 'primary' : 'ghost'} onClick={() => setDialog('votes')}>
        <ListChecks size={17} aria-hidden="true" /> {texts.takeOver}
      </Button>
      <Button size={size} onClick={() => setDialog('notes')}>
        <StickyNote size={17} aria-hidden="true" /> {texts.choose}
      </Button>
      {dialog === 'votes' && <TakeOverDialog room={room} boardId={boardId} onClose={close} />}
      {dialog === 'notes' && (
        <ChooseDialog
          doc={room.doc}
          title={texts.choose}
          text={texts.chooseText}
          onChoose={(about) => {
            for (const one of about) addPriority(room.doc, { id: one.id as PriorityId, about: one })
          }}
          onClose={close}
        />
      )}
    </>
  )
}

interface OutProps {
  readonly room: OpenRoom
  readonly boardId: BoardId
  readonly priorities: readonly RankedPriority[]
  readonly activitiesOf: (itemId: string) => readonly PlannedActivity[]
}

/** What becomes of the list: activities, and paper. */
export const OutButtons = ({ room, boardId, priorities, activitiesOf }: OutProps) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  const { programmeId, canEdit } = useProgramme()
  const [isCarrying, setIsCarrying] = useState(false)
  return (
    <>
      {canEdit && (
        <fieldset className={styles['downloads']} aria-label={texts.download}>
          {(['pdf', 'docx'] as const).map((format) => (
            <a
              key={format}
              className={buttonClass({ size: 'small' })}
              href={prioritiesPath(programmeId, format, locale)}
              download=""
            >
              <FileDown size={17} aria-hidden="true" /> {format === 'pdf' ? texts.print : texts.word}
            </a>
          ))}
        </fieldset>
      )}
      {room.canEdit && (
        <Button size="small" variant="primary" onClick={() => setIsCarrying(true)}>
          <ArrowRightToLine size={17} aria-hidden="true" /> {texts.carry}
        </Button>
      )}
      {isCarrying && (
        <CarryOutDialog
          boardId={boardId}
          priorities={priorities}
          activitiesOf={activitiesOf}
          onClose={() => setIsCarrying(false)}
        />
      )}
    </>
  )
}
