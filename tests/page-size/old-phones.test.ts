import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtPages } from './page-size.ts'

const folder = join(builtPages, 'assets/phone')
const scripts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))

/** What Chrome has learnt since version 70, of that which is tempting. */
const syntax = /\?\?=?[^?]|\?\.[\w[(]|\|\|=|&&=|(?<![\w$.])\d+_\d|catch\s*\{(?=\})|static\s*\{|#\w+\s*[=(;]/
const names =
  /\.(at|toSorted|toSpliced|toReversed|replaceAll|findLast|replaceChildren|matchAll)\(|Object\.(fromEntries|hasOwn|groupBy)|structuredClone|allSettled|Promise\.any|queueMicrotask|WeakRef/
/** Only https and localhost have these; a hall has plain http. */
const secure = /randomUUID|crypto\.subtle|serviceWorker|navigator\.clipboard/

/** Code without its strings: what is written in them is no syntax. */
const withoutStrings = (code: string): string =>
  code.replace(/`(?:\\.|[^`\\$]|\$(?!\{))*`|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gs, '""')

test('[N29] the scripts of the phone need nothing that a Chrome of 2018 lacks, and no secure address', () => {
  expect(scripts.length).toBeGreaterThan(1)
  for (const script of scripts) {
    const code = withoutStrings(script)
    expect(code.match(syntax)?.[0]).toBeUndefined()
    expect(code.match(names)?.[0]).toBeUndefined()
    expect(script.match(secure)?.[0]).toBeUndefined()
  }
})
