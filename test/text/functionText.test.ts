import { functionText, namesText, scenarioText, speakInCells } from '../../src/text/functionText';

afterEach(() => speakInCells('sv'));

test('what a formula does wrong is said in the language of Office, the sentences of amounts too', () => {
  const params = { text: 'hej', nearest: namesText(['A', 'B', 'C']) };
  expect(functionText('function-object-unknown', params)).toBe(
    'Det finns ingen insats ”hej”. Närmast är ”A”, ”B” eller ”C”.',
  );
  expect(functionText('amount-not-an-amount', { text: 'x' })).toMatch(/^”x” är inte ett belopp/);
  speakInCells('en');
  expect(functionText('function-object-unknown', { text: 'hej', nearest: namesText(['A', 'B']) })).toBe(
    'There is no activity “hej”. Nearest are “A” or “B”.',
  );
  expect(functionText('amount-not-an-amount', { text: 'x' })).toMatch(/^“x” is not an amount/);
  expect(
    functionText('function-scenario-missing', { scenario: scenarioText('forecast'), period: 'jan 2019' }),
  ).toMatch(/^There is no forecast for jan 2019/);
});
