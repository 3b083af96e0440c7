import { isTable, parseTable } from '@rembuk/shared/plan/parse-table'
import { expect, test } from 'vitest'

test('rows copied from Excel arrive as rows, without the empty line at the end', () => {
  expect(parseTable('Pipa HDPE\t40\tbatang\t125.000\r\nSemen\t18\tsak\t75.000\r\n')).toEqual([
    ['Pipa HDPE', '40', 'batang', '125.000'],
    ['Semen', '18', 'sak', '75.000'],
  ])
})

test('a cell with line ends and quotes in it stays one cell', () => {
  expect(parseTable('"Pipa ""HDPE""\n3 inci"\t40\nSemen\t\tx')).toEqual([
    ['Pipa "HDPE" 3 inci', '40'],
    ['Semen', '', 'x'],
  ])
})

test('a quote that means inches is not taken for the start of a quoted cell', () => {
  expect(parseTable('Pipa 3"\t40\n"3" pipa\t2')).toEqual([
    ['Pipa 3"', '40'],
    ['"3" pipa', '2'],
  ])
})

test('empty rows between the others are left out', () => {
  expect(parseTable('a\n\n\t\nb')).toEqual([['a'], ['b']])
})

test('words alone are no table, whatever space stands around them', () => {
  expect(isTable('Pipa HDPE 3 inci\n')).toBe(false)
  expect(isTable('Pipa\t40')).toBe(true)
  expect(isTable('Pipa\nSemen')).toBe(true)
})
