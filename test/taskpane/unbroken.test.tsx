import { renderToStaticMarkup } from 'react-dom/server';
import { Unbroken } from '../../src/taskpane/Unbroken';

test('dates and months stay whole, and the text is as it was', () => {
  const text = 'Nettokostnad, 2019-01-01 – 2019-08-31: inget är bokfört i 2019-03, konto 3010-3099';
  const html = renderToStaticMarkup(<Unbroken text={text} />);
  expect(html.replace(/<[^>]*>/g, '')).toBe(text);
  expect([...html.matchAll(/<span class="one-line">([^<]*)</g)].map(([, one]) => one)).toEqual([
    '2019-01-01',
    '2019-08-31',
    '2019-03',
  ]);
});
