import { BACKSLASH, QUOTE } from './bytes';
import { CODEPAGE_437, WINDOWS_1252 } from './codepage437';
import { fieldEncoding, type SieEncoding, utf8Length } from './encoding';

/** As many characters as one call of fromCharCode takes without trouble. */
const CHUNK = 4096;

/**
 * Text of a field: bytes to characters by the field's own encoding, `\"` to `"`, tabs to blanks. Control characters, which the
 * standard forbids and no cell can hold, are left out.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number, file: SieEncoding): string {
  let codes: number[] = [];
  let text = '';
  let ascii = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) {
      ascii = false;
      break;
    }
    if (byte === BACKSLASH && at + 1 < end && bytes[at + 1] === QUOTE) continue;
    if (byte >= 0x20 && byte !== 0x7f) codes.push(byte);
    else if (byte === 0x09) codes.push(0x20);
    if (codes.length === CHUNK) {
      text += String.fromCharCode(...codes);
      codes = [];
    }
  }
  return ascii ? text + String.fromCharCode(...codes) : cleaned(decoded(bytes, start, end, file));
}

function decoded(bytes: Uint8Array, start: number, end: number, file: SieEncoding): string {
  const encoding = fieldEncoding(bytes, start, end, file);
  const characters: string[] = [];
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) characters.push(String.fromCharCode(byte));
    else if (encoding === 'CP437') characters.push(CODEPAGE_437[byte - 0x80] as string);
    else if (encoding === 'Latin-1') characters.push(WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte));
    else {
      const length = utf8Length(bytes, at, end);
      if (length === 0) break;
      characters.push(String.fromCodePoint(codePoint(bytes, at, length)));
      at += length - 1;
    }
  }
  return characters.join('');
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] as number) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | ((bytes[at + i] as number) & 0x3f);
  return code;
}

function cleaned(text: string): string {
  return text
    .replace(/\\"/g, '"')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
}
