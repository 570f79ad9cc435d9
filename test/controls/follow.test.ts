import { controlled, SOUND } from './ruleBook';

test('what two errors make together is no third one', () => {
  const { results } = controlled(SOUND, {
    cells: [['Huvudbok!F20', 251301]],
    without: [['Ingående balans', /^2068/]],
  });
  const errors = results.filter(({ status }) => status === 'fel').map(({ code }) => code);
  expect(errors).toEqual(['voucher-balances', 'opening-is-closing']);
  const balance = results.find(({ code }) => code === 'balance')?.lines[0];
  expect([balance?.difference, balance?.status, balance?.cause?.code]).toEqual([
    5_200_100,
    'upplysning',
    'follows-together',
  ]);
});
