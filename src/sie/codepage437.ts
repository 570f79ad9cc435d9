/** Teckentabell CP437 (what SIE calls PC8): the characters of bytes 0x80–0xFF, in order. */
export const CODEPAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The characters of Windows-1252 where it differs from Latin-1, bytes 0x80–0x9F; the five unused are control characters there too. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES = new Map([...CODEPAGE_437].map((character, i) => [character, 0x80 + i]));

/** Characters that CP437 lacks but has a near one for. */
const NEAR: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '\u2212': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '…': '...',
  '€': 'EUR',
  '\u202f': ' ',
  '\u2009': ' ',
};

/** The text in characters that CP437 has: a near one, an unaccented letter, or "?" for those it lacks. */
export function nearCp437(text: string): string {
  let near = '';
  for (const character of text.normalize('NFC'))
    near += character < '\u0080' || BYTES.has(character) ? character : nearest(character);
  return near;
}

/** Text as CP437 bytes, by way of nearCp437. */
export function encodeCp437(text: string): number[] {
  return [...nearCp437(text)].map((character) => BYTES.get(character) ?? character.charCodeAt(0));
}

/** CP437 bytes as text. */
export function decodeCp437(bytes: Uint8Array): string {
  const text: string[] = [];
  for (const byte of bytes)
    text.push(byte < 0x80 ? String.fromCharCode(byte) : (CODEPAGE_437[byte - 0x80] as string));
  return text.join('');
}

function nearest(character: string): string {
  const near = NEAR[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[\x20-\x7e]+$/.test(near) ? near : '?';
}
