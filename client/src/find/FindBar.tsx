import { findMessages } from '@rembuk/shared/i18n/messages/find'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { kindsByStage } from '@rembuk/shared/note/note-schema'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useBoard, useGroupIds, usePlacedIds, useSession } from '../board/board-context.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { useMeeting } from '../step/use-meeting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './FindBar.module.css'
import { anything, followFound, goToFound, listAuthors, listStepIds } from './find-notes.ts'

interface FilterProps {
  readonly label: string
  readonly any: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

/** A choice among what is there; nothing where there is nothing to choose, as among authors whom no step names. */
const Filter = ({ label, any, value, options, onChange }: FilterProps) =>
  options.length > 0 && (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{any}</option>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  )

/** Finds notes by words, kind, author, group and the step of the meeting they were written in: the others pale on the canvas and leave the list. */
export const FindBar = () => {
  const board = useBoard()
  const texts = useMessages(findMessages)
  const { kinds } = useMessages(noteMessages)
  const { untitled } = useMessages(groupMessages)
  const groupIds = useGroupIds()
  const placedIds = usePlacedIds()
  const authors = useMemo(() => listAuthors(board, placedIds), [board, placedIds])
  const { state } = useMeeting()
  const stepIds = useMemo(() => listStepIds(board, placedIds), [board, placedIds])
  const here = (state?.steps ?? []).filter(({ stepId }) => stepIds.includes(stepId))
  const elsewhere = stepIds.filter((id) => !here.some(({ stepId }) => stepId === id))
  const steps = [
    ...here.map(({ stepId, prompt }) => [stepId, prompt] as const),
    ...(elsewhere.length > 0 ? [[elsewhere.join(' '), texts.otherMeeting] as const] : []),
  ]
  const foundCount = useSession(({ found }) => found?.size)
  const [wanted, setWanted] = useState(anything)
  const field = useRef<HTMLInputElement>(null)
  const want = (part: Partial<typeof wanted>): void => setWanted({ ...wanted, ...part })
  const close = (): void => board.session.change({ isFinding: false, found: undefined })
  useEffect(() => field.current?.focus(), [])
  useEffect(() => followFound(board, wanted), [board, wanted])
  return (
    <search className={styles['bar']}>
      <input
        ref={field}
        type="search"
        aria-label={texts.words}
        placeholder={texts.words}
        value={wanted.words}
        onChange={(event) => want({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') goToFound(board, event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') close()
        }}
      />
      <Filter
        label={texts.kind}
        any={texts.anyKind}
        value={wanted.kind}
        options={kindsByStage.mapping.map((kind) => [kind, kinds[kind]] as const)}
        onChange={(kind) => want({ kind })}
      />
      <Filter
        label={texts.author}
        any={texts.anyAuthor}
        value={wanted.author}
        options={authors.map((name) => [name, name] as const)}
        onChange={(author) => want({ author })}
      />
      <Filter
        label={texts.group}
        any={texts.anyGroup}
        value={wanted.groupId}
        options={groupIds.map((id) => [id, board.store.group(id)?.title || untitled] as const)}
        onChange={(groupId) => want({ groupId })}
      />
      <Filter
        label={texts.step}
        any={texts.anyStep}
        value={wanted.stepIds}
        options={steps}
        onChange={(stepIds) => want({ stepIds })}
      />
      <span role="status">{foundCount !== undefined && texts.count({ found: foundCount, all: placedIds.length })}</span>
      <IconButton label={texts.previous} disabled={!foundCount} onClick={() => goToFound(board, -1)}>
        <ChevronUp size={18} />
      </IconButton>
      <IconButton label={texts.next} disabled={!foundCount} onClick={() => goToFound(board, 1)}>
        <ChevronDown size={18} />
      </IconButton>
      <IconButton label={texts.close} onClick={close}>
        <X size={18} />
      </IconButton>
    </search>
  )
}
