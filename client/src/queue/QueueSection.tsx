import { can } from '@rembuk/shared/access/access'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { queueMessages } from '@rembuk/shared/i18n/messages/queue'
import { currentStepOf } from '@rembuk/shared/meeting/meeting-plan'
import type { QueueCommand } from '@rembuk/shared/queue/queue-command'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { newId } from '../sync/ids.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './QueueSection.module.css'
import { SpeakerClock } from './SpeakerClock.tsx'

/** Who speaks, who waits, and the buttons to lead them; the name of somebody without a phone is typed in. */
export const QueueSection = ({ state }: PanelSectionProps) => {
  const texts = useMessages(queueMessages)
  const locale = useLocale()
  const { leadQueue } = useMeeting()
  const { role } = useProgramme()
  const [name, setName] = useState('')
  const { queue } = state
  const { speaker, waiting } = queue
  const nameOf = (given: string) => given || texts.noName

  const ask = async (command: QueueCommand): Promise<boolean> => {
    const answer = await leadQueue(command)
    if (!answer.ok) showToast(problemText(locale, answer.error))
    return answer.ok
  }
  const add = async () => {
    if (name.trim() && (await ask({ type: 'add', handId: newId(), name: name.trim() }))) setName('')
  }
  const isQuiet = !speaker && waiting.length === 0 && currentStepOf(state)?.kind !== 'discuss'
  if (isQuiet || !can(role, 'queue.lead')) return null
  return (
    <PanelSection title={texts.queue} aside={<SpeakerClock queue={queue} />}>
      <p className={styles['speaker']} dir="auto">
        {speaker ? texts.speaking({ name: nameOf(speaker.name) }) : texts.nobodySpeaks}
      </p>
      <ol className={styles['waiting']}>
        {waiting.map(({ handId, name: given }) => (
          <li key={handId}>
            <span dir="auto">{nameOf(given)}</span>
            <IconButton
              label={texts.remove({ name: nameOf(given) })}
              onClick={() => void ask({ type: 'remove', handId })}
            >
              <X size={18} />
            </IconButton>
          </li>
        ))}
      </ol>
      {waiting.length === 0 && <p>{texts.waitingCount({ count: 0 })}</p>}
      <div className={styles['buttons']}>
        {(speaker || waiting.length > 0) && (
          <Button
            variant="primary"
            size="small"
            onClick={() => void ask({ type: 'next', from: speaker?.handId ?? null })}
          >
            {waiting.length > 0 ? texts.next : texts.done}
          </Button>
        )}
      </div>
      <form
        className={styles['add']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField label={texts.addLabel} value={name} onChange={setName} maxLength={80} />
        <Button type="submit" size="small">
          {texts.add}
        </Button>
      </form>
    </PanelSection>
  )
}
