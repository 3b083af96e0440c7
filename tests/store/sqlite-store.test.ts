import { fileURLToPath } from 'node:url'
import { openOrThrow } from './open-or-throw.ts'
import { storeContract } from './store.contract.ts'

storeContract({
  openStore: (folder) => openOrThrow({ folder }),
  writerScript: fileURLToPath(new URL('./sqlite-writer.ts', import.meta.url)),
})
