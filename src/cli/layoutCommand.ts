import { type LayoutText, readLayout } from '../app/chooseLayout';
import { extendLayout } from '../app/extendLayout';
import type { LayoutSource } from '../app/layoutSource';
import { newXlsx } from '../hosts/file/newXlsx';
import type { Finding } from '../ledger/finding';
import { layoutSheetPlan } from '../sheets/renderLayoutSheet';
import type { Language } from '../text/amountText';
import { findingText } from '../text/findingText';
import { WorkbookProblem } from '../workbook/port';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { layoutInput } from './layoutInput';
import { writeOutput } from './outputFile';
import { refuse } from './refuse';
import { tellJson } from './tell';

/**
 * `finsam mallar`: lists the layouts; with one named, says what is wrong in it, and with --ut writes it as a sheet (.xlsx) or a file
 * (.json). Returns the exit code. Codes: layout-not-found and those of layoutInput and readLayout.
 */
export async function layoutCommand(args: Arguments, layouts: LayoutSource): Promise<number> {
  const { file, out, json, language } = args;
  if (file === undefined) {
    const list = layouts.list();
    if (json) tellJson(list);
    else for (const { id, title } of list) console.log(`${id}\t${title}`);
    return EXIT.ok;
  }
  let findings: readonly Finding[];
  try {
    const text = await textOf(file, layouts);
    findings = readLayout(text, layouts).findings;
    if (out !== undefined) await write(text.json, out, layouts);
  } catch (error) {
    return refuse(error, { json, language });
  }
  const sv = language === 'sv';
  if (json) tellJson({ findings: withSentences(findings, language) });
  else {
    if (out !== undefined)
      console.log(`${sv ? 'Mallen är skriven till' : 'The layout was written to'} ${out}`);
    if (findings.length === 0) console.log(sv ? 'Inga fynd.' : 'No findings.');
    for (const finding of findings) console.log(findingText(finding, language));
  }
  return findings.some(({ severity }) => severity === 'fel') ? EXIT.findings : EXIT.ok;
}

async function textOf(file: string, layouts: LayoutSource): Promise<LayoutText> {
  const input = await layoutInput(file);
  if (typeof input === 'object') return input;
  const json = layouts.load(file);
  if (json !== undefined) return { name: file, json };
  const known = layouts.list().map(({ id }) => id);
  throw new WorkbookProblem('layout-not-found', { layout: file, known: known.join(', ') });
}

async function write(json: unknown, out: string, layouts: LayoutSource): Promise<void> {
  if (/\.json$/i.test(out)) {
    writeOutput(out, new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`));
    return;
  }
  // A sheet shows every row, those of the layout that it extends too.
  const plan = layoutSheetPlan(extendLayout(json, layouts).json);
  const workbook = await newXlsx([{ name: plan.name, rows: [[plan.name]], formats: [null], widths: [10] }]);
  await workbook.addSheets([plan], { replace: [plan.name] });
  writeOutput(out, workbook.bytes());
}

function withSentences(findings: readonly Finding[], language: Language): readonly object[] {
  return findings.map((finding) => ({ ...finding, message: findingText(finding, language) }));
}
