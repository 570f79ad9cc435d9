import { basename } from 'node:path';
import { readSie } from '../sie/readSie';
import type { SieFile } from '../sie/sieFile';
import { WorkbookProblem } from '../workbook/port';
import { readInput } from './outputFile';

/** Reads a SIE file. Codes: sie-nothing-usable and sie-is-sie5 with `file`, and those of readInput. */
export function readSieFile(path: string): SieFile {
  return sieOf(path, readInput(path));
}

/** Reads the bytes of the SIE file at a path. Codes: sie-nothing-usable and sie-is-sie5 with `file`. */
export function sieOf(path: string, bytes: Uint8Array): SieFile {
  const file = readSie(bytes);
  if (file.usable) return file;
  const code = file.findings.some((finding) => finding.code === 'sie-is-sie5')
    ? 'sie-is-sie5'
    : 'sie-nothing-usable';
  throw new WorkbookProblem(code, { file: basename(path) });
}
