import { Link, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { OpenTrace } from '../../app/trace/openTrace';
import type { Trail } from '../../app/trace/trail';
import { dayText } from '../../ledger/months';
import type { TracePart } from '../../statements/trace';
import { traceSelection } from '../../statements/traceSelection';
import { traceTexts } from '../../text/paneTrace';
import { accountText, objectText, partText } from '../../text/traceText';
import { MoreLink } from '../MoreLink';
import { useSession } from '../useSession';
import { trailAmount, trailPrecision } from './amounts';
import type { TraceSession } from './traceSession';

/** Rows shown before anyone asks for more, and how many more at a time. */
const SHOWN = { rows: 6, parts: 30, more: 50 } as const;

interface PartsProps {
  readonly trace: TraceSession;
  readonly open: OpenTrace;
  readonly trail: Trail;
}

/**
 * Vad det sista beloppet består av: each part with its amount, and their sum. The roles are those of a table, which it stays where a
 * narrow pane lays its cells out otherwise.
 */
export function Parts({ trace, open, trail }: PartsProps): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = traceTexts(language);
  const last = trail.at(-1)?.trace;
  const isRows = last?.consists === 'rows';
  const [more, setMore] = useState(0);
  if (!last) return null;
  const { parts, amount } = last;
  const shown = (isRows ? SHOWN.rows : SHOWN.parts) + more;
  const precision = trailPrecision(trail);
  return (
    <>
      <Divisions trace={trace} open={open} trail={trail} />
      {parts.length === 0 ? (
        <p className="caption">{texts.none}</p>
      ) : (
        <table className={isRows ? 'parts rows' : 'parts'} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {isRows && (
                <th scope="col" role="columnheader">
                  {texts.voucher}
                </th>
              )}
              <th scope="col" role="columnheader">
                {texts.what[last.consists]}
              </th>
              <th scope="col" role="columnheader" className="figure">
                {texts.amount}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {parts.slice(0, shown).map((part, i) => (
              <tr key={i} role="row">
                {isRows ? (
                  <RowCells trace={trace} open={open} part={part} />
                ) : (
                  <td role="cell">
                    <PartLink trace={trace} open={open} part={part} />
                  </td>
                )}
                <td role="cell" className="figure">
                  {trailAmount(part.amount, precision, language)}
                  {part.kind === 'row' && part.whole !== part.amount && (
                    <span className="caption part-of">
                      {texts.partOf(trailAmount(part.whole, precision, language))}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          {amount !== null && (
            <tfoot role="rowgroup">
              <tr role="row">
                <th scope="row" role="rowheader" colSpan={isRows ? 2 : 1}>
                  {isRows ? texts.totalRows(parts.length) : texts.total}
                </th>
                <td role="cell" className="figure">
                  {trailAmount(amount, precision, language)}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
      <MoreLink left={parts.length - shown} step={SHOWN.more} onMore={() => setMore(more + SHOWN.more)} />
    </>
  );
}

/** Dela upp på: shown where the last amount can be divided in more than one way. */
function Divisions({ trace, open, trail }: PartsProps): ReactNode {
  const { session } = useSession();
  const texts = traceTexts(session.host.language);
  const step = trail.at(-1);
  if (!step?.selection) return null;
  const { selection } = step;
  const several = (by: 'account' | 'object'): boolean => traceSelection(open, selection, by).parts.length > 1;
  const ways = [
    ...(several('account') ? (['account'] as const) : []),
    ...(several('object') ? (['object'] as const) : []),
    'row' as const,
  ];
  if (ways.length < 2) return null;
  const { consists } = step.trace;
  const now = consists === 'accounts' ? 'account' : consists === 'objects' ? 'object' : 'row';
  return (
    <TabList
      size="small"
      className="divisions"
      aria-label={texts.divide}
      selectedValue={now}
      onTabSelect={(_, { value }) => void trace.divide(value as 'account' | 'object' | 'row')}
    >
      {ways.map((way) => (
        <Tab key={way} value={way}>
          {texts.divisions[way]}
        </Tab>
      ))}
    </TabList>
  );
}

interface PartProps {
  readonly trace: TraceSession;
  readonly open: OpenTrace;
  readonly part: TracePart;
}

function PartLink({ trace, open, part }: PartProps): ReactNode {
  const { session } = useSession();
  const label = partText(open, part, session.host.language);
  // What no row holds leads nowhere.
  if (part.kind === 'adjusted') return <span className="break">{label}</span>;
  return (
    <Link as="button" className="small break" onClick={() => void trace.follow(part)}>
      {label}
    </Link>
  );
}

/** A row of the input: its voucher and day, its text and insats. */
function RowCells({ trace, open, part }: PartProps): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = traceTexts(language);
  const row = trace.rowOf(part);
  if (part.kind !== 'row' || !row)
    return (
      <td role="cell" colSpan={2}>
        <PartLink trace={trace} open={open} part={part} />
      </td>
    );
  const name = row.voucher || texts.row(row.row);
  const day = part.what === 'posting' && part.day !== null ? dayText(part.day) : row.sheet;
  const below = objectText(open.ledger, part.object) || accountText(open.ledger, part.account);
  return (
    <>
      <td role="cell">
        <Link
          as="button"
          className="small"
          aria-label={texts.showRow(name, row.sheet)}
          onClick={() => void trace.showRow(part)}
        >
          {name}
        </Link>
        <span className="caption">{day}</span>
      </td>
      <td role="cell">
        <span className="break">{partText(open, part, language, row.text)}</span>
        <span className="caption break">{below}</span>
      </td>
    </>
  );
}
