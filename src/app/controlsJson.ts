import type { CheckedLine } from '../controls/accept';
import { oreToDecimal } from '../money/decimalText';
import { monthText } from '../ledger/months';
import type { Language } from '../text/amountText';
import { controlParts, controlTitle } from '../text/controlTexts';
import { placeText } from '../text/findingText';
import type { Checked } from './checked';
import type { ControlledWorkbook } from './runControls';

/** A controlled workbook as plain JSON. */
export function controlsJson({ reports, results, counts }: ControlledWorkbook, language: Language): object {
  return {
    entity: reports?.entity ?? '',
    period: reports ? { from: monthText(reports.period.from), to: monthText(reports.period.to) } : null,
    layout: reports?.layout.id ?? null,
    ...checkedJson({ results, counts }, language),
  };
}

/** The controls' answers as plain JSON: amounts are decimal strings in kronor, counts are numbers; null is no figure. */
export function checkedJson({ results, counts }: Checked, language: Language): object {
  return {
    counts,
    controls: results.map(({ code, status, lines }) => ({
      code,
      title: controlTitle(code, language),
      status,
      lines: lines.map((line) => lineJson(line, language)),
    })),
  };
}

function lineJson(line: CheckedLine, language: Language): object {
  const { what, cause, todo } = controlParts(line, language);
  const figure = (value: number | undefined): string | number | null =>
    value === undefined ? null : line.measured === 'amount' ? oreToDecimal(value) : value;
  return {
    status: line.status,
    message: what,
    a: figure(line.a),
    b: figure(line.b),
    difference: figure(line.difference),
    at: line.place ? { ...line.place, text: placeText(line.place, language) } : null,
    finding: line.finding?.code ?? null,
    cause: line.cause ? { code: line.cause.code, message: cause } : null,
    action: todo,
    accepted: line.accepted,
  };
}
