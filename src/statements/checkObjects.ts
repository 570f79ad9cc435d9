import type { Finding } from '../ledger/finding';
import type { Ledger } from '../ledger/ledger';
import type { Layout } from './layout';
import { NO_OBJECT } from './measure';

/**
 * Insatser som en mall nämner men som inte finns: a code that neither a posting, a plan nor Insatser has is a slip, or an insats that
 * is over; the row is then empty. Code: layout-unknown-object (varning), one per row, with its path.
 */
export function checkObjects(layout: Layout, ledger: Ledger): Finding[] {
  const codes = new Set(ledger.objects.map(({ code }) => code));
  const insatser = ledger.objects.filter(({ group }, index) => index > 0 && group !== 'part');
  return layout.statements.flatMap(({ id: statement, rows }) =>
    rows.flatMap((row): Finding[] => {
      if (row.kind !== 'postings' && row.kind !== 'each') return [];
      const unknown = (row.objects ?? []).filter((code) => code !== NO_OBJECT && !codes.has(code));
      if (unknown.length === 0) return [];
      return [
        {
          code: 'layout-unknown-object',
          severity: 'varning',
          at: { path: `statements.${statement}.rows.${row.id}.objects` },
          params: {
            row: row.label || row.id,
            object: unknown.join(', '),
            known: insatser.map(({ code }) => code).join(', '),
          },
        },
      ];
    }),
  );
}
