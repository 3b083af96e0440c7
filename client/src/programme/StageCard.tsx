import { type Stage, stageNumber } from '@rembuk/shared/board/stage'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { stageAnchor } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { AddBoardDialog } from './AddBoardDialog.tsx'
import { BoardRow } from './BoardRow.tsx'
import { PrintPlan } from './PrintPlan.tsx'
import styles from './Programme.module.css'
import { useProgramme } from './programme-context.ts'
import { useBoards } from './use-boards.ts'

/** One stage: what it is for, its boards, and how to begin while there are none. */
export const StageCard = ({ stage }: { readonly stage: Stage }) => {
  const { canEdit } = useProgramme()
  const texts = useMessages(programmeMessages)
  const names = useMessages(stageMessages)
  const boards = useBoards()
  const own = boards.filter((board) => board.stage === stage)
  const hasPlanning = boards.some((board) => board.stage === 'planning')
  const [isAdding, setIsAdding] = useState(false)
  return (
    <li className={styles['stage']} data-stage={stage} data-empty={own.length === 0} id={stageAnchor(stage)}>
      <h2>
        <b aria-hidden="true">{stageNumber(stage)}</b>
        {names.stages[stage]}
      </h2>
      <p className={styles['about']}>{texts.about[stage]}</p>
      {own.length > 0 ? (
        <ul className={styles['boards']} aria-label={texts.boardsOf({ stage: names.stages[stage] })}>
          {own.map((board) => (
            <BoardRow key={board.id} board={board} />
          ))}
        </ul>
      ) : (
        <p className={styles['next']}>{texts.next[stage]}</p>
      )}
      {stage === 'execution' && hasPlanning && <PrintPlan />}
      {canEdit && (
        <Button size="small" className={styles['add']} aria-haspopup="dialog" onClick={() => setIsAdding(true)}>
          <Plus size={16} aria-hidden="true" />
          {texts.addBoard}
        </Button>
      )}
      {isAdding && <AddBoardDialog stage={stage} count={own.length} onClose={() => setIsAdding(false)} />}
    </li>
  )
}
