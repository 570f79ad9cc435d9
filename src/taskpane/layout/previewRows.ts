import { accountSetText } from '../../ledger/accounts';
import type { Row, StatementLayout, SumTerm } from '../../statements/layout';
import { NO_OBJECT } from '../../statements/measure';
import type { LayoutTexts } from '../../text/paneLayout';

/** Rad i förhandsvisningen: what it is called, what it is made of, and how it will look. */
export interface PreviewRow {
  readonly id: string;
  readonly label: string;
  /** Accounts, insatser, or the rows it sums; empty where the label says all. */
  readonly detail: string;
  readonly look: 'heading' | 'item' | 'sum' | 'total' | 'blank';
  /** Level of a heading, from 1. */
  readonly level: number;
}

/** So many parts of a sum are named; a longer one by its first and last. */
const NAMED_PARTS = 3;

/** En rapports rader som de visas innan något skrivs, in print order. */
export function previewRows(statement: StatementLayout, texts: LayoutTexts): PreviewRow[] {
  const labelOf = (id: string): string => {
    const row = statement.rows.find((one) => one.id === id);
    if (!row) return id;
    return row.label || (row.kind === 'each' ? texts.each[row.of] : id);
  };
  return statement.rows.map((row) => {
    const note = row.note === undefined ? '' : texts.note(row.note);
    return {
      id: row.id,
      label: row.label || (row.kind === 'each' ? texts.each[row.of] : ''),
      detail: [detailOf(row, labelOf, texts), note].filter((part) => part !== '').join(' · '),
      look: lookOf(row),
      level: row.kind === 'heading' ? row.level : 0,
    };
  });
}

function lookOf(row: Row): PreviewRow['look'] {
  if (row.kind === 'heading' || row.kind === 'blank') return row.kind;
  return row.kind === 'sum' ? (row.total ? 'total' : 'sum') : 'item';
}

function detailOf(row: Row, labelOf: (id: string) => string, texts: LayoutTexts): string {
  switch (row.kind) {
    case 'sum':
      return texts.sum(partsText(row.of, labelOf, texts));
    case 'ratio':
      return texts.ratio(labelOf(row.of[0]), labelOf(row.of[1]));
    case 'text':
      return row.text;
    case 'postings':
    case 'each': {
      const accounts = row.accounts ? accountSetText(row.accounts) : '';
      const objects = (row.objects ?? [])
        .map((code) => (code === NO_OBJECT ? texts.noObject : code))
        .join(', ');
      const parts = [
        row.kind === 'each' && row.label !== '' ? texts.each[row.of] : '',
        accounts,
        objects === '' || objects === texts.noObject ? objects : texts.objects(objects),
        row.kind === 'each' && row.rest ? texts.rest : '',
      ].filter((part) => part !== '');
      return parts.length > 0 ? parts.join(' · ') : texts.allAccounts;
    }
    default:
      return '';
  }
}

function partsText(of: readonly SumTerm[], labelOf: (id: string) => string, texts: LayoutTexts): string {
  const [first, last] = [of[0], of.at(-1)];
  if (first && last && of.length > NAMED_PARTS && of.every(({ sign }) => sign === 1))
    return texts.run(labelOf(first.row), labelOf(last.row), of.length);
  return of.map(({ row, sign }, i) => `${sign < 0 ? '− ' : i > 0 ? '+ ' : ''}${labelOf(row)}`).join(' ');
}
