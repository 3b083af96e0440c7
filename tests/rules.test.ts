import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rulesPage = '../docs/rules.md'
const idsIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, id = '']) => id).toSorted()

test('every rule that a test names stands in docs/rules.md, once, and no other', () => {
  const files = globSync('*/**/*.ts', { cwd: import.meta.dirname, exclude: ['node_modules/**', 'artifacts/**'] })
  const sources = files.map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8')).join('\n')
  const named = new Set(idsIn(sources, /['`]\[([A-Z]\d+)\] /g))
  const written = idsIn(readFileSync(`${import.meta.dirname}/${rulesPage}`, 'utf8'), /^- \*\*([A-Z]\d+)\*\* /gm)
  expect(named.size).toBeGreaterThan(150)
  expect(written).toEqual([...named].toSorted())
})
