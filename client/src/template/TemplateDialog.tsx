import type { AreaId } from '@rembuk/shared/base/id'
import { templateMessages } from '@rembuk/shared/i18n/messages/template'
import { applyTemplate } from '@rembuk/shared/template/apply-template'
import { areasByTemplate, frameOfTemplate, type TemplateId, templateIds } from '@rembuk/shared/template/template'
import { frameOfAll } from '../board/board.ts'
import { useBoard } from '../board/board-context.tsx'
import { clearSelection } from '../board/note-actions.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { newId } from '../sync/ids.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useUndoable } from '../undo/use-undoable.ts'
import { framesOnBoard } from './frames-on-board.ts'
import styles from './Template.module.css'

/** A template drawn small, from its areas. */
const Preview = ({ id }: { readonly id: TemplateId }) => {
  const { width, height } = frameOfTemplate(id)
  return (
    <svg viewBox={`-8 -8 ${width + 16} ${height + 16}`} className={styles['preview']} aria-hidden="true">
      {areasByTemplate[id].map(({ at: [x, y], size, tint }) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={size[0]}
          height={size[1]}
          rx={width / 60}
          style={{ fill: `var(--note-${tint})` }}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** Ready-made ways to look at a place together; one press lays one beside what is on the board. */
export const TemplateDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const board = useBoard()
  const texts = useMessages(templateMessages)
  const locale = useLocale()
  const doUndoably = useUndoable(board.room)
  const apply = (templateId: TemplateId): void => {
    const { x, y } = board.camera.seen()
    const isEmpty = frameOfAll(board) === undefined
    clearSelection(board)
    doUndoably(() => {
      const frame = applyTemplate(board.room.doc, {
        templateId,
        locale,
        near: isEmpty ? [0, 0] : [Math.round(x), Math.round(y)],
        obstacles: framesOnBoard(board),
        newId: () => newId<AreaId>(),
      })
      board.camera.fit(frame)
      return texts.applied(texts.names[templateId].name)
    })
    onClose()
  }
  return (
    <Dialog title={texts.title} onClose={onClose} size="wide">
      <p className={styles['text']}>{texts.text}</p>
      <ul className={styles['templates']}>
        {templateIds.map((id, index) => (
          <li key={id}>
            <button type="button" className={styles['template']} onClick={() => apply(id)}>
              <Preview id={id} />
              <strong>{texts.names[id].name}</strong>
              <span>{texts.names[id].use}</span>
              {index === 0 && <em>{texts.first}</em>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
