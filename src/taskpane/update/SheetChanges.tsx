import { Badge, Link } from '@fluentui/react-components';
import { ArrowRightRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { RowChange, SheetPreview } from '../../app/update/updatePreview';
import { updateTexts } from '../../text/paneUpdate';
import { type ShownValue, toldApart } from '../../text/shownText';
import { MoreLink } from '../MoreLink';
import { useSession } from '../useSession';

/** Rows shown before anyone asks for more, and how many more at a time. */
const SHOWN = 12;
const STEP = 60;

/** Ett blads ändringar: a card with a line for each row. */
export function SheetChanges({ sheet }: { sheet: SheetPreview }): ReactNode {
  const { session } = useSession();
  const texts = updateTexts(session.host.language);
  const [shown, setShown] = useState(SHOWN);
  const [withUnseen, setWithUnseen] = useState(false);
  const { isNew } = sheet;
  const unseen = sheet.rows.filter(({ kind }) => kind === 'unseen');
  const rows = withUnseen ? sheet.rows : sheet.rows.filter(({ kind }) => kind !== 'unseen');
  if (sheet.rows.length === 0 && !isNew) return null;
  const count = (...kinds: RowChange['kind'][]): number =>
    rows.filter((row) => kinds.includes(kindOf(row))).length;
  return (
    <section className="card update-sheet">
      <h2 className="update-head">
        <DocumentTableRegular fontSize={16} className="muted" aria-hidden="true" />
        <span className="break">{sheet.sheet}</span>
        <span className="caption figure">
          {isNew
            ? texts.newSheet
            : texts.counts(count('changed', 'text', 'status'), count('new'), count('gone'))}
        </span>
      </h2>
      {rows.length > 0 && (
        <ul className="update-rows">
          {rows.slice(0, shown).map((row) => (
            <Change key={`${row.kind} ${row.key}`} row={row} />
          ))}
        </ul>
      )}
      {unseen.length > 0 && !withUnseen && (
        <p className="caption update-hint update-unseen">
          {texts.unseen(unseen.length)}{' '}
          <Link as="button" className="small" onClick={() => setWithUnseen(true)}>
            {texts.showUnseen}
          </Link>
        </p>
      )}
      <MoreLink
        className="update-more"
        left={rows.length - shown}
        step={STEP}
        onMore={() => setShown(shown + STEP)}
      />
    </section>
  );
}

/** A line of Kontroller that comes or goes is new or gone, whatever its status. */
function kindOf({ kind, from, to }: RowChange): RowChange['kind'] {
  if (kind !== 'status') return kind;
  return from === null ? 'new' : to === null ? 'gone' : kind;
}

function Change({ row }: { row: RowChange }): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = updateTexts(language);
  const none: ShownValue = { value: null, numberFormat: '' };
  const [from, to] = toldApart(row.from ?? none, row.to ?? none, language);
  // Words that come or go are all there is to say of their row.
  const comes =
    kindOf(row) === 'new' || (row.kind === 'text' && row.from === null && row.to?.value === row.label);
  const goes = kindOf(row) === 'gone' || (row.kind === 'text' && row.to === null);
  const isText = row.kind === 'text' && !comes && !goes;
  // A status has nothing to be compared with where its line comes or goes.
  const [only] = row.kind === 'status' ? (comes ? [to] : goes ? [from] : []) : [];
  const isColumn = row.axis === 'column';
  const hasAmount = (row.from !== null || row.to !== null) && (row.kind !== 'text' || isText);
  return (
    <li className={isText ? 'update-row update-text' : 'update-row'}>
      <span className="break update-label">
        {comes && (
          <Badge shape="rounded" color="informative" className="update-badge new">
            {texts.fresh}
          </Badge>
        )}
        {goes && (
          <Badge shape="rounded" color="informative" className="update-badge">
            {texts.gone}
          </Badge>
        )}
        {!isText && (isColumn ? texts.column(row.label) : row.label)}
        {row.stays && (
          <span className="caption update-stays">{isColumn ? texts.columnStays : texts.stays}</span>
        )}
        {row.noted && <span className="caption update-stays">{texts.noted}</span>}
      </span>
      {hasAmount && (
        <span className="update-amounts">
          {only === undefined && (
            <span className="figure update-from">
              {from} <ArrowRightRegular fontSize={12} aria-hidden="true" />
              <span className="spoken">{texts.becomes}</span>
            </span>
          )}
          <b className="figure update-to">{only ?? to}</b>
        </span>
      )}
    </li>
  );
}
