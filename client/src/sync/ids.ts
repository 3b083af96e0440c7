import { idFromBytes } from '@rembuk/shared/base/id'

const idLength = 12

/** A new id for an item; works on a page without https, where `randomUUID` is missing. */
export const newId = <Id extends string = string>(): Id =>
  idFromBytes<Id>(crypto.getRandomValues(new Uint8Array(idLength)))
