import fc from 'fast-check';
import { ROW_LEFT_OUT } from '../../src/ledger/finding';
import { ore } from '../../src/money/ore';
import { parseAmount } from '../../src/money/parseAmount';
import { oreText, percentText, stepsText } from '../../src/text/amountText';
import { codeText, findingText, placeText } from '../../src/text/findingText';
import { balanceDayTitle, periodTitle, unitTitle } from '../../src/text/periodTitle';
import { monthOf } from '../../src/ledger/months';

test('amounts have hard spaces and a real minus in Swedish, commas in English', () => {
  expect(oreText(-123_456_789)).toBe('\u22121\u00a0234\u00a0567,89');
  expect(oreText(-123_456_789, 'en')).toBe('\u22121,234,567.89');
  expect(stepsText(-1117, { unit: 'tkr', decimals: 0 })).toBe('\u22121\u00a0117');
  expect(stepsText(12345, { unit: 'tkr', decimals: 1 })).toBe('1\u00a0234,5');
  expect(oreText(0)).toBe('0,00');
  expect(oreText(-5)).toBe('\u22120,05');
});

test('an amount as it is printed is read again as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e12, max: 9e12 }), (amount) =>
      expect(parseAmount(oreText(amount))).toEqual({ ok: true, ore: amount === 0 ? 0 : amount }),
    ),
  );
});

test('percent', () => {
  expect(percentText(12.34)).toBe('12,3\u00a0%');
  expect(percentText(-12.36, 'en')).toBe('\u221212.4\u00a0%');
  expect(percentText(-0.01)).toBe('0,0\u00a0%');
});

test('a finding is a sentence with its place first', () => {
  const at = { sheet: 'Huvudbok', cell: 'C7' };
  const difference = ore(-20_050);
  const finding = { code: 'row-without-account', severity: 'fel', at, difference } as const;
  expect(findingText(finding)).toBe(
    'Huvudbok!C7: Raden saknar konto och är inte med i rapporten (\u2212200,50 kr). Skriv kontot.',
  );
  expect(findingText(finding, 'en')).toBe(
    'Huvudbok!C7: The row has no account and is not in the report (\u2212200.50 kr). Write the account.',
  );
});

test('a cell for which its row is left out says so, with the amount where it is known', () => {
  const cell = (difference?: number): string =>
    findingText({
      code: 'account-unreadable',
      severity: 'fel',
      params: { text: 'abc', [ROW_LEFT_OUT]: 1 },
      ...(difference ? { difference: ore(difference) } : {}),
    });
  expect(cell(100)).toContain('. Raden är inte med i rapporten (1,00 kr). Skriv kontot');
  expect(cell()).toContain('. Raden är inte med i rapporten. Skriv kontot');
});

test('numbers among the parameters: amounts as kronor, what the user typed as typed, years as they are', () => {
  const params = { stated: 100, read: -123_400, text: 1234.567, year: 2019 };
  const text = (code: string, language: 'sv' | 'en'): string =>
    findingText({ code, severity: 'fel', params, difference: ore(1) }, language);
  expect(text('plan-months-differ', 'sv')).toContain('\u22121\u00a0234,00 kr men helårsbeloppet är 1,00 kr');
  expect(text('amount-not-whole-ore', 'sv')).toContain('”1234,567”');
  expect(text('amount-not-whole-ore', 'en')).toContain('“1234.567”');
  expect(text('opening-unbalanced', 'sv')).toContain('Ingående balans 2019');
});

test('a code without a sentence shows as itself, a parameter that is missing as nothing', () => {
  expect(codeText('finns-inte', {})).toBe('finns-inte');
  expect(codeText('year-unreadable', {})).toContain('””');
});

test('places', () => {
  expect(placeText(undefined)).toBe('');
  expect(placeText({ sheet: 'Budget' })).toBe('Budget');
  expect(placeText({ path: 'statements[2]' })).toBe('statements[2]');
});

test('periods, days and units as titles', () => {
  const period = { from: monthOf(2019, 1), to: monthOf(2019, 8) };
  expect(periodTitle(period, 'sv')).toBe('januari–augusti 2019');
  expect(periodTitle({ from: period.to, to: period.to }, 'en')).toBe('August 2019');
  expect(periodTitle({ from: monthOf(2018, 7), to: monthOf(2019, 6) }, 'sv')).toBe('juli 2018–juni 2019');
  expect(balanceDayTitle({ from: monthOf(2020, 1), to: monthOf(2020, 2) }, 'sv')).toBe(
    'per 29 februari 2020',
  );
  expect([unitTitle('öre', 'sv'), unitTitle('tkr', 'sv'), unitTitle('tkr', 'en')]).toEqual([
    'belopp i kr',
    'belopp i tkr',
    'amounts in SEK thousands',
  ]);
});
