/** True while keys belong to a field, to an open menu, or to a question in front of the page. */
export const isTyping = (target: Element): boolean =>
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable="true"]') !== null ||
  document.querySelector('dialog[open], [popover="auto"]:popover-open') !== null
