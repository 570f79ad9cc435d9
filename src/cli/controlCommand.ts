import { acceptedLines, openLines } from '../app/checked';
import { controlsJson } from '../app/controlsJson';
import type { LayoutSource } from '../app/layoutSource';
import { type ControlledWorkbook, runControls } from '../app/runControls';
import type { CheckedLine } from '../controls/accept';
import { openXlsx } from '../hosts/file/openXlsx';
import { type Language, oreText } from '../text/amountText';
import { countsText } from '../text/controlCounts';
import { controlParts, statusTitle } from '../text/controlTexts';
import { controlSheetText } from '../text/controlSheetText';
import { placeText } from '../text/findingText';
import { periodTitle } from '../text/periodTitle';
import { reportHeadline } from '../text/titles';
import type { Arguments } from './arguments';
import { EXIT } from './exitCodes';
import { layoutInput } from './layoutInput';
import { readWorkbookFile } from './outputFile';
import { refuse } from './refuse';
import { tellJson } from './tell';

/** `finsam kontroll BOK.xlsx`: runs every control on a workbook and its reports. Changes nothing. Returns the exit code. */
export async function controlCommand(args: Arguments, layouts: LayoutSource): Promise<number> {
  const { file = '', language, json, period, unit, rounding, reports } = args;
  let checked: ControlledWorkbook;
  try {
    const workbook = await openXlsx(readWorkbookFile(file));
    const layout = await layoutInput(args.layout);
    checked = await runControls(workbook, { layouts, layout, period, unit, rounding, reports });
  } catch (error) {
    return refuse(error, { json, language });
  }
  if (json) tellJson(controlsJson(checked, language));
  else tell(checked, language);
  if (!checked.reports) return EXIT.unusable;
  return checked.counts.fel > 0 ? EXIT.findings : EXIT.ok;
}

function tell(checked: ControlledWorkbook, language: Language): void {
  const { reports, counts } = checked;
  const words = controlSheetText(language);
  if (reports) console.log(reportHeadline(reports.entity, periodTitle(reports.period, language)));
  console.log(countsText(counts, language));
  for (const line of openLines(checked)) console.log(`\n${lineText(line, language)}`);
  for (const line of acceptedLines(checked))
    if (line.accepted)
      console.log(
        `\n${lineBody(line, language)}\n  ${words.accepted(line.accepted.reason, line.accepted.day)}`,
      );
}

function lineText(line: CheckedLine, language: Language): string {
  return `${statusTitle(line.status, language)}: ${lineBody(line, language)}`;
}

/** A line of the controls as a terminal shows it: what, amounts, place, cause, what to do. */
export function lineBody(line: CheckedLine, language: Language): string {
  const { what, cause, todo } = controlParts(line, language);
  const { a, b, difference } = line;
  const amounts =
    line.measured !== 'amount'
      ? []
      : [
          ...(a === undefined ? [] : [`A ${oreText(a, language)}`]),
          ...(b === undefined ? [] : [`B ${oreText(b, language)}`]),
          ...(difference === undefined
            ? []
            : [`${language === 'sv' ? 'differens' : 'difference'} ${oreText(difference, language)} kr`]),
        ];
  const place = placeText(line.place, language);
  return [
    what,
    ...(amounts.length > 0 ? [`  ${amounts.join(', ')}`] : []),
    ...(place === '' ? [] : [`  ${place}`]),
    ...(cause === '' ? [] : [`  ${cause}`]),
    ...(todo === '' ? [] : [`  ${todo}`]),
  ].join('\n');
}
