import type { ProgrammeId } from '@rembuk/shared/base/id'
import { UndeliveredSection } from './UndeliveredSection.tsx'
import { useUndeliveredOfProgramme } from './use-undelivered-of-programme.ts'

/** What of this person's work in a programme never reached the server, for one who may not open it any more. */
export const UndeliveredOfProgramme = ({ programmeId }: { readonly programmeId: ProgrammeId }) => {
  const [undelivered, discard] = useUndeliveredOfProgramme(programmeId)
  return <UndeliveredSection undelivered={undelivered} onDiscard={() => void discard()} />
}
