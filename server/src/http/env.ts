import type { DocumentRole } from '@rembuk/shared/access/access'
import type { MeetingId } from '@rembuk/shared/base/id'

/** What the middleware hands to the routes. */
export interface Env {
  readonly Variables: {
    /** The session token of this browser's cookie. */
    token: string | undefined
    /** The role on the programme that the route is about. */
    role: DocumentRole
    /** The meeting of the code in the address, where that is right. */
    meetingId: MeetingId | undefined
  }
}
