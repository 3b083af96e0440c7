import type { AttendanceList } from '@rembuk/shared/attendance/attendance'
import type { AttendanceEdit } from '@rembuk/shared/attendance/attendance-command'
import type { Result } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { useCallback, useEffect, useState } from 'react'
import { useLocale } from '../i18n/locale.tsx'
import type { Meeting } from '../step/use-meeting.ts'
import { newId } from '../sync/ids.ts'

type Unnumbered<Edit> = Edit extends unknown ? Omit<Edit, 'commandId'> : never
/** What somebody at the list wants; the id of the command is made here. */
export type AttendanceWish = Unnumbered<AttendanceEdit>

export interface AttendanceListView {
  readonly list: AttendanceList | undefined
  /** Why the list or the last wish was refused. */
  readonly problem: string | undefined
  readonly edit: (wish: AttendanceWish) => Promise<Result<void, Problem>>
}

/** The lists with their names, read again whenever their numbers change or something was done here. */
export const useAttendanceList = ({ state, editAttendance, listAttendance }: Meeting): AttendanceListView => {
  const locale = useLocale()
  const [list, setList] = useState<AttendanceList>()
  const [problem, setProblem] = useState<Problem>()
  const [doneCount, setDoneCount] = useState(0)
  const numbers = JSON.stringify(state?.attendance)

  useEffect(() => {
    let isWanted = true
    void listAttendance().then((answer) => {
      if (!isWanted) return
      if (answer.ok) setList(answer.value)
      else setProblem(answer.error)
    })
    return () => {
      isWanted = false
    }
  }, [listAttendance, numbers, doneCount])

  const edit = useCallback(
    async (wish: AttendanceWish): Promise<Result<void, Problem>> => {
      const answer = await editAttendance({ ...wish, commandId: newId() } as AttendanceEdit)
      setProblem(answer.ok ? undefined : answer.error)
      if (answer.ok) setDoneCount((count) => count + 1)
      return answer
    },
    [editAttendance],
  )
  return { list, problem: problem && problemText(locale, problem), edit }
}
