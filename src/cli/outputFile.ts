import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WorkbookProblem } from '../workbook/port';

/** What a report's file ends with. A workbook with macros keeps its kind, or Excel will not open it. */
export function reportEnding(input: string): '.xlsx' | '.xlsm' {
  return /\.xlsm$/i.test(input) ? '.xlsm' : '.xlsx';
}

/** Where a report is written when the user does not say: BOK-rapport.xlsx beside the input, or the next free "(2)". */
export function usualOutput(input: string): string {
  const stem = join(dirname(input), `${basename(input).replace(/\.(?:xls[xm]|sie?|se)$/i, '')}-rapport`);
  for (let n = 1; ; n++) {
    const file = `${stem}${n === 1 ? '' : ` (${n})`}${reportEnding(input)}`;
    if (!existsSync(file)) return file;
  }
}

/** Refuses an output that is the input, however the two paths are written. Code: file-is-input. */
export function checkOutput(input: string, output: string): void {
  if (existsSync(output) && realpathSync(output) === realpathSync(input))
    throw new WorkbookProblem('file-is-input', { file: output });
}

/** Reads a workbook's file. Codes: file-is-sie, and those of readInput. */
export function readWorkbookFile(file: string): Uint8Array {
  if (isSiePath(file)) throw new WorkbookProblem('file-is-sie', { file });
  return readInput(file);
}

/** True where a path is a SIE file's. */
export function isSiePath(path: string): boolean {
  return /\.(?:se|si|sie)$/i.test(path);
}

/** Reads an input file. Codes: file-missing, file-is-folder, file-cannot-read. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw problem(error, file, { ENOENT: 'file-missing', EISDIR: 'file-is-folder' }, 'file-cannot-read');
  }
}

/**
 * Writes whole or not at all: a file half written is never left under the name.
 * Codes: file-no-folder, file-output-is-folder, file-cannot-write.
 */
export function writeOutput(file: string, bytes: Uint8Array): void {
  const half = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(half, bytes);
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw problem(
      error,
      file,
      { ENOENT: 'file-no-folder', ENOTDIR: 'file-no-folder', EISDIR: 'file-output-is-folder' },
      'file-cannot-write',
    );
  }
}

/** What the system said, as a code of ours; `other` with its own reason where it is none of the known. */
function problem(
  error: unknown,
  file: string,
  known: Readonly<Record<string, string>>,
  other: string,
): WorkbookProblem {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new WorkbookProblem(known[reason] ?? other, { file, reason });
}
