import type { ReportsUpdate } from '../../workbook/reportUpdate';
import { shiftFormula } from '../../workbook/shiftReferences';

/** Where cells of a sheet ("C12", "12:12") are once the lines of an update have come and gone; null where they are gone themselves. */
export function placeAfter(sheet: string, cells: string, { changed }: ReportsUpdate): string | null {
  const update = changed.find((one) => one.sheet === sheet);
  const lines = [
    ...(update?.inserted ?? []).map((one) => ({ ...one, kind: 'insert' as const })),
    ...[...(update?.deleted ?? [])]
      .sort((a, b) => b.at - a.at)
      .map((one) => ({ ...one, kind: 'delete' as const })),
  ];
  const moved = lines.reduce(
    (now, { axis, at, count, kind }) => shiftFormula(now, { axis, at, count, kind }, (name) => name === null),
    cells,
  );
  return moved.includes('#REF!') ? null : moved;
}
