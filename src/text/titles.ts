/** First letter upper case: "januari–augusti 2019" at the start of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** Vems rapport och vilken period: the period alone where no förbund is named. */
export function reportHeadline(entity: string, period: string): string {
  return entity === '' ? capitalised(period) : `${entity}, ${period}`;
}

/** Mallens namn: a layout made for this very förbund need not say whose it is. */
export function layoutTitle(title: string, entity: string): string {
  return entity !== '' && title.startsWith(`${entity}: `)
    ? capitalised(title.slice(entity.length + 2))
    : title;
}
