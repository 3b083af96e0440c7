/**
 * `pnpm start`: builds the client when its sources have changed, then runs the server. Plain JavaScript, so that an old Node can
 * still say what is missing.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const outFolder = join(root, 'client/dist')
const stampFile = join(outFolder, '.sources')

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'Rembuk butuh Node 24 atau lebih baru di komputer ini. / Rembuk needs Node 24 or newer on this computer.',
  )
  process.exit(1)
}

/** A fingerprint of everything the client is built from: names, sizes and times of the files. */
const fingerprint = () => {
  const hash = createHash('sha256')
  const add = (path) => {
    const stat = statSync(path)
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
  }
  for (const path of [
    'client/src',
    'client/index.html',
    'client/projector.html',
    'client/vite.config.ts',
    'client/vite.phone.config.ts',
    'shared/src',
    'pnpm-lock.yaml',
  ])
    add(join(root, path))
  return hash.digest('hex')
}

const isBuilt = (wanted) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted

const wanted = fingerprint()
if (!isBuilt(wanted)) {
  console.log('Menyiapkan halaman … / building the pages …')
  const { build } = await import(join(root, 'client/node_modules/vite/dist/node/index.js'))
  for (const config of ['vite.config.ts', 'vite.phone.config.ts'])
    await build({ configFile: join(root, 'client', config), logLevel: 'warn' })
  mkdirSync(outFolder, { recursive: true })
  writeFileSync(stampFile, wanted)
}
if (process.argv.includes('--build')) process.exit(0)
await import(join(root, 'server/src/main.ts'))
