import type { ReactNode } from 'react';
import type { ReadSieFile, SieImport } from '../../app/importSie';
import { countText } from '../../text/amountText';
import type { ImportTexts } from '../../text/paneImport';
import { Select } from '../Select';
import { useSession } from '../useSession';
import type { ImportSession } from './importSession';

const NONE = 'none';

/** Vilken dimension som är insats: those that the files have, with how many rows each marks. Nothing to choose where there is none. */
export function ObjectChoice({
  own,
  prepared,
  files,
  texts,
}: {
  own: ImportSession;
  prepared: SieImport;
  files: readonly ReadSieFile[];
  texts: ImportTexts;
}): ReactNode {
  const { session } = useSession();
  const dimensions = new Map<number, { name: string; rows: number }>();
  for (const { dimension, name, objects, transactions } of files.flatMap(
    ({ summary }) => summary.dimensions,
  )) {
    const known = dimensions.get(dimension) ?? { name, rows: 0 };
    if (objects + transactions > 0) dimensions.set(dimension, { ...known, rows: known.rows + transactions });
  }
  if (dimensions.size === 0) return null;
  const options = [...dimensions]
    .sort(([, a], [, b]) => b.rows - a.rows)
    .map(([number, { name, rows }]): [string, string] => [
      String(number),
      texts.dimension(number, name || String(number), countText(rows, session.host.language)),
    ]);
  const { dimension } = prepared.books;
  return (
    <div className="import-object">
      <Select
        wide
        quiet
        label={texts.object}
        options={[...options, [NONE, texts.noObject]]}
        selected={dimension === null ? NONE : String(dimension)}
        onSelect={(key) => void own.chooseDimension(key === NONE ? null : Number(key))}
      />
      <p className="caption">{texts.objectHint}</p>
    </div>
  );
}
