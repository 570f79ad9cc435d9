import { shownText } from '../../src/text/shownText';

const NBSP = '\u00a0';
const AMOUNT = '#,##0;"−"#,##0;"–"';
const ORE = '#,##0.00;"−"#,##0.00;"–"';
const TKR = '#,##0,;"−"#,##0,;"–"';
const DEVIATION = '"+"#,##0;"−"#,##0;"–"';
const PERCENT = '0.0%';

test.each([
  [1234567.4, AMOUNT, `1${NBSP}234${NBSP}567`, '1,234,567'],
  [-1234.5, AMOUNT, `−1${NBSP}235`, '−1,235'],
  [999.5, AMOUNT, `1${NBSP}000`, '1,000'],
  [0, AMOUNT, '0', '0'],
  // Rounded to nothing it has no sign.
  [-0.4, AMOUNT, '0', '0'],
  [0.4, DEVIATION, '0', '0'],
  [1234.56, ORE, `1${NBSP}234,56`, '1,234.56'],
  // As Excel shows them, which counts in tens: in binary these are a little less than the half.
  [1.005, ORE, '1,01', '1.01'],
  [-2.675, ORE, '−2,68', '−2.68'],
  [1_499_500, TKR, `1${NBSP}500`, '1,500'],
  [-1_499_499, TKR, `−1${NBSP}499`, '−1,499'],
  [12, DEVIATION, '+12', '+12'],
  [-12, DEVIATION, '−12', '−12'],
  [0.1234, PERCENT, `12,3${NBSP}%`, `12.3${NBSP}%`],
  [-0.0005, PERCENT, `−0,1${NBSP}%`, `−0.1${NBSP}%`],
  [1500.5, 'General', `1${NBSP}500,50`, '1,500.50'],
  [1500.5, '@', `1${NBSP}500,50`, '1,500.50'],
  // Letters in quotes are no decimals and no thousands.
  [1234.5, '#,##0.0" kr, ca"', `1${NBSP}234,5`, '1,234.5'],
  ['text\nmed  radbrytning', AMOUNT, 'text med radbrytning', 'text med radbrytning'],
  [true, AMOUNT, 'SANT', 'TRUE'],
  [false, AMOUNT, 'FALSKT', 'FALSE'],
  [null, AMOUNT, '–', '–'],
  ['', AMOUNT, '–', '–'],
])('%j in %s', (value, format, sv, en) => {
  expect(shownText(value, format, 'sv')).toBe(sv);
  expect(shownText(value, format, 'en')).toBe(en);
});
