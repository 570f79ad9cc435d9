import { Link } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { AuditedFigure } from '../../app/presentAudit';
import { auditAmountText, auditCauseText } from '../../text/auditText';
import { acceptanceTexts } from '../../text/paneAcceptance';
import { auditTexts } from '../../text/paneAudit';
import { AcceptFinding } from '../AcceptFinding';
import { Figures } from '../Figures';
import type { StatusKind } from '../Status';
import { useSession } from '../useSession';
import { auditOf } from './auditSession';

/** Ett fynd: the equation in words, both figures, the cause, the way to the cell, and Godta. */
export function AuditCard({ finding, status }: { finding: AuditedFigure; status: StatusKind }): ReactNode {
  const { session, texts } = useSession();
  const { language } = session.host;
  const [words, acceptance, audit] = [auditTexts(language), acceptanceTexts(language), auditOf(session)];
  const [accepting, setAccepting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { sheet, cell, label, equation, printed, expected, difference, cause, accepted } = finding;
  const place = `${sheet}!${cell}`;
  const cancel = (): void => {
    setAccepting(false);
    opener.current?.focus();
  };
  return (
    <li className={`finding ${status}`}>
      <p className="finding-what break">{label}</p>
      <p className="caption break">{equation}</p>
      <Figures
        figures={[
          { name: words.shows, amount: auditAmountText(printed, language) },
          ...(expected === null
            ? []
            : [{ name: words.expected, amount: auditAmountText(expected, language), strong: true }]),
          ...(difference === null
            ? []
            : [{ name: words.difference, amount: auditAmountText(difference, language) }]),
        ]}
      />
      {cause !== 'rounding' && (
        <p className="caption break">
          {words.cause}: <b>{auditCauseText(cause, language)}</b>
        </p>
      )}
      {accepted && <p className="caption break">{acceptance.accepted(accepted.day, accepted.reason)}</p>}
      <div className="finding-place">
        <span className="finding-links">
          <Link
            as="button"
            className="small strong"
            aria-label={`${texts.controls.showCell}: ${place}`}
            onClick={() => void session.show(sheet, cell)}
          >
            {texts.controls.showCell}
          </Link>
          {accepted ? (
            <Link
              as="button"
              className="small"
              aria-label={acceptance.withdrawWhat(place)}
              onClick={() => void audit.withdraw(finding)}
            >
              {acceptance.withdraw}
            </Link>
          ) : (
            <Link
              as="button"
              ref={opener}
              className="small"
              aria-label={acceptance.acceptWhat(place)}
              aria-expanded={accepting}
              onClick={() => setAccepting(!accepting)}
            >
              {acceptance.accept}
            </Link>
          )}
        </span>
        <span className="caption break">{place}</span>
      </div>
      {accepting && !accepted && (
        <AcceptFinding
          onCancel={cancel}
          onAccept={(reason) => {
            setAccepting(false);
            void audit.accept(finding, reason);
          }}
        />
      )}
    </li>
  );
}
