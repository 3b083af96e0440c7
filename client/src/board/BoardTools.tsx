import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { linkMessages } from '@rembuk/shared/i18n/messages/link'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { colourByKind, kindsByStage } from '@rembuk/shared/note/note-schema'
import { Group, LayoutTemplate, MousePointer2, Spline, StickyNote } from 'lucide-react'
import { pictureTools } from '../drawing/picture-tools-later.ts'
import { useMessages } from '../i18n/locale.tsx'
import { KindIcon } from '../note/KindIcon.tsx'
import { TemplateButton } from '../template/TemplateButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Soon } from '../ui/later.tsx'
import { useBoard, useSession } from './board-context.tsx'
import styles from './Tools.module.css'

const icons = { select: MousePointer2, note: StickyNote, group: Group, link: Spline } as const

/** Which kind the next note is. */
const KindChoice = () => {
  const { session } = useBoard()
  const kind = useSession((state) => state.kind)
  const { kinds } = useMessages(noteMessages)
  const texts = useMessages(boardMessages)
  return (
    <fieldset className={styles['kinds']} aria-label={texts.kindOfNext}>
      {kindsByStage.mapping.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === kind}
          className={styles['kind']}
          style={{ background: `var(--note-${colourByKind[option]})` }}
          onClick={() => session.change({ kind: option })}
        >
          <KindIcon kind={option} size={15} /> {kinds[option]}
        </button>
      ))}
      <p>{texts.placeHint}</p>
    </fieldset>
  )
}

/** The tools at the left: pick, write a note, draw a group. */
export const BoardTools = () => {
  const { session } = useBoard()
  const tool = useSession((state) => state.tool)
  const texts = useMessages(boardMessages)
  const link = useMessages(linkMessages)
  const area = useMessages(areaMessages)
  const hasCause = useSession((state) => state.selectedNotes.size === 1 || state.selectedGroup !== undefined)
  const labels = { select: texts.select, note: texts.addNote, group: texts.addGroup, link: link.tool }
  return (
    <div className={styles['tools']}>
      <div className={styles['toolbar']} role="toolbar" aria-label={texts.tools} aria-orientation="vertical">
        {(['select', 'note', 'group', 'link'] as const).map((option) => {
          const Icon = icons[option]
          return (
            <IconButton
              key={option}
              label={labels[option]}
              className={styles['tool']}
              aria-pressed={option === tool}
              onClick={() => session.change({ tool: option })}
            >
              <Icon size={20} />
            </IconButton>
          )
        })}
        <TemplateButton>
          {(open) => (
            <IconButton label={area.templates} className={styles['tool']} onClick={open}>
              <LayoutTemplate size={20} />
            </IconButton>
          )}
        </TemplateButton>
        <Soon part={pictureTools}>{(PictureTools) => <PictureTools className={styles['tool']} />}</Soon>
      </div>
      {tool === 'note' && <KindChoice />}
      {tool === 'group' && <p className={styles['hint']}>{texts.groupHint}</p>}
      {tool === 'link' && <p className={styles['hint']}>{hasCause ? link.tapEffect : link.hint}</p>}
    </div>
  )
}
