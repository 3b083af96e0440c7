import { type DocumentRole, documentRoles } from '@rembuk/shared/access/access'
import { roleParameter } from '@rembuk/shared/sync/messages'

/** The role that this page's address asks for (`?as=viewer`), or undefined for the most that is held. */
export const pageRole = (search: string = location.search): DocumentRole | undefined => {
  const wanted = new URLSearchParams(search).get(roleParameter)
  return documentRoles.find((role) => role === wanted)
}

/** Adds the role this page asks for to an address, so that one browser can hold a host's and a viewer's page side by side. */
export const withPageRole = (path: string): string => {
  const role = pageRole()
  return role ? `${path}${path.includes('?') ? '&' : '?'}${roleParameter}=${role}` : path
}
