import { auditWorkbook } from '../app/auditWorkbook';
import type { AuditedWorkbook } from '../app/presentAudit';
import { openXlsx } from '../hosts/file/openXlsx';
import { countText, type Language } from '../text/amountText';
import { auditGradeTitle, auditNothingText } from '../text/auditText';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { readWorkbookFile } from './outputFile';
import { refuse } from './refuse';
import { tellList } from './tell';

/** `finsam granska BOK.xlsx`: says what does not add up in the reports of a workbook. Changes nothing. Returns the exit code. */
export async function auditCommand({ file = '', language, json }: Arguments): Promise<number> {
  let audited: AuditedWorkbook;
  try {
    audited = await auditWorkbook(await openXlsx(readWorkbookFile(file)), { language });
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

function tell({ tables, equations, findings, leftOut }: AuditedWorkbook, language: Language): void {
  const sv = language === 'sv';
  const count = (number: number, one: string, several: string): string =>
    `${countText(number, language)} ${number === 1 ? one : several}`;
  console.log(
    sv
      ? `${count(tables.length, 'tabell', 'tabeller')}, ${count(equations, 'samband prövat', 'samband prövade')}`
      : `${count(tables.length, 'table', 'tables')}, ${count(equations, 'equation', 'equations')} tested`,
  );
  for (const { message } of leftOut) console.log(message);
  if (tables.length === 0) console.log(auditNothingText(language));
  else if (findings.length === 0) console.log(sv ? 'Inga fynd.' : 'No findings.');
  const open = findings.filter((finding) => !finding.accepted);
  for (const grade of ['fel', 'möjlig', 'avrundning'] as const) {
    const found = open.filter((finding) => finding.class === grade);
    const lines = found.map(({ sheet, cell, message }) => `${sheet}!${cell}: ${message}`);
    tellList(auditGradeTitle(grade, language), lines, language);
  }
  if (open.length < findings.length)
    console.log(
      `\n${sv ? 'Godtagna i arbetsboken' : 'Accepted in the workbook'}: ${findings.length - open.length}`,
    );
}
