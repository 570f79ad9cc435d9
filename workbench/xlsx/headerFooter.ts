/** The three texts of a header or footer, which a file joins into one: `&Lleft&Ccentre&Rright`. */
export interface ThreeTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export function splitHeaderFooter(text = ''): ThreeTexts {
  const found: Record<string, string> = { L: '', C: '', R: '' };
  let part = 'C';
  for (const piece of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) part = piece.charAt(1);
    else found[part] += piece;
  }
  return { left: found['L'] ?? '', center: found['C'] ?? '', right: found['R'] ?? '' };
}

export function joinHeaderFooter(left: string, center: string, right: string): string | undefined {
  const joined = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return joined || undefined;
}
