import { roleParameter } from '@rembuk/shared/sync/messages'

/** The same address, asking for the role of a viewer whatever it asked for before. */
export const askAsViewer = (href: string): string => {
  const url = new URL(href)
  url.searchParams.set(roleParameter, 'viewer')
  return url.href
}

/** The programme in `/layar/<programmeId>`; an empty string when there is none. */
export const programmeIdOfPath = (pathname: string): string => pathname.split('/')[2] ?? ''
