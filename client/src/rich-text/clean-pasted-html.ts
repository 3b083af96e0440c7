/**
 * What is pasted from Word, a spreadsheet or a page, made into what a text can hold. The words always stay: lists that Word
 * writes as paragraphs become lists, a table where none can stand becomes lines, and pictures are counted, so that the person can
 * be told. Nothing in it is run: it is parsed into a page that has no window.
 */

const create = (page: Document, tag: string, ...content: readonly (Node | string)[]): HTMLElement => {
  const element = page.createElement(tag)
  element.append(...content)
  return element
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

const listMarker = 'span[style*="mso-list:Ignore" i], span[style*="mso-list: Ignore" i]'

/** The list, as deep as Word says, that a paragraph of Word's goes into; made where it is not there yet. */
const listFor = (paragraph: Element, { level, tag }: { readonly level: number; readonly tag: string }): Element => {
  const page = paragraph.ownerDocument
  const before = paragraph.previousElementSibling
  const isOurs = (element: Element | null, depth: number): element is Element =>
    element?.hasAttribute('data-list') === true && (depth < level || element.localName === tag)
  const make = (): Element => {
    const list = create(page, tag)
    list.setAttribute('data-list', '')
    return list
  }
  let list = isOurs(before, 1) ? before : make()
  if (list !== before) paragraph.before(list)
  for (let depth = 2; depth <= level; depth += 1) {
    const item = list.lastElementChild ?? list.appendChild(create(page, 'li'))
    const last = item.lastElementChild
    list = isOurs(last, depth) ? last : item.appendChild(make())
  }
  return list
}

const makeLists = (page: Document): void => {
  for (const paragraph of page.querySelectorAll('p[style*="mso-list" i]')) {
    const marker = paragraph.querySelector(listMarker)
    const isOrdered = /^\s*[\p{L}\d]{1,4}[.)]/u.test(marker?.textContent ?? '')
    marker?.remove()
    const level = Number(/level([1-9])/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1)
    const list = listFor(paragraph, { level, tag: isOrdered ? 'ol' : 'ul' })
    list.append(create(page, 'li', create(page, 'p', ...paragraph.childNodes)))
    paragraph.remove()
  }
}

/** A row becomes a line, its cells side by side. */
const flattenTable = (table: HTMLTableElement): void => {
  const page = table.ownerDocument
  const lines = Array.from(table.rows, (tableRow) => {
    const cells = Array.from(tableRow.cells, (cell) => {
      for (const inner of cell.querySelectorAll('p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, br')) {
        inner.after(' ')
        unwrap(inner)
      }
      return Array.from(cell.childNodes)
    })
    return create(page, 'p', ...cells.flatMap((words, index) => (index > 0 ? [' · ', ...words] : words)))
  })
  const title = table.caption ? [create(page, 'p', ...table.caption.childNodes)] : []
  table.replaceWith(...title, ...lines)
}

/** Word and pages have six sizes of headings, a text two. */
const headings = [
  ['h1', 'h2'],
  ['h4, h5, h6', 'h3'],
] as const

export interface CleanedHtml {
  readonly html: string
  readonly pictureCount: number
}

export const cleanPastedHtml = (html: string, { hasTables }: { readonly hasTables: boolean }): CleanedHtml => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const pictures = page.body.querySelectorAll('img, svg, picture, canvas, video, object, embed, v\\:imagedata')
  for (const element of page.querySelectorAll('script, style, template, iframe, noscript, title, meta, link, xml'))
    element.remove()
  for (const picture of pictures) picture.remove()
  makeLists(page)
  for (const table of Array.from(
    page.querySelectorAll<HTMLTableElement>(hasTables ? 'table table' : 'table'),
  ).toReversed())
    flattenTable(table)
  for (const [from, to] of headings)
    for (const heading of page.querySelectorAll(from)) heading.replaceWith(create(page, to, ...heading.childNodes))
  for (const paragraph of page.querySelectorAll('p[class^="Mso"]'))
    if (!paragraph.textContent?.trim()) paragraph.remove()
  return { html: page.body.innerHTML, pictureCount: pictures.length }
}
