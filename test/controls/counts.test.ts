import { monthOf } from '../../src/ledger/months';
import { renderControls } from '../../src/sheets/renderControls';
import { countsText } from '../../src/text/controlCounts';
import { statusTitle } from '../../src/text/controlTexts';
import { controlled, rowIn, SOUND } from './ruleBook';

/** Two differences of one control, a warning of another, and a notice. */
const checked = controlled(SOUND, {
  cells: [['Huvudbok!A25', '2024-05-19']],
  layout: (json) => {
    rowIn(json, 'balansrakning', 'summa-skulder').of = ['langfristiga'];
    json.statements = json.statements.filter(({ id }) => id !== 'balanskrav');
  },
});

test('what is counted is what is listed: a row of the sheet each, in its heading the same figures', () => {
  const { results, counts } = checked;
  const period = { from: monthOf(2024, 1), to: monthOf(2024, 6) };
  const plan = renderControls(results, { entity: 'Prov', period, language: 'sv', counts });
  const outcomes = plan.rows.slice(4).map(({ cells }) => cells[2]?.value);
  const rows = (status: Parameters<typeof statusTitle>[0]): number =>
    outcomes.filter((outcome) => outcome === statusTitle(status, 'sv')).length;
  expect(counts).toMatchObject({ fel: 2, varning: 1, upplysning: 1, accepted: 0 });
  expect([rows('fel'), rows('varning'), rows('upplysning'), rows('godkänd')]).toEqual([
    counts.fel,
    counts.varning,
    counts.upplysning,
    counts.passed,
  ]);
  expect(rows('inte tillämplig')).toBe(results.length - counts.applied);
  expect(plan.rows[1]?.cells[0]?.value).toBe(`Prov · januari–juni 2024 · ${countsText(counts, 'sv')}`);
});

test('a count is no amount: the sheet shows no figures where there is nothing but a count', () => {
  const { results, counts } = checked;
  const period = { from: monthOf(2024, 1), to: monthOf(2024, 6) };
  const plan = renderControls(results, { entity: '', period, language: 'sv', counts });
  const row = plan.rows.find(({ cells }) => String(cells[1]?.value).includes('ingen balanskravsutredning'));
  expect(row?.cells.slice(3, 6).map(({ value }) => value)).toEqual([null, null, null]);
});

test('in words: kinds that there are none of are left out, but errors and passed ones never', () => {
  const text = (
    language: 'sv' | 'en',
    [fel, varning, upplysning, accepted, passed]: readonly number[],
  ): string =>
    countsText(
      { fel, varning, upplysning, accepted, passed } as Parameters<typeof countsText>[0],
      language,
    ).replaceAll('\u00a0', ' ');
  expect(text('sv', [3, 2, 0, 0, 41])).toBe('3 fel · 2 varningar · 41 godkända kontroller');
  expect(text('sv', [0, 1, 1, 2, 1])).toBe(
    '0 fel · 1 varning · 1 upplysning · 2 godtagna · 1 godkänd kontroll',
  );
  expect(text('en', [1, 0, 3, 1, 40])).toBe('1 error · 3 notices · 1 accepted · 40 controls passed');
});
