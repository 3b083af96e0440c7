/** `pnpm test`: builds the pages, runs every suite, and ends with one line that counts them all. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const artifacts = join(root, 'tests/artifacts')
mkdirSync(artifacts, { recursive: true })

interface Count {
  readonly passed: number
  readonly failed: number
}

const run = (args: readonly string[], folder: string): number =>
  spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' }).status ?? 1

/** A report that is not there counts as one failure: a suite that could not start has not passed. */
const countIn = (report: string, read: (json: Record<string, unknown>) => Count): Count => {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>)
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const runVitest = (): Count => {
  const report = join(artifacts, `vitest-${process.pid}.json`)
  const vitest = 'node_modules/vitest/vitest.mjs'
  const status = run(
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    join(root, 'tests'),
  )
  const count = countIn(report, (json) => ({
    passed: Number(json['numPassedTests']),
    failed: Number(json['numFailedTests']),
  }))
  // A file that cannot be loaded fails the run without a failing test.
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

if (run(['server/start.js', '--build'], root) !== 0) {
  console.log('The pages could not be built.\n0 passed, 1 failed')
  process.exit(1)
}
run(['tests/page-size/page-size.ts'], root)
const { passed, failed } = runVitest()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
