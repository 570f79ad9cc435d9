import type { SheetGrid } from './grid';

/** Web Crypto, which browsers and Node have alike; the core is compiled without the types of either. */
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * Kontrollsumma för ett läst blad: SHA-256 of its used cells as UTF-8, a tab between cells and a line feed after each row, numbers as
 * short as they can be written, truth values as TRUE and FALSE; 64 hexadecimal digits. Anyone can make the same text of the sheet and
 * get the same sum.
 */
export function gridDigest({ values }: SheetGrid): Promise<string> {
  let text = '';
  for (const row of values) {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i];
      if (i > 0) text += '\t';
      if (cell !== null && cell !== undefined)
        text += typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell;
    }
    text += '\n';
  }
  return sha256(new TextEncoder().encode(text));
}

/** SHA-256 as 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
