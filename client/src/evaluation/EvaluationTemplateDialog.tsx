import { evaluationColumns } from '@rembuk/shared/evaluation/evaluation-queries'
import {
  chooseEvaluationTemplate,
  type EvaluationTemplateId,
  evaluationTemplateIds,
} from '@rembuk/shared/evaluation/evaluation-template'
import { evaluationTemplateMessages } from '@rembuk/shared/i18n/messages/evaluation-template'
import { colourByKind } from '@rembuk/shared/note/note-schema'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import styles from '../template/Template.module.css'
import { Dialog } from '../ui/Dialog.tsx'
import { useUndoable } from '../undo/use-undoable.ts'

interface Props {
  readonly room: OpenRoom
  readonly chosen: EvaluationTemplateId
  readonly onClose: () => void
}

/** Ways to look back; one press puts other questions above the columns. */
export const EvaluationTemplateDialog = ({ room, chosen, onClose }: Props) => {
  const texts = useMessages(evaluationTemplateMessages)
  const doUndoably = useUndoable(room)
  const choose = (templateId: EvaluationTemplateId): void => {
    doUndoably(() => {
      chooseEvaluationTemplate(room.doc, templateId)
      return texts.chosen(texts.words[templateId].name)
    })
    onClose()
  }
  return (
    <Dialog title={texts.title} onClose={onClose} size="wide">
      <p className={styles['text']}>{texts.text}</p>
      <ul className={styles['templates']}>
        {evaluationTemplateIds.map((id) => (
          <li key={id}>
            <button type="button" className={styles['template']} onClick={() => choose(id)}>
              <i className={styles['columns']} aria-hidden="true">
                {evaluationColumns.map((key) => (
                  <b key={key} style={{ background: `var(--note-${colourByKind[key]})` }}>
                    {texts.words[id].columns[key].title}
                  </b>
                ))}
              </i>
              <strong>{texts.words[id].name}</strong>
              <span>{texts.words[id].use}</span>
              {id === chosen && <em>{texts.now}</em>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
