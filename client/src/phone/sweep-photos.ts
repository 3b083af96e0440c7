import { createDrafts } from './drafts.ts'
import { readOutbox } from './outbox-store.ts'
import type { PhotoStore } from './photo-store.ts'
import type { TabContext } from './tab.ts'

interface Sweep extends Pick<TabContext, 'code'> {
  readonly people: Pick<TabContext['people'], 'storage' | 'past'>
  readonly photos: Pick<PhotoStore, 'ids' | 'remove'>
}

/** The name of the draft whose text is the id of the photo that was chosen and not sent. */
export const photoDraft = 'photo'
const prefixOf = (code: string): string => `${code}-`
export const photoIdOf = (code: string, random: string): string => prefixOf(code) + random

/** Removes the photos of this meeting that belong to no note and no draft: withdrawn, discarded, refused, or of somebody who has gone. */
export const sweepPhotos = async ({ code, people, photos }: Sweep): Promise<void> => {
  const kept = await photos.ids()
  // Read after the ids: what is put in from now on is not among them.
  const named = [people.storage, ...people.past()]
    .flatMap((drawer) => readOutbox(drawer, code).notes.map(({ photo }) => photo))
    .concat(createDrafts(people.storage, code).read(photoDraft)?.text)
  for (const id of kept) if (id.indexOf(prefixOf(code)) === 0 && named.indexOf(id) < 0) photos.remove(id)
}
