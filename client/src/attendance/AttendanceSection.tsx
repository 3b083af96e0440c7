import { can } from '@rembuk/shared/access/access'
import { attendanceMessages } from '@rembuk/shared/i18n/messages/attendance'
import { quorumMessages } from '@rembuk/shared/i18n/messages/quorum'
import { useMessages } from '../i18n/locale.tsx'
import { PanelSection } from '../meeting/PanelSection.tsx'
import type { PanelSectionProps } from '../meeting/panel-sections.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { Button } from '../ui/Button.tsx'
import { QuorumMeter } from './QuorumMeter.tsx'
import { Representation } from './Representation.tsx'

interface Props extends PanelSectionProps {
  /** Opens the lists. */
  readonly onOpen: () => void
}

/** Who is there: the live bar of the quorum for everybody, and the lists for hosts and editors. */
export const AttendanceSection = ({ state: { attendance }, onOpen }: Props) => {
  const texts = useMessages(attendanceMessages)
  const { attendance: title } = useMessages(quorumMessages)
  const { role } = useProgramme()
  return (
    <PanelSection title={title}>
      <QuorumMeter summary={attendance} />
      <Representation summary={attendance} />
      {can(role, 'attendance.read') && <Button onClick={onOpen}>{texts.openList}</Button>}
    </PanelSection>
  )
}
