import type { Stage } from '@rembuk/shared/board/stage'
import { stepFormMessages } from '@rembuk/shared/i18n/messages/step-form'
import type { Step } from '@rembuk/shared/meeting/step'
import { useMessages } from '../i18n/locale.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { BallotPerField } from '../vote/BallotPerField.tsx'
import { ScoreSettings } from './ScoreSettings.tsx'
import { WriteSettings } from './WriteSettings.tsx'

interface Props {
  readonly step: Step
  readonly stage: Stage
  readonly onChange: (step: Step) => void
}

/** What the kind of a step asks for beside question, board and minutes. */
export const StepSettings = ({ step, stage, onChange }: Props) => {
  const texts = useMessages(stepFormMessages)
  switch (step.kind) {
    case 'write':
      return <WriteSettings step={step} stage={stage} onChange={onChange} />
    case 'score':
      return (
        <>
          <ScoreSettings step={step} onChange={onChange} />
          <BallotPerField step={step} onChange={onChange} />
        </>
      )
    case 'vote':
      return (
        <>
          <NumberField
            label={texts.dots}
            value={step.dots}
            min={1}
            max={20}
            onChange={(dots) => onChange({ ...step, dots })}
          />
          <NumberField
            label={texts.dotsPerChoice}
            value={step.dotsPerChoice}
            min={1}
            max={20}
            onChange={(dotsPerChoice) => onChange({ ...step, dotsPerChoice })}
          />
          <BallotPerField step={step} onChange={onChange} />
        </>
      )
    case 'consent':
      return (
        <>
          <TextArea
            label={texts.proposal}
            maxLength={600}
            value={step.proposal}
            onChange={(proposal) => onChange({ ...step, proposal })}
          />
          <NumberField
            label={texts.neededPercent}
            value={step.neededPercent}
            min={1}
            max={100}
            onChange={(neededPercent) => onChange({ ...step, neededPercent })}
          />
          <BallotPerField step={step} onChange={onChange} />
        </>
      )
    case 'discuss':
      return (
        <NumberField
          label={texts.seconds}
          hint={texts.secondsHint}
          value={step.secondsPerSpeaker}
          min={0}
          max={3600}
          onChange={(secondsPerSpeaker) => onChange({ ...step, secondsPerSpeaker })}
        />
      )
    default:
      return null
  }
}
