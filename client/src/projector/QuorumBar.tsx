import type { AttendanceSummary } from '@rembuk/shared/attendance/summary'
import { QuorumMeter } from '../attendance/QuorumMeter.tsx'
import { Representation } from '../attendance/Representation.tsx'
import styles from './QuorumBar.module.css'

/** What the wall shows while people sign in: how many are there, how many are needed, and who they stand for. Never a name. */
export const QuorumBar = ({ summary }: { readonly summary: AttendanceSummary }) => (
  <section className={styles['quorum']}>
    <QuorumMeter summary={summary} />
    <div className={styles['who']}>
      <Representation summary={summary} />
    </div>
  </section>
)
