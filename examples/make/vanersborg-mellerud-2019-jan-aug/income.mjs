import { kr } from '../amounts.mjs';
import { lastDay, monthsBetween, nextMonth, workday } from '../dates.mjs';
import { line } from '../journal.mjs';
import { invoiceInAdvance, receive } from '../routines.mjs';
import { OPENING_2018 } from './balances.mjs';

const MEMBERS = {
  state: 'Försäkringskassan',
  region: 'Västra Götalandsregionen',
  vanersborg: 'Vänersborgs kommun',
  mellerud: 'Melleruds kommun',
};

/** Income of one year up to and including `until`: the state accrues month by month, the others are invoiced a quarter in advance. */
function contributions(journal, year, { state, region, vanersborg, mellerud, until }) {
  for (const month of monthsBetween(`${year}-01`, until))
    journal.add(lastDay(month), 'M', 'Upplupet driftbidrag från staten', [
      line(1712, state),
      line(3511, -state),
    ]);
  for (const first of [1, 4, 7, 10].map((n) => `${year}-${String(n).padStart(2, '0')}`)) {
    if (first > until) break;
    const months = monthsBetween(first, nextMonth(nextMonth(first)));
    for (const [member, account, parts] of [
      [MEMBERS.region, 3512, [region, region, region]],
      [MEMBERS.vanersborg, 3513, vanersborg],
      [MEMBERS.mellerud, 3514, mellerud],
    ])
      invoiceInAdvance(journal, { date: workday(first, 8), member, account, months, parts, until });
  }
}

/** Contributions of both years, who has paid what, and the small amounts the report mentions. */
export function income(journal) {
  const q = (a, b, c) => [kr(a), kr(b), kr(c)];
  contributions(journal, 2018, {
    state: kr(209_500),
    region: kr(104_750),
    vanersborg: q(84_952.25, 84_952.25, 84_952.25),
    mellerud: q(19_797.75, 19_797.75, 19_797.75),
    until: '2018-12',
  });
  contributions(journal, 2019, {
    state: kr(188_500),
    region: kr(94_250),
    vanersborg: q(76_833.33, 76_833.34, 76_833.33),
    mellerud: q(17_416.67, 17_416.66, 17_416.67),
    until: '2019-08',
  });
  receive(journal, '2018-01-15', MEMBERS.mellerud, OPENING_2018.get(1511));
  receive(journal, '2018-01-19', MEMBERS.state, OPENING_2018.get(1712), 1712);
  // The state pays each month's contribution the month after, until November.
  for (const month of monthsBetween('2018-02', '2018-11'))
    receive(journal, workday(month, 15), MEMBERS.state, kr(209_500), 1712);
  receive(journal, '2019-01-15', MEMBERS.state, kr(419_000), 1712);
  for (const month of monthsBetween('2019-02', '2019-07'))
    receive(journal, workday(month, 15), MEMBERS.state, kr(188_500), 1712);
  receive(journal, '2019-08-15', MEMBERS.state, kr(94_250), 1712);
  const quarter = (year, month, region, vanersborg, mellerud, withheld, later) => {
    receive(journal, workday(`${year}-${month}`, 27), MEMBERS.region, kr(3 * region));
    receive(journal, workday(`${year}-${month}`, 28), MEMBERS.vanersborg, kr(vanersborg));
    receive(journal, workday(`${year}-${month}`, 28), MEMBERS.mellerud, kr(mellerud) - kr(withheld));
    if (later) receive(journal, later, MEMBERS.mellerud, kr(withheld));
  };
  quarter(2018, '02', 104_750, 254_856.75, 59_393.25, 0);
  quarter(2018, '05', 104_750, 254_856.75, 59_393.25, 0);
  quarter(2018, '08', 104_750, 254_856.75, 59_393.25, 2_543, '2018-09-14');
  quarter(2018, '11', 104_750, 254_856.75, 59_393.25, 19_797.75, '2019-01-18');
  quarter(2019, '02', 94_250, 230_500, 52_250, 0);
  quarter(2019, '05', 94_250, 230_500, 52_250, 0);
  quarter(2019, '08', 94_250, 230_500, 52_250, 499);
  journal.add('2018-06-29', 'M', 'Differens mot Melleruds kommun', [line(1920, kr(2)), line(3519, kr(-2))]);
  journal.add('2018-05-21', 'I', 'Ersättning för kopior', [line(1920, kr(20)), line(3990, kr(-20))]);
  journal.add('2019-08-31', 'M', 'Öresutjämning medlemsbidrag Vänersborgs kommun', [
    line(1712, kr(0.5)),
    line(3513, kr(-0.5)),
  ]);
}
