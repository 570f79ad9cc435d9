import { plainLabel } from './labels';
import type { PrintedTable } from './printed';

/** Log-odds that a row is a sum, by its label alone. */
export const CUE = { total: 3, unlabelled: 2, derived: 1, item: -3 } as const;

const TOTAL =
  /^(summa|s a|delsumma|totalsumma|sammanlagt|balansomslutning|omslutning|tot)\b|\btotal(t|a)?\b|\bsumma$|\bsammanlag(t|da)\b/;
/** Rows that come out of others without being called sums: results, net figures, cash flows, closing balances. */
const DERIVED =
  /^(res\d|netto)|netto$|nettokostnad|nettointäkt|resultat|kassaflöde|överskott|underskott|^förändring av|^medel från|balanserade|(slut|utgång)$|^utgående|omslutning/;

const unlabelledTables = new WeakMap<PrintedTable, boolean>();

/** A table most of whose rows have no label: there an empty label says nothing. */
function isUnlabelled(table: PrintedTable): boolean {
  const known = unlabelledTables.get(table);
  if (known !== undefined) return known;
  const empty = table.rows.filter(({ label }) => plainLabel(label) === '').length;
  const mostly = empty > table.rows.length / 2;
  unlabelledTables.set(table, mostly);
  return mostly;
}

/** How strongly a row's label says "I am a sum": one of CUE. */
export function sumCue(table: PrintedTable, row: number): number {
  const plain = plainLabel(table.rows[row]?.label ?? '');
  if (plain === '') return isUnlabelled(table) ? CUE.item : CUE.unlabelled;
  if (TOTAL.test(plain)) return CUE.total;
  return DERIVED.test(plain) ? CUE.derived : CUE.item;
}

/** Rows that reports subtract where costs are printed positive. */
export function isCostLabel(label: string): boolean {
  return /kostnad|avskriv|avgår|utgift|utbetal/i.test(label);
}

/** "Varav" rows repeat a part of the row above: they are in no sum. So are key ratios. */
export function isAside(label: string): boolean {
  return /^[\s–-]*(varav|därav)\b|%|soliditet|likviditetsgrad/i.test(label);
}

/** "Ingående eget kapital", "Likvida medel vid årets början": what an earlier day closed with. */
export function isOpening(label: string): boolean {
  const plain = plainLabel(label);
  return (
    /^(ingående|balanserat|eget kapital$)/.test(plain) ||
    /vid (årets|periodens) (början|ingång)|från föregående|föregående års? (utgående|balans)/.test(plain)
  );
}

/** "Summa eget kapital", "Likvida medel vid årets slut": what the next period opens with. */
export function isClosing(label: string): boolean {
  return /balanserade|^utgående|^(summa )?(eget kapital|ek)$|slut$|vid (årets|periodens) utgång/.test(
    plainLabel(label),
  );
}

/** True where a label speaks of the beginning of a period, by its own words. */
export function speaksOfBeginning(label: string): boolean {
  return /^(ingående|balanserat)|\b(början|ingång)\b|från föregående/.test(plainLabel(label));
}
