import { Link } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { InputSheet } from '../app/inspectWorkbook';
import type { Role } from '../sheets/roles';
import { countText, type Language } from '../text/amountText';
import { counted } from '../text/controlCounts';
import { type PaneTexts } from '../text/paneTexts';
import { capitalised } from '../text/titles';
import { periodTitle } from '../text/periodTitle';
import { Status, type StatusKind } from './Status';
import { useSession } from './useSession';

/** What a report is made of first of all; always listed, there or not. */
const EXPECTED: readonly Role[] = ['ledger', 'budget', 'forecast'];
const MAIN: readonly (Role | null)[] = ['ledger', 'balanceList', 'budget', 'forecast', 'previousForecast'];

/** Underlaget: each sheet with its mark, what it covers and how many rows; the smaller ones folded together while nothing is wrong. */
export function InputList({ sheets }: { sheets: readonly InputSheet[] }): ReactNode {
  const { texts } = useSession();
  const [open, setOpen] = useState(false);
  const order = (sheet: InputSheet): number =>
    (MAIN.indexOf(sheet.role) + MAIN.length + 1) % (MAIN.length + 1);
  const isShown = (sheet: InputSheet): boolean =>
    MAIN.includes(sheet.role) || sheet.role === null || sheet.errors + sheet.warnings > 0;
  const shown = sheets.filter(isShown).sort((a, b) => order(a) - order(b));
  const folded = sheets.filter((sheet) => !isShown(sheet));
  const present = new Set<Role | null>(sheets.map(({ role }) => (role === 'balanceList' ? 'ledger' : role)));
  const missing = EXPECTED.filter((role) => !present.has(role));
  return (
    <ul className="card list">
      {shown.map((sheet) => (
        <SheetRow key={sheet.name} sheet={sheet} />
      ))}
      {missing.map((role) => (
        <Row
          key={role}
          status="missing"
          label={texts.start.state.missing}
          title={texts.start.roles[role] ?? role}
          caption={texts.start.missingHint[role] ?? ''}
          count={texts.start.missing}
        />
      ))}
      {folded.length > 0 && (
        <li>
          <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
            {folded.every(({ role, rows }) => rows === 0 || role === 'settings') ? (
              <Status kind="missing" label={texts.start.state.missing} />
            ) : (
              <Status kind="ready" label={texts.start.state.ready} />
            )}
            <span>
              <b>{texts.start.moreSheets(folded.length)}</b>
              {!open && <span className="caption">{folded.map(({ name }) => name).join(', ')}</span>}
            </span>
            {open ? (
              <ChevronUpRegular fontSize={20} aria-hidden="true" />
            ) : (
              <ChevronDownRegular fontSize={20} aria-hidden="true" />
            )}
          </button>
        </li>
      )}
      {open && folded.map((sheet) => <SheetRow key={sheet.name} sheet={sheet} />)}
    </ul>
  );
}

function SheetRow({ sheet }: { sheet: InputSheet }): ReactNode {
  const { session, texts } = useSession();
  const { start } = texts;
  const { language } = session.host;
  const status = statusOf(sheet);
  const labels = {
    ready: start.state.ready,
    check: start.state.check,
    wrong: start.state.wrong,
    missing: start.state.missing,
  };
  const problems = [
    sheet.role === null ? start.unread : '',
    sheet.errors > 0 ? `${counted('fel', sheet.errors, language)}.` : '',
    sheet.warnings > 0 ? `${counted('varning', sheet.warnings, language)}.` : '',
  ];
  const told = problems.filter((part) => part !== '').join(' ');
  return (
    <Row
      status={status}
      label={labels[status]}
      title={sheet.name}
      caption={
        told === '' ? (
          coverage(sheet, texts, language)
        ) : (
          <>
            {told}{' '}
            <Link
              inline
              className="small"
              onClick={() => session.goTo('controls')}
              aria-label={`${start.show}: ${sheet.name}`}
            >
              {start.show}
            </Link>
            {sheet.role === null && (
              <>
                {' '}
                <Link
                  inline
                  className="small"
                  onClick={() => session.open('columns')}
                  aria-label={`${start.columns}: ${sheet.name}`}
                >
                  {start.columns}
                </Link>
              </>
            )}
          </>
        )
      }
      count={sheet.role === null ? '' : start.rows(countText(sheet.rows, language), sheet.rows)}
    />
  );
}

interface RowProps {
  readonly status: Exclude<StatusKind, 'note'>;
  readonly label: string;
  readonly title: string;
  readonly caption: ReactNode;
  readonly count: string;
}

function Row({ status, label, title, caption, count }: RowProps): ReactNode {
  return (
    <li className="item">
      <Status kind={status} label={label} />
      <div>
        <b className="break">{title}</b>
        <div className="caption">{caption}</div>
      </div>
      <span className="caption figure">{count}</span>
    </li>
  );
}

function statusOf({ errors, warnings, rows, role }: InputSheet): RowProps['status'] {
  if (errors > 0) return 'wrong';
  if (warnings > 0) return 'check';
  return rows === 0 && role !== 'settings' ? 'missing' : 'ready';
}

/** "Januari–augusti 2019", "Helår 2019", or what the sheet is for. */
function coverage(
  { period, years, role, rows }: InputSheet,
  { start }: PaneTexts,
  language: Language,
): string {
  if (rows === 0) return start.waiting;
  if (period) return capitalised(periodTitle(period, language));
  const [first, last] = [years[0], years.at(-1)];
  if (first !== undefined) return start.year(first === last ? String(first) : `${first}–${last}`);
  return (role && start.roles[role]) ?? '';
}
