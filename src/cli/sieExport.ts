import { existsSync } from 'node:fs';
import { exportSie } from '../app/exportSie';
import { readWorkbook } from '../app/readWorkbook';
import { openXlsx } from '../hosts/file/openXlsx';
import type { Finding } from '../ledger/finding';
import { findingText } from '../text/findingText';
import { WorkbookProblem } from '../workbook/port';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { readInput, writeOutput } from './outputFile';
import { refuse } from './refuse';
import { tellJson, tellList } from './tell';

/**
 * Writes each räkenskapsår of a workbook as SIE 4E: the latest to --ut (else BOK.se), earlier ones with their year in the name. A file
 * that is there already is not written over. Returns the exit code. Code: file-exists with `file`.
 */
export async function sieExport({ file = '', out, language, json }: Arguments): Promise<number> {
  const latest = out ?? file.replace(/\.xls[xm]$/i, '.se');
  let files: readonly string[];
  let findings: readonly Finding[];
  try {
    const exported = exportSie(await readWorkbook(await openXlsx(readInput(file))), { today: today() });
    findings = exported.findings;
    files = exported.years.map(({ year }, i) =>
      i === 0 ? latest : latest.replace(/(\.\w+)$/, `-${year}$1`),
    );
    for (const path of files) if (existsSync(path)) throw new WorkbookProblem('file-exists', { file: path });
    exported.years.forEach(({ bytes }, i) => writeOutput(files[i] as string, bytes));
  } catch (error) {
    return refuse(error, { json, language });
  }
  const messages = findings.map((finding) => findingText(finding, language));
  const sv = language === 'sv';
  if (json)
    tellJson({ files, findings: findings.map((finding, i) => ({ ...finding, message: messages[i] })) });
  else {
    if (files.length === 0) console.error(sv ? 'Ingen SIE-fil är skriven.' : 'No SIE file was written.');
    for (const path of files)
      console.log(`${sv ? 'SIE-filen är skriven till' : 'The SIE file was written to'} ${path}`);
    tellList(sv ? 'Fynd' : 'Findings', messages, language);
  }
  if (files.length === 0) return EXIT.unusable;
  return findings.some(({ severity }) => severity === 'fel') ? EXIT.findings : EXIT.ok;
}

function today(): number {
  return Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}
