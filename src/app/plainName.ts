/** Names as they are compared: one kind of dash and space, no capitals. */
export function plainName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^ | ?:? ?$/g, '');
}
