import * as Y from 'yjs'

/** Words that another has typed into a paragraph, an item or a cell stay when its maker takes that back. */
export const isNotOthersText = (item: Y.Item): boolean => {
  const type = item.content instanceof Y.ContentType ? item.content.type : undefined
  return !(type instanceof Y.XmlText || type instanceof Y.XmlElement) || type.length === 0
}
