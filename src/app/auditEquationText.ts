import type { Audit } from '../audit/audit';
import type { Equation, EquationTerm } from '../audit/equation';
import { auditFigureText } from '../text/auditText';
import type { Language } from '../text/amountText';

/** Terms shown of a long sum: the first ones and the last. */
const SHOWN = 5;

/**
 * Ett samband i ord: "Summa skulder = Leverantörsskulder + Upplupna kostnader + …". Column and table are named where the terms are not all
 * in the same.
 */
export function equationText(audit: Audit, equation: Equation, language: Language): string {
  const [defined, ...others] = equation.terms as [EquationTerm, ...EquationTerm[]];
  const columns = new Set(
    equation.terms.map(({ table, column }) => audit.tables[table]?.columns[column]?.title ?? ''),
  );
  const tables = new Set(equation.terms.map(({ table }) => table));
  const rows = new Set(equation.terms.map(({ table, row }) => `${table},${row}`));
  const name = (term: EquationTerm): string => {
    const table = audit.tables[term.table];
    const label = rows.size === 1 ? '' : labelOf(audit, term, language);
    const column = columns.size > 1 ? (table?.columns[term.column]?.title ?? '') : '';
    const title = tables.size > 1 ? (table?.title ?? '') : '';
    const where = [title, rows.size === 1 ? '' : column].filter((part) => part !== '').join(', ');
    const what = rows.size === 1 ? column : label;
    return where === '' ? what : `${what} (${where})`;
  };
  const written = others.map((term) => {
    const ratio = -term.factor / defined.factor;
    return { sign: ratio < 0 ? '−' : '+', text: `${times(ratio)}${name(term)}` };
  });
  if (equation.constant !== 0) {
    const all = [
      { sign: '+', text: name(defined) },
      ...written.map(({ sign, text }) => ({ sign: sign === '+' ? '−' : '+', text })),
    ];
    return `${joined(all, language)} = ${auditFigureText(-equation.constant, language)}`;
  }
  return `${name(defined)} = ${joined(written, language)}`;
}

/** Label of a figure's row; an unlabelled total goes by its table. */
export function labelOf(
  audit: Audit,
  { table, row }: { table: number; row: number },
  language: Language,
): string {
  const label = audit.tables[table]?.rows[row]?.label ?? '';
  if (label !== '') return label;
  return language === 'sv' ? 'raden utan rubrik' : 'the unlabelled row';
}

function times(ratio: number): string {
  const size = Math.abs(ratio);
  if (Math.abs(size - 1) < 1e-9) return '';
  if (size > 1) return `${Number.isInteger(size) ? size : size.toFixed(3)} × `;
  const twelfths = size * 12;
  if (Math.abs(twelfths - Math.round(twelfths)) < 1e-6) return `${Math.round(twelfths)}/12 × `;
  return `${size.toPrecision(2)} × `;
}

function joined(
  terms: readonly { readonly sign: string; readonly text: string }[],
  language: Language,
): string {
  const left = terms.length - SHOWN - 1;
  const shown = left > 1 ? [...terms.slice(0, SHOWN), null, terms.at(-1) ?? null] : terms;
  return shown
    .map((term, i) => {
      if (!term) return `+ … (${left} ${language === 'sv' ? 'till' : 'more'})`;
      if (i === 0) return term.sign === '−' ? `−${term.text}` : term.text;
      return `${term.sign} ${term.text}`;
    })
    .join(' ');
}
