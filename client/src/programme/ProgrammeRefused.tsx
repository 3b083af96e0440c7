import type { ProgrammeId } from '@rembuk/shared/base/id'
import type { Problem } from '@rembuk/shared/http/problem'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { programmeMessages } from '@rembuk/shared/i18n/messages/programme'
import { MessagePage } from '../app/MessagePage.tsx'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { later, Soon } from '../ui/later.tsx'
import { rememberedAccess } from './load-access.ts'

const undeliveredOfProgramme = later(
  async () => (await import('../undelivered/UndeliveredOfProgramme.tsx')).UndeliveredOfProgramme,
)

interface Props {
  readonly programmeId: ProgrammeId
  readonly problem: Problem
}

/** Says why a programme does not open, and what to do: a wrong link, no role on this device, no network. */
export const ProgrammeRefused = ({ programmeId, problem }: Props) => {
  const texts = useMessages(programmeMessages)
  const { retry } = useMessages(commonMessages)
  const locale = useLocale()
  if (problem.type === 'WrongLink') return <MessagePage title={texts.wrongLinkTitle} text={texts.wrongLinkText} />
  const needsLink = problem.type === 'NotSignedIn' || problem.type === 'NotAllowed'
  const linkText = rememberedAccess(programmeId) ? texts.withdrawnText : texts.notSignedInText
  return (
    <MessagePage
      title={texts.refusedTitle}
      text={needsLink ? linkText : problemText(locale, problem)}
      below={
        needsLink && (
          <Soon part={undeliveredOfProgramme}>
            {(UndeliveredOfProgramme) => <UndeliveredOfProgramme programmeId={programmeId} />}
          </Soon>
        )
      }
    >
      {!needsLink && (
        <Button variant="primary" onClick={() => location.reload()}>
          {retry}
        </Button>
      )}
    </MessagePage>
  )
}
