import type { BoardId } from '@rembuk/shared/base/id'
import { priorityMessages } from '@rembuk/shared/i18n/messages/priority'
import { changePriority, statementTextOf } from '@rembuk/shared/priority/priority-commands'
import type { RankedPriority } from '@rembuk/shared/priority/priority-queries'
import {
  maxPriorityTitle,
  maxStatementLength,
  type StatementField,
  statementFields,
} from '@rembuk/shared/priority/priority-schema'
import { formatScore } from '@rembuk/shared/vote/vote-words'
import { Trash2 } from 'lucide-react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useDraft } from '../minutes/use-draft.ts'
import { StatementText } from '../rich-text/StatementText.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { BehindIt } from './BehindIt.tsx'
import { Decide } from './Decide.tsx'
import styles from './Priority.module.css'

interface Props {
  readonly room: OpenRoom
  readonly boardId: BoardId
  readonly priority: RankedPriority
  readonly onShow: (itemId: string) => void
  readonly onRemove: () => void
}

/** An opened problem: its name and statement to write, the notes behind it, and what it scored under each criterion. */
export const PriorityDetails = ({ room, boardId, priority, onShow, onRemove }: Props) => {
  const texts = useMessages(priorityMessages)
  const text = statementTextOf(room.doc, priority.id)
  return (
    <div className={styles['details']}>
      {room.canEdit ? (
        <div className={styles['fields']}>
          <NameField room={room} priority={priority} />
          {statementFields.map((field) => (
            <Answer key={field} room={room} priority={priority} field={field} />
          ))}
        </div>
      ) : (
        <dl className={styles['answers']}>
          {statementFields
            .filter((field) => priority.statement[field])
            .map((field) => (
              <div key={field}>
                <dt>{texts.questions[field]}</dt>
                <dd dir="auto">{priority.statement[field]}</dd>
              </div>
            ))}
        </dl>
      )}
      {text && (
        <section className={styles['part']}>
          <h4>{texts.text}</h4>
          <div className={styles['text']}>
            <StatementText
              room={room}
              fragment={text}
              label={texts.text}
              hint={texts.writeText}
              nothingYet={texts.noText}
            />
          </div>
        </section>
      )}
      <BehindIt room={room} priority={priority} onShow={onShow} />
      <Criteria priority={priority} />
      <Decide boardId={boardId} priority={priority} />
      {room.canEdit && (
        <Button size="small" className={styles['remove'] ?? ''} onClick={onRemove}>
          <Trash2 size={16} aria-hidden="true" /> {texts.remove}
        </Button>
      )}
    </div>
  )
}

type FieldProps = Pick<Props, 'room' | 'priority'>

const NameField = ({ room, priority }: FieldProps) => {
  const texts = useMessages(priorityMessages)
  const { text, change, leave } = useDraft(
    priority.title,
    (title) => void changePriority(room.doc, priority.id, { title }),
  )
  return (
    <div className={styles['nameField']}>
      <TextField
        label={texts.nameField}
        hint={priority.about.length > 0 ? texts.nameHint : undefined}
        placeholder={priority.title ? '' : priority.name}
        value={text}
        maxLength={maxPriorityTitle}
        autoComplete="off"
        onChange={change}
        onBlur={leave}
      />
    </div>
  )
}

const Answer = ({ room, priority, field }: FieldProps & { readonly field: StatementField }) => {
  const { questions } = useMessages(priorityMessages)
  const { text, change, leave } = useDraft(
    priority.statement[field],
    (answer) => void changePriority(room.doc, priority.id, { [field]: answer }),
  )
  return (
    <TextArea
      label={questions[field]}
      rows={2}
      value={text}
      maxLength={maxStatementLength}
      onChange={change}
      onBlur={leave}
    />
  )
}

const Criteria = ({ priority: { score } }: Pick<Props, 'priority'>) => {
  const texts = useMessages(priorityMessages)
  const locale = useLocale()
  if (!score || score.criteria.length === 0) return null
  return (
    <section className={styles['part']}>
      <h4>{texts.criteria}</h4>
      <dl className={styles['criteria']}>
        {score.criteria.map(({ title, mean }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{formatScore(locale, mean)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
