import type { AppointmentBook } from '@rembuk/shared/appointment/appointment'
import { useEffect, useState } from 'react'
import { useMeeting } from '../step/use-meeting.ts'

/** Who asks to become an editor and who was made one by whom, asked for again when that has changed; undefined before. */
export const useAppointmentBook = ({ isWanted }: { readonly isWanted: boolean }): AppointmentBook | undefined => {
  const { state, isConnected, readAppointments } = useMeeting()
  const [book, setBook] = useState<AppointmentBook>()
  const told = JSON.stringify([state?.askings, state?.appointments])
  useEffect(() => {
    if (!isWanted || !isConnected) return
    let isCurrent = true
    void readAppointments().then((answer) => {
      if (isCurrent && answer.ok) setBook(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [told, isWanted, isConnected, readAppointments])
  return book
}
