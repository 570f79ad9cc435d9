import { openLines } from '../app/checked';
import { type CreatedReports, createReports } from '../app/createReports';
import type { LayoutSource } from '../app/layoutSource';
import { reportJson } from '../app/reportJson';
import { stampTime } from '../app/update/stamp';
import { VERSION } from '../app/version';
import { openXlsx } from '../hosts/file/openXlsx';
import type { Language } from '../text/amountText';
import { periodTitle } from '../text/periodTitle';
import { reportHeadline } from '../text/titles';
import { countsText } from '../text/controlCounts';
import { findingText } from '../text/findingText';
import { type Progress, WorkbookProblem } from '../workbook/port';
import { isUnchanged, type UpdatePreview } from '../app/update/updatePreview';
import { updateTexts } from '../text/paneUpdate';
import type { Arguments } from './arguments';
import { lineBody } from './controlCommand';
import { now } from './clock';
import { EXIT } from './exitCodes';
import { layoutInput } from './layoutInput';
import { checkOutput, isSiePath, readInput, usualOutput, writeOutput } from './outputFile';
import { reportsFromSie, type TimedPart } from './sieReport';
import { tellJson, tellList } from './tell';

/**
 * `finsam rapport`: reads a workbook, writes a copy of it with the report sheets, says what was found. Given SIE files it writes a new
 * workbook with input sheets and reports. Returns the exit code.
 */
export async function reportCommand(args: Arguments, layouts: LayoutSource): Promise<number> {
  const { file = '', language, json } = args;
  const output = args.out ?? (json ? undefined : usualOutput(file));
  let created: CreatedReports & { readonly parts?: readonly TimedPart[] };
  try {
    const { period, unit, rounding, reports, budget, dimension } = args;
    const inputs = [file, ...args.more, ...(budget === undefined ? [] : [budget])];
    if (output !== undefined) for (const input of inputs) checkOutput(input, output);
    const options = { onProgress: progressOnTerminal() };
    const stamp = { at: stampTime(now()), version: VERSION };
    const request = {
      layouts,
      layout: await layoutInput(args.layout),
      period,
      unit,
      rounding,
      reports,
      language,
    };
    if (isSiePath(file)) {
      const input = { files: [file, ...args.more], budget, dimension };
      const made = await reportsFromSie(input, request, { stamp, write: output !== undefined }, options);
      if (output !== undefined && made.bytes) writeOutput(output, made.bytes);
      created = made;
    } else {
      const workbook = await openXlsx(readInput(file));
      created = await createReports(workbook, request, options, stamp);
      if (output !== undefined && created.sheets.length > 0) writeOutput(output, workbook.bytes());
    }
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    const { code, params } = error;
    created = { reports: null, sheets: [], findings: [{ code, severity: 'fel', params }], controls: null };
  }
  clearProgress();
  if (json) tellJson({ ...reportJson(created, language), ...timesJson(created.parts) });
  else {
    tell(created, args, output);
    if (created.parts) console.log(timesText(created.parts, language));
  }
  if (created.sheets.length === 0) return EXIT.unusable;
  const errors = created.findings.filter(({ severity }) => severity === 'fel').length;
  return errors + (created.controls?.counts.fel ?? 0) > 0 ? EXIT.findings : EXIT.ok;
}

/** Milliseconds by part of the run, for --json; nothing where the run was not timed. */
function timesJson(parts: readonly TimedPart[] | undefined): object {
  return parts ? { times: Object.fromEntries(parts.map(({ part, ms }) => [part, Math.round(ms)])) } : {};
}

const PARTS = {
  sv: {
    read: 'SIE läst',
    plans: 'budget läst',
    sheets: 'indatablad',
    statements: 'rapporter',
    controls: 'kontroller',
    write: 'skrivet',
  },
  en: {
    read: 'SIE read',
    plans: 'budget read',
    sheets: 'input sheets',
    statements: 'reports',
    controls: 'controls',
    write: 'written',
  },
} as const;

function timesText(parts: readonly TimedPart[], language: Language): string {
  const whole = parts.reduce((sum, { ms }) => sum + ms, 0);
  return `\n${Math.round(whole)} ms: ${parts.map(({ part, ms }) => `${PARTS[language][part]} ${Math.round(ms)} ms`).join(', ')}`;
}

const SEVERITIES = ['fel', 'varning', 'upplysning'] as const;
const HEADINGS = {
  sv: { fel: 'Fel', varning: 'Varningar', upplysning: 'Upplysningar' },
  en: { fel: 'Errors', varning: 'Warnings', upplysning: 'Notices' },
} as const;
function tell(
  { reports, sheets, findings, controls, changes }: CreatedReports,
  { language }: Arguments,
  output: string | undefined,
): void {
  const sv = language === 'sv';
  if (reports && sheets.length > 0) {
    console.log(reportHeadline(reports.entity, periodTitle(reports.period, language)));
    console.log(`${sv ? 'Rapporten är skriven till' : 'The report was written to'} ${output}`);
    console.log(`${sv ? 'Blad' : 'Sheets'}: ${sheets.map(({ name }) => name).join(', ')}`);
    if (changes) tellChanges(changes, language);
    if (controls) console.log(`${sv ? 'Kontroller' : 'Controls'}: ${countsText(controls.counts, language)}`);
  } else {
    console.error(sv ? 'Ingen rapport är skriven.' : 'No report was written.');
  }
  const all = controls
    ? openLines(controls).map((line) => ({ severity: line.status, text: lineBody(line, language) }))
    : findings.map((finding) => ({ severity: finding.severity, text: findingText(finding, language) }));
  if (all.length === 0) console.log(sv ? 'Inga fynd.' : 'No findings.');
  for (const severity of SEVERITIES) {
    const found = all.filter((one) => one.severity === severity);
    const lines = found.map(({ text }) => text.replaceAll('\n', '\n  '));
    tellList(HEADINGS[language][severity], lines, language);
  }
}

/** Shown on a terminal only, and only when the work has taken a second. */
function progressOnTerminal(): ((progress: Progress) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  const started = Date.now();
  return ({ done, of }) => {
    if (Date.now() - started < 1000) return;
    process.stderr.write(`\r\u001b[K${of > 0 ? `${Math.floor((100 * done) / of)} %` : done}`);
  };
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** What became of report sheets that were there: how much is changed, and by name what the report has no more. */
function tellChanges(changes: UpdatePreview, language: Language): void {
  if (changes.sheets.every(({ isNew }) => isNew) || isUnchanged(changes)) return;
  const sv = language === 'sv';
  const texts = updateTexts(language);
  const newSheets = changes.sheets.filter(({ isNew }) => isNew).length;
  const summary = texts.summary({ ...changes, newSheets });
  if (summary !== '.') console.log(`${sv ? 'Uppdaterat' : 'Updated'}: ${summary}`);
  for (const { rewritten } of changes.sheets)
    if (rewritten) console.log(texts.rewritten(rewritten.statuses, rewritten.others));
  const gone = changes.sheets.flatMap(({ sheet, rows }) =>
    rows
      .filter(({ kind }) => kind === 'gone')
      .map(({ axis, label }) => `${axis ? texts.column(label) : label} (${sheet})`),
  );
  if (gone.length > 0)
    console.log(`${sv ? 'Utgår, töms och döljs' : 'Gone, emptied and hidden'}: ${gone.join(', ')}`);
}
