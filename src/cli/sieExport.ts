import { existsSync } from 'node:fs';
import { exportSie } from '../app/exportSie';
import { readWorkbook } from '../app/readWorkbook';
import { openXlsx } from '../hosts/file/openXlsx';
import { codeText, findingText } from '../text/findingText';
import { WorkbookProblem } from '../workbook/port';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { readInput, writeOutput } from './outputFile';

/**
 * Writes each räkenskapsår of a workbook as SIE 4E: the latest to --ut (else BOK.se), earlier ones with their year in the name. A file
 * that is there already is not written over. Returns the exit code. Code: file-exists with `file`.
 */
export async function sieExport({ file = '', out, language }: Arguments): Promise<number> {
  const latest = out ?? file.replace(/\.xls[xm]$/i, '.se');
  try {
    const { years, findings } = exportSie(await readWorkbook(await openXlsx(readInput(file))), {
      today: today(),
    });
    const outputs = years.map(({ year, bytes }, i) => ({
      path: i === 0 ? latest : latest.replace(/(\.\w+)?$/, `-${year}$1`),
      bytes,
    }));
    for (const { path } of outputs)
      if (existsSync(path)) throw new WorkbookProblem('file-exists', { file: path });
    for (const { path, bytes } of outputs) {
      writeOutput(path, bytes);
      console.log(path);
    }
    for (const finding of findings) console.error(findingText(finding, language));
    if (outputs.length === 0) return EXIT.unusable;
    return findings.some(({ severity }) => severity === 'fel') ? EXIT.findings : EXIT.ok;
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    console.error(codeText(error.code, error.params, language));
    return EXIT.unusable;
  }
}

function today(): number {
  return Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}
