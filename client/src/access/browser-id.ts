import { newId } from '../sync/ids.ts'
import { readKept, writeKept } from './kept.ts'

const key = 'rembuk.browser'

/** The same in every tab of this browser, so that one person with two tabs is one person to the others. It says nothing about them. */
export const browserId = (): string => {
  const kept = readKept(key)
  if (kept) return kept
  const id = newId()
  writeKept(key, id)
  return id
}
