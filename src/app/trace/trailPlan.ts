import { dayText } from '../../ledger/months';
import { renderTrail, type TrailLine, type TrailPlace } from '../../sheets/renderTrail';
import type { SheetPlan } from '../../sheets/plan';
import type { TracePart } from '../../statements/trace';
import { traceRows } from '../../statements/traceRows';
import type { Language } from '../../text/amountText';
import { periodTitle } from '../../text/periodTitle';
import { accountText, objectText, partText } from '../../text/traceText';
import { trailSheetWords } from '../../text/trailSheetText';
import type { SheetInfo } from '../../workbook/port';
import type { OpenTrace } from './openTrace';
import type { Trail } from './trail';
import { trailNumber, trailReport } from './trailReport';

/**
 * Stigen som ett nytt blad: the steps with their amounts, what the last consists of, and the rows behind it. `placeOf` tells where a
 * step's figure stands. Each sheet is a new one; earlier trails stay.
 */
export function trailPlan(
  open: OpenTrace,
  trail: Trail,
  places: readonly (TrailPlace | null)[],
  sheets: readonly SheetInfo[],
  language: Language,
): SheetPlan {
  const w = trailSheetWords(language);
  const last = trail.at(-1);
  const steps = trail.map((step, i): TrailLine => {
    const place = places[i] ?? null;
    const { amount } = step.trace;
    const where = place ? `${place.sheet}!${place.cell}` : '';
    return { label: partText(open, step.part, language), facts: ['', '', where], amount, place };
  });
  const parts = last?.trace.parts ?? [];
  const isRows = last?.trace.consists === 'rows';
  const rows = isRows ? parts : last?.selection ? traceRows(open, last.selection).parts : [];
  const heads = [w.what, w.voucher, w.date, w.account, w.object, w.amount];
  const sums = last?.trace.consists !== 'quotient';
  const linesOf = (of: readonly TracePart[]): TrailLine[] => of.map((part) => partLine(open, part, language));
  const number = 1 + Math.max(0, ...sheets.map(({ report }) => trailNumber(report) ?? 0));
  return renderTrail({
    id: trailReport(number),
    name: number === 1 ? w.sheet : `${w.sheet} ${number}`,
    title: `${w.sheet}: ${steps[0]?.label ?? ''}`,
    subtitle: periodTitle(open.period, language),
    sections: [
      { title: w.trail, heads: [w.what, '', '', w.cell, '', w.amount], lines: steps },
      ...(isRows || parts.length === 0
        ? []
        : [
            {
              title: w.consists[last?.trace.consists ?? 'sum'],
              heads: [w.what, '', '', '', '', w.amount],
              lines: linesOf(parts),
              total: sums ? w.sum : undefined,
            },
          ]),
      ...(rows.length === 0
        ? []
        : [{ title: w.consists.rows, heads, lines: linesOf(rows), total: w.total(rows.length) }]),
    ],
    footnotes: [w.exact],
  });
}

function partLine(open: OpenTrace, part: TracePart, language: Language): TrailLine {
  if (part.kind !== 'row')
    return { label: partText(open, part, language), facts: [], amount: part.amount, place: null };
  const row = open.rows.at(part.source);
  return {
    label: partText(open, part, language, row?.text),
    facts: [
      row?.voucher ?? '',
      part.what === 'posting' && part.day !== null ? dayText(part.day) : '',
      accountText(open.ledger, part.account),
      objectText(open.ledger, part.object),
    ],
    amount: part.amount,
    place: row && { sheet: row.sheet, cell: row.cells },
  };
}
