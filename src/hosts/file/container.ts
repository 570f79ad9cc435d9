import { WorkbookProblem } from '../../workbook/port';

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const DIRECTORY_ENTRY = 128;

const startsWith = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[at + i] === byte);

/**
 * Looks at a file's first bytes before anything else touches it. Passes zip files only.
 *
 * Codes: `file-encrypted` (locked with a password), `file-old-xls` (Excel 97–2003), `file-not-xlsx`.
 */
export function checkContainer(bytes: Uint8Array): void {
  if (startsWith(bytes, 0, CFB))
    throw new WorkbookProblem(holdsEncryptedPackage(bytes) ? 'file-encrypted' : 'file-old-xls');
  if (!startsWith(bytes, 0, ZIP)) throw new WorkbookProblem('file-not-xlsx');
}

/** Excel keeps a locked workbook as one stream of this name; directory entries stand at multiples of 128 bytes. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length <= bytes.length; at += DIRECTORY_ENTRY)
    if (startsWith(bytes, at, name)) return true;
  return false;
}
