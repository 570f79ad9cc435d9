import { auditRange } from '../../../src/app/live/auditRange';
import { isError } from '../../../src/app/live/answer';

const TABLE: unknown[][] = [
  ['Balansräkning', '', ''],
  ['', '2024-12-31', '2023-12-31'],
  ['Leverantörsskulder', 115_200, 635_410],
  ['Upplupna kostnader', 845_930, 69_003],
  ['Summa skulder', 964_730, 704_412],
  ['Antal ärenden', 37, { code: '#REF!' }],
];

test('one line per row of figures: status and difference, headings first', () => {
  expect(auditRange(TABLE)).toEqual([
    ['Rad', 'Status', 'Differens'],
    ['Leverantörsskulder', 'stämmer', ''],
    ['Upplupna kostnader', 'fel', -3600],
    ['Summa skulder', 'avrundning', -1],
    ['Antal ärenden', 'ej prövad', ''],
  ]);
});

test('numbers as Swedish text are amounts', () => {
  const answer = auditRange([
    ['Hyra', '1 200,50', '1 100,00'],
    ['Löner', '3\u00a0400,00', '3 352,00'],
    ['Summa kostnader', '4 600,50', '−4 452,00'],
  ]);
  expect(answer).toEqual([
    ['Rad', 'Status', 'Differens'],
    ['Hyra', 'stämmer', ''],
    ['Löner', 'stämmer', ''],
    ['Summa kostnader', 'fel', -8904],
  ]);
});

test.each([
  ['texts only', [['a'], ['b']], '#N/A', /ingen tabell/],
  ['nothing', '', '#N/A', /ingen tabell/],
  ['a register', Array.from({ length: 100_001 }, (_, i) => [i, 2, 3]), '#VALUE!', /för stort/],
])('%s: an error value with its reason', (_, area, code, message) => {
  const answer = auditRange(area);
  expect(isError(answer) && [answer.code, message.test(answer.message)]).toEqual([code, true]);
});
