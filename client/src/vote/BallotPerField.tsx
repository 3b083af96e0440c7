import { paperCodeMessages } from '@rembuk/shared/i18n/messages/paper-code'
import { type BallotHolder, type BallotStep, ballotHolders } from '@rembuk/shared/meeting/step'
import { useMessages } from '../i18n/locale.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { PaperCodes } from './PaperCodes.tsx'

interface Props<Step extends BallotStep> {
  readonly step: Step
  readonly onChange: (step: Step) => void
}

/** Whose ballots a vote counts: one for each phone, each person on the attendance list, or each paper code. */
export const BallotPerField = <Step extends BallotStep>({ step, onChange }: Props<Step>) => {
  const texts = useMessages(paperCodeMessages)
  const value: BallotHolder = step.ballotPer ?? 'phone'
  return (
    <>
      <SelectField
        label={texts.per}
        hint={texts.hints[value]}
        value={value}
        options={ballotHolders.map((holder) => ({ value: holder, label: texts.holders[holder] }))}
        onChange={(ballotPer) => onChange({ ...step, ballotPer })}
      />
      {value === 'code' && <PaperCodes />}
    </>
  )
}
