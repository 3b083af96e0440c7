import { pulseMessages } from '@rembuk/shared/i18n/messages/pulse'
import { stepMessages } from '@rembuk/shared/i18n/messages/step'
import { hasAgenda, stepAfter, stepBefore } from '@rembuk/shared/meeting/meeting-plan'
import { askedStepOf, type MeetingState } from '@rembuk/shared/meeting/meeting-state'
import { isBallotStep, type Step } from '@rembuk/shared/meeting/step'
import { Ellipsis } from 'lucide-react'
import { useMessages } from '../i18n/locale.tsx'
import { Popover } from '../ui/Popover.tsx'
import { nextAction } from './next-action.ts'
import styles from './StepMenu.module.css'
import type { Leading } from './use-leading.ts'

interface Props {
  readonly state: MeetingState
  readonly leading: Leading
  /** Changes the step the room is in; undefined where that has a button of its own. */
  readonly onConfigure: (() => void) | undefined
}

interface Item {
  readonly label: string
  /** Which step it is about, in its own words. */
  readonly about?: string | undefined
  readonly run: () => void
}

const useItems = ({ state, leading: { lead, leadOn }, onConfigure }: Props): readonly Item[] => {
  const texts = useMessages(stepMessages)
  const pulse = useMessages(pulseMessages)
  const { run } = state
  const isAsked = run.readyAskedAtMs !== null
  const step = askedStepOf(state)
  const next = nextAction(state).type
  const [before, after] = hasAgenda(state) && step ? [stepBefore(state), stepAfter(state)] : []
  const goTo = (to: Step) => () => leadOn({ type: 'go', stepId: to.stepId, from: run.stepId })
  const canOpenAgain = step && !step.isOpen && next !== 'open' && next !== 'ask' && !isBallotStep(step)
  const items: readonly (Item | false | undefined)[] = [
    before && { label: texts.backTo, about: before.prompt, run: goTo(before) },
    next !== 'go' && after && { label: texts.skipTo, about: after.prompt, run: goTo(after) },
    canOpenAgain && {
      label: texts.openAgain,
      about: texts.openStep[step.kind],
      run: () => void lead({ type: 'open' }),
    },
    onConfigure && step && { label: texts.configureStep, run: onConfigure },
    step && !run.timer && { label: texts.giveTime, run: () => void lead({ type: 'extend', minutes: 5 }) },
    !run.endedAtMs && {
      label: isAsked ? pulse.stopAsking : pulse.askReady,
      about: isAsked ? undefined : pulse.askReadyHint,
      run: () => void lead({ type: 'ask-ready', isAsked: !isAsked }),
    },
    {
      label: run.isFrozen ? texts.unfreeze : texts.freeze,
      about: run.isFrozen ? texts.unfreezeHint : texts.freezeHint,
      run: () => void lead({ type: 'freeze', isFrozen: !run.isFrozen }),
    },
    next !== 'end' && next !== 'reopen' && { label: texts.endMeeting, run: () => leadOn({ type: 'end' }) },
  ]
  return items.filter((item) => item !== false && item !== undefined)
}

/** Everything else that a host may do with the step and the meeting. */
export const StepMenu = (props: Props) => {
  const texts = useMessages(stepMessages)
  const items = useItems(props)
  return (
    <Popover label={texts.more} trigger={<Ellipsis size={22} />} triggerClassName={styles['trigger']} align="end">
      {(close) => (
        <ul className={styles['menu']}>
          {items.map(({ label, about, run }) => (
            <li key={label}>
              <button
                type="button"
                className={styles['item']}
                onClick={() => {
                  close()
                  run()
                }}
              >
                {label}
                {about && <span className={styles['about']}>{about}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
