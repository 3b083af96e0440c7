import type { MediaId } from '@rembuk/shared/base/id'

/** Where a picture is: residents are shown it by the code that stands in the address of their page. */
export const pictureAddress = (picture: MediaId, pathname: string): string => {
  const [resident] = /^\/j\/\d{6}(?=\/)/.exec(pathname) ?? []
  return `${resident ?? '/api'}/media/${picture}`
}
