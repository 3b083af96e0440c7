import type { AttendanceSummary } from '@rembuk/shared/attendance/summary'
import { personMessages } from '@rembuk/shared/i18n/messages/person'
import { quorumMessages } from '@rembuk/shared/i18n/messages/quorum'
import { useMessages } from '../i18n/locale.tsx'
import styles from './Representation.module.css'

/** Who is there, in numbers: women and men, places, and the groups that people stand for. */
export const Representation = ({ summary }: { readonly summary: AttendanceSummary }) => {
  const texts = useMessages(quorumMessages)
  const people = useMessages(personMessages)
  const { womenCount, menCount, hamlets, sectors, presentCount, countedCount, invitedCount } = summary
  if (presentCount === 0) return null
  const rows = [
    [
      ...(womenCount > 0 ? [texts.women({ count: womenCount })] : []),
      ...(menCount > 0 ? [texts.men({ count: menCount })] : []),
      ...(invitedCount > 0 && presentCount > countedCount
        ? [texts.uninvited({ count: presentCount - countedCount })]
        : []),
    ],
    hamlets.map(({ hamlet, count }) => `${hamlet || texts.elsewhere} ${count}`),
    sectors.map(({ sector, count }) => `${people.sectors[sector]} ${count}`),
  ]
  return (
    <div className={styles['representation']}>
      {rows
        .filter(({ length }) => length > 0)
        .map((row) => (
          <ul key={row.join()}>
            {row.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        ))}
    </div>
  )
}
