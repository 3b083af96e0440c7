import { type Stage, stageNumber, stages } from '@rembuk/shared/board/stage'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { stageMessages } from '@rembuk/shared/i18n/messages/stage'
import { boardIndexOf, listBoards } from '@rembuk/shared/programme/programme-document'
import { Link } from 'wouter'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useYDeep } from '../sync/use-y.ts'
import { boardPath, programmePath, stageAnchor } from './paths.ts'
import styles from './StageNav.module.css'

/** The five stages: each leads to its first board, or to its place on the programme's page while it has none. */
export const StageNav = ({ current }: { readonly current?: Stage | undefined }) => {
  const { programmeId, room } = useProgramme()
  const { stages: names, short } = useMessages(stageMessages)
  const { stageNavigation } = useMessages(programmeMessages)
  const firstBoards = useYDeep(
    boardIndexOf(room.doc),
    () => stages.map((stage) => listBoards(room.doc).find((board) => board.stage === stage)?.id),
    (a, b) => a.join() === b.join(),
  )
  return (
    <nav className={styles['nav']} aria-label={stageNavigation}>
      {stages.map((stage, index) => {
        const boardId = firstBoards[index]
        return (
          <Link
            key={stage}
            href={boardId ? boardPath(programmeId, boardId) : `${programmePath(programmeId)}#${stageAnchor(stage)}`}
            className={styles['stage']}
            title={names[stage]}
            aria-current={stage === current ? 'page' : undefined}
          >
            <b>{stageNumber(stage)}</b> <span>{short[stage]}</span>
          </Link>
        )
      })}
    </nav>
  )
}
