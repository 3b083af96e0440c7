import type { GroupId, NoteId } from '@rembuk/shared/base/id'
import { areaMessages } from '@rembuk/shared/i18n/messages/area'
import { boardMessages } from '@rembuk/shared/i18n/messages/board'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { LayoutTemplate } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { OutlineAreas } from '../area/OutlineAreas.tsx'
import { PictureTools } from '../drawing/PictureTools.tsx'
import { useMessages } from '../i18n/locale.tsx'
import { LinksAsked } from '../link/LinksAsked.tsx'
import { LinkWords } from '../link/LinkWords.tsx'
import { TemplateButton } from '../template/TemplateButton.tsx'
import { Button } from '../ui/Button.tsx'
import { UndoButtons } from '../undo/UndoButtons.tsx'
import { useBoard, useGroup, useGroupIds, useSession } from './board-context.tsx'
import styles from './Outline.module.css'
import { OutlineAdd } from './OutlineAdd.tsx'
import { OutlineGroupTitle } from './OutlineGroupTitle.tsx'
import { OutlineNote } from './OutlineNote.tsx'
import type { NoteCommands } from './use-selection-commands.ts'

interface Props {
  readonly commands: NoteCommands
}

/** The notes of a group in reading order, or those in no group; the same array until they change. */
const useNotesIn = (groupId: GroupId | undefined): readonly NoteId[] => {
  const { store } = useBoard()
  const found = useSession((state) => state.found)
  const key = useSyncExternalStore(store.onChange, () =>
    store
      .placedIds()
      .filter((id) => {
        if (found && !found.has(id)) return false
        const own = store.note(id)?.groupId
        return (own && store.group(own) ? own : undefined) === groupId
      })
      .join(),
  )
  return key === '' ? [] : (key.split(',') as NoteId[])
}

const NoteList = ({ groupId, commands }: Props & { readonly groupId: GroupId | undefined }) => {
  const texts = useMessages(boardMessages)
  const ids = useNotesIn(groupId)
  return (
    <>
      {ids.length === 0 && <p className={styles['none']}>{texts.noNotes}</p>}
      <ol className={styles['notes']}>
        {ids.map((id) => (
          <OutlineNote key={id} id={id} commands={commands} />
        ))}
      </ol>
    </>
  )
}

const GroupSection = ({ id, commands }: Props & { readonly id: GroupId }) => {
  const { room } = useBoard()
  const group = useGroup(id)
  if (!group) return null
  return (
    <section className={styles['section']} data-item={id}>
      <OutlineGroupTitle group={group} />
      <LinkWords end={id} />
      <NoteList groupId={id} commands={commands} />
      {room.canEdit && <OutlineAdd group={group} />}
    </section>
  )
}

/** The board as a list, with every power of the canvas: for keyboards, screen readers and small screens. */
export const OutlineView = ({ commands }: Props) => {
  const { room } = useBoard()
  const texts = useMessages(boardMessages)
  const group = useMessages(groupMessages)
  const area = useMessages(areaMessages)
  const groupIds = useGroupIds()
  return (
    <div className={styles['outline']}>
      <div className={styles['page']}>
        <header className={styles['head']}>
          <h2 className={styles['heading']}>{texts.outline}</h2>
          {room.canEdit && (
            <>
              <UndoButtons room={room} />
              <TemplateButton>
                {(open) => (
                  <Button size="small" onClick={open}>
                    <LayoutTemplate size={16} /> {area.templates}
                  </Button>
                )}
              </TemplateButton>
            </>
          )}
          <PictureTools />
        </header>
        {groupIds.map((id) => (
          <GroupSection key={id} id={id} commands={commands} />
        ))}
        <section className={styles['section']}>
          <h3>{groupIds.length > 0 ? group.noGroup : texts.notesOnBoard}</h3>
          <NoteList groupId={undefined} commands={commands} />
          {room.canEdit && <OutlineAdd group={undefined} />}
        </section>
        <OutlineAreas />
      </div>
      <LinksAsked />
    </div>
  )
}
