/** First letter upper case: "januari–augusti 2019" at the start of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** Mallens namn: a layout made for this very förbund need not say whose it is. */
export function layoutTitle(title: string, entity: string): string {
  return entity !== '' && title.startsWith(`${entity}: `)
    ? capitalised(title.slice(entity.length + 2))
    : title;
}
