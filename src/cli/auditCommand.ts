import { existsSync, readFileSync } from 'node:fs';
import { auditWorkbook } from '../app/auditWorkbook';
import type { AuditedWorkbook } from '../app/presentAudit';
import { openXlsx } from '../hosts/file/openXlsx';
import type { Language } from '../text/amountText';
import { auditGradeTitle } from '../text/auditText';
import { WorkbookProblem } from '../workbook/port';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { refuse } from './refuse';

/** `finsam granska BOK.xlsx`: says what does not add up in the reports of a workbook. Changes nothing. Returns the exit code. */
export async function auditCommand({ file = '', language, json }: Arguments): Promise<number> {
  let audited: AuditedWorkbook;
  try {
    if (!existsSync(file)) throw new WorkbookProblem('file-missing', { file });
    audited = await auditWorkbook(await openXlsx(readFileSync(file)), { language });
  } catch (error) {
    return refuse(error, { json, language });
  }
  if (json) console.log(JSON.stringify(audited, withoutPrints, 2));
  else tell(audited, language);
  return audited.findings.some((finding) => finding.class === 'fel' && !finding.accepted)
    ? EXIT.findings
    : EXIT.ok;
}

/** What an acceptance goes by is of no use outside the workbook. */
function withoutPrints(key: string, value: unknown): unknown {
  return key === 'acceptable' ? undefined : value;
}

/** Findings of a class that are shown on a terminal; --json has them all. */
const SHOWN = 20;

function tell({ tables, equations, findings, leftOut }: AuditedWorkbook, language: Language): void {
  const sv = language === 'sv';
  const count = (number: number, one: string, several: string): string =>
    `${number} ${number === 1 ? one : several}`;
  console.log(
    sv
      ? `${count(tables.length, 'tabell', 'tabeller')}, ${equations} samband prövade`
      : `${count(tables.length, 'table', 'tables')}, ${count(equations, 'equation', 'equations')} tested`,
  );
  for (const { message } of leftOut) console.log(message);
  if (findings.length === 0) console.log(sv ? 'Inga fynd.' : 'No findings.');
  const accepted = findings.filter((finding) => finding.accepted);
  for (const grade of ['fel', 'möjlig', 'avrundning'] as const) {
    const found = findings.filter((finding) => finding.class === grade && !finding.accepted);
    if (found.length === 0) continue;
    console.log(`\n${auditGradeTitle(grade, language)} (${found.length})`);
    for (const { sheet, cell, message } of found.slice(0, SHOWN))
      console.log(`  ${sheet}!${cell}: ${message}`);
    if (found.length > SHOWN)
      console.log(`  … ${sv ? 'och' : 'and'} ${found.length - SHOWN} ${sv ? 'till' : 'more'} (--json)`);
  }
  if (accepted.length > 0)
    console.log(`\n${sv ? 'Godtagna i arbetsboken' : 'Accepted in the workbook'}: ${accepted.length}`);
}
