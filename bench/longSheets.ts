import { randomFrom } from '../test/audit/mutate';

type Row = (string | number | null)[];

const ROWS = 10_000;
const COLUMNS = 12;

/** One list: a label, eleven amounts and their total. */
export function longSheet(): Row[] {
  const head: Row = ['Post', ...Array.from({ length: COLUMNS - 2 }, (_, i) => `Kolumn ${i + 1}`), 'Totalt'];
  return [['Lång lista'], head, ...Array.from({ length: ROWS - 2 }, (_, row) => listRow(row))];
}

function listRow(row: number): Row {
  const amounts = Array.from(
    { length: COLUMNS - 2 },
    (_, column) => ((row * 7919 + column * 104_729) % 100_003) / 100,
  );
  return [`Post ${row}`, ...amounts, Math.round(amounts.reduce((a, b) => a + b, 0) * 100) / 100];
}

/** Hundreds of small tables below each other, whose sums do not add up. */
export function sectionedSheet(): Row[] {
  const random = randomFrom(7);
  return Array.from({ length: ROWS }, (_, row): Row => {
    const place = row % 12;
    if (place === 0) return [null];
    if (place === 1) return [`Avsnitt ${row}`, ...Array.from({ length: COLUMNS - 1 }, (_, i) => `K${i}`)];
    const amounts = Array.from({ length: COLUMNS - 1 }, () => Math.round(random() * 1e5));
    return [place === 11 ? 'Summa' : `Post ${row}`, ...amounts];
  });
}
