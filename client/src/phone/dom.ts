import { assert } from '@rembuk/shared/base/assert'

/** A part of the page that the server has rendered; its absence is a mistake of ours. */
export const byId = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id)
  assert(found instanceof kind, `the page has #${id}`)
  return found
}

interface Parts {
  readonly class?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
}

/** Makes one element; its text is never read as HTML. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className, text, attributes = {} }: Parts = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Puts these in the place of whatever stands in an element. */
export const fillWith = (parent: HTMLElement, ...children: readonly Node[]): void => {
  parent.textContent = ''
  parent.append(...children)
}
