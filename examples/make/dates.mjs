/** Dates are ISO text (2019-08-31), months "2019-08": both sort as text. */
export function isoDate(year, month, day) {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export const monthOf = (date) => date.slice(0, 7);

export function lastDay(month) {
  const [year, number] = month.split('-').map(Number);
  return isoDate(year, number + 1, 0);
}

export function nextMonth(month) {
  const [year, number] = month.split('-').map(Number);
  return isoDate(year, number + 1, 1).slice(0, 7);
}

/** All months from `first` to `last`, inclusive. */
export function monthsBetween(first, last) {
  const months = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The day of a month as a banking day: a weekend moves to Monday, or to Friday where Monday is another month. */
export function workday(month, day) {
  const [year, number] = month.split('-').map(Number);
  const date = isoDate(year, number, Math.min(day, Number(lastDay(month).slice(8))));
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return date;
  const monday = addDays(date, weekday === 6 ? 2 : 1);
  return monthOf(monday) === month ? monday : addDays(date, weekday === 6 ? -1 : -2);
}

export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const NAMES = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

/** "augusti 2019". */
export function monthName(month) {
  return `${NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** Excel's day number (1900 system). */
export function serialOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
