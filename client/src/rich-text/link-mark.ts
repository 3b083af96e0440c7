import { hrefFromTyped, safeHref } from '@rembuk/shared/rich-text/link-safety'
import type { MarkName } from '@rembuk/shared/rich-text/rich-text-schema'
import { InputRule, Mark, markPasteRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** An address among words, without the full stop or bracket that ends a sentence. */
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]}'’]`
const addressAtEnd = String.raw`(?:^|\s)(${address})([.,;:!?)]*)`
const typedAddress = new RegExp(`${addressAtEnd}[ \u00a0]$`, 'u')
const addressBeforeCaret = new RegExp(`${addressAtEnd}$`, 'u')
const pastedAddress = new RegExp(address, 'gu')

/**
 * A link that leads somewhere safe, by `safeHref`, however it came: typed, pasted, or written into the document by somebody else.
 * Its attributes are those that Tiptap's own link writes, so that what an earlier version wrote is left as it is; that one brings
 * 12 kB for finding addresses in words.
 */
export const SafeLink = Mark.create({
  name: 'link' satisfies MarkName,
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({
    href: { default: null },
    target: { default: '_blank' },
    rel: { default: 'noopener noreferrer nofollow' },
    class: { default: null },
    title: { default: null },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('href'))
        return href ? { href, target: '_blank', rel: 'noopener noreferrer nofollow', class: null, title: null } : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    { href: safeHref(href) ?? '', target: '_blank', rel: 'noopener noreferrer nofollow' },
    0,
  ],
  addInputRules() {
    const { type } = this
    return [
      new InputRule({
        find: typedAddress,
        handler: ({ state: { tr }, range, match: [, words = '', end = ''] }) => {
          const href = hrefFromTyped(words)
          if (!href) return null
          // The space is not in the document yet.
          const to = range.to - end.length
          tr.addMark(to - words.length, to, type.create({ href })).insertText(' ', range.to)
          return undefined
        },
      }),
    ]
  },
  addKeyboardShortcuts() {
    const { editor, type } = this
    return {
      Enter: () => {
        const { $from } = editor.state.selection
        const [, words = '', end = ''] =
          addressBeforeCaret.exec($from.parent.textBetween(0, $from.parentOffset, '\n', ' ')) ?? []
        const href = hrefFromTyped(words)
        const to = $from.pos - end.length
        if (href) editor.view.dispatch(editor.state.tr.addMark(to - words.length, to, type.create({ href })))
        return false
      },
    }
  },
  addPasteRules() {
    const getAttributes = ([words = '']: RegExpMatchArray) => {
      const href = hrefFromTyped(words)
      return href ? { href } : false
    }
    return [markPasteRule({ find: pastedAddress, type: this.type, getAttributes })]
  },
  addProseMirrorPlugins() {
    const { editor, type } = this
    return [
      new Plugin({
        props: {
          // An address pasted over selected words links them.
          handlePaste: (view, _event, slice) => {
            const href = hrefFromTyped(slice.content.textBetween(0, slice.content.size, '\n'))
            const { empty, from, to } = view.state.selection
            if (!href || empty || !editor.isEditable) return false
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href })))
            return true
          },
        },
      }),
    ]
  },
})
