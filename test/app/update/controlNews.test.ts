import { controlNews } from '../../../src/app/update/controlNews';
import type { SheetPlan } from '../../../src/sheets/plan';

/** Kontroller with a line for each, by its status. */
function plan(statuses: Readonly<Record<string, string>>): SheetPlan {
  const cell = (value: string): { value: string; format: object } => ({ value, format: {} });
  return {
    id: 'kontroller',
    names: Object.keys(statuses).map((name, row) => ({ name, row, column: 0 })),
    rows: Object.entries(statuses).map(([name, status]) => ({
      height: 15,
      cells: [cell('1'), cell(name), cell(status)],
    })),
  } as unknown as SheetPlan;
}

test('a line that is accepted is told of, also where it was passed before or was not there; one that only passes is not', () => {
  const before = plan({ a: 'Varning', b: 'Godkänd', d: 'Ej tillämplig', e: 'Godtagen' });
  const now = plan({ a: 'Godtagen', b: 'Godtagen', c: 'Godtagen', d: 'Godkänd', e: 'Godkänd' });
  const { rows, others } = controlNews(now, before);
  expect(rows.map(({ key, from, to }) => [key, from?.value ?? null, to?.value ?? null])).toEqual([
    ['a', 'Varning', 'Godtagen'],
    ['b', 'Godkänd', 'Godtagen'],
    ['c', null, 'Godtagen'],
    ['e', 'Godtagen', 'Godkänd'],
  ]);
  expect(others).toBe(1);
});
