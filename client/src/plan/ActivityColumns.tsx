import type { ActivityId } from '@rembuk/shared/base/id'
import { planMessages } from '@rembuk/shared/i18n/messages/plan'
import { removeActivity } from '@rembuk/shared/plan/plan-commands'
import { type Activity, type ActivityStatus, activityStatuses } from '@rembuk/shared/plan/plan-schema'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useRemoval } from '../undo/use-undoable.ts'
import { ActivityCard } from './ActivityCard.tsx'
import { ActivityForm } from './ActivityForm.tsx'
import { createActivity, dropActivity, saveActivity } from './activity-actions.ts'
import { activityToDraft, emptyDraft } from './activity-draft.ts'
import { Columns } from './Columns.tsx'
import type { DropPlace } from './column-drag.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { showAt, usePeopleAt } from './use-people-at.ts'

interface Props {
  readonly room: OpenRoom
  readonly activities: readonly Activity[]
}

type OpenDialog =
  | { readonly type: 'add'; readonly status: ActivityStatus }
  | { readonly type: 'edit' | 'move'; readonly activity: Activity }

/** The activities in the columns of their status. */
export const ActivityColumns = ({ room, activities }: Props) => {
  const { doc, canEdit } = room
  const texts = useMessages(planMessages)
  const people = usePeopleAt(room)
  const removeWithUndo = useRemoval(room)
  const [dialog, setDialog] = useState<OpenDialog>()
  const columns = activityStatuses.map((key) => ({
    key,
    title: texts.statuses[key],
    emptyText: texts.emptyColumn,
    cards: activities.filter(({ status }) => status === key),
    footer: canEdit && (
      <Button variant="ghost" size="small" onClick={() => setDialog({ type: 'add', status: key })}>
        <Plus size={16} /> {texts.addActivity}
      </Button>
    ),
  }))
  const move = (activityId: string, place: DropPlace) => {
    dropActivity(doc, activityId as ActivityId, place)
    const column = columns.find(({ key }) => key === place.columnKey)
    if (column && !column.cards.some(({ id }) => id === activityId)) showToast(texts.moved(column.title))
  }
  const edit = (activity: Activity) => {
    showAt(room, activity.id)
    setDialog({ type: 'edit', activity })
  }
  const close = () => {
    showAt(room, undefined)
    setDialog(undefined)
  }
  return (
    <>
      <Columns
        label={texts.activities}
        columns={columns}
        canEdit={canEdit}
        onMove={move}
        renderCard={(activity) => (
          <ActivityCard
            room={room}
            activity={activity}
            person={people.get(activity.id)}
            onEdit={() => edit(activity)}
            onMove={() => setDialog({ type: 'move', activity })}
            onRemove={() => removeWithUndo(() => removeActivity(doc, activity.id), texts.activityRemoved)}
          />
        )}
      />
      {dialog?.type === 'add' && (
        <ActivityForm
          title={texts.newActivity}
          initial={{ ...emptyDraft, status: dialog.status }}
          onSave={(draft) => createActivity(doc, draft)}
          onClose={close}
        />
      )}
      {dialog?.type === 'edit' && (
        <ActivityForm
          title={texts.activity}
          initial={activityToDraft(dialog.activity)}
          onSave={(draft) => saveActivity(doc, dialog.activity.id, activityToDraft(dialog.activity), draft)}
          onClose={close}
        />
      )}
      {dialog?.type === 'move' && (
        <MoveDialog
          title={texts.moveTitle(dialog.activity.title || texts.untitled)}
          cardId={dialog.activity.id}
          columns={columns.map(({ key, title, cards }) => ({ key, title, cardIds: cards.map(({ id }) => id) }))}
          onMove={(place) => move(dialog.activity.id, place)}
          onClose={close}
        />
      )}
    </>
  )
}
