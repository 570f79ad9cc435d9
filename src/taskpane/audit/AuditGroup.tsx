import { Link } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { AuditedFigure } from '../../app/presentAudit';
import { auditTexts } from '../../text/paneAudit';
import { Status, type StatusKind } from '../Status';
import { useSession } from '../useSession';
import { AuditCard } from './AuditCard';

/** Cards made at a time. */
const SHOWN = 20;

/** Fynd av ett slag, worst kinds open and the others folded. */
export function AuditGroup({
  status,
  title,
  findings,
  folded = false,
}: {
  status: StatusKind;
  title: string;
  findings: readonly AuditedFigure[];
  folded?: boolean;
}): ReactNode {
  const { session } = useSession();
  const [open, setOpen] = useState(!folded);
  const [shown, setShown] = useState(SHOWN);
  if (findings.length === 0) return null;
  const left = findings.length - shown;
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <section className="group">
      <h2 className="audit-group">
        <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Status kind={status} />
          <span>
            <b>{title}</b> <span className="caption figure audit-count">{findings.length}</span>
          </span>
          <Chevron fontSize={16} aria-hidden="true" />
        </button>
      </h2>
      {open && (
        <ul className="findings-list">
          {findings.slice(0, shown).map((finding) => (
            <AuditCard
              key={`${finding.sheet}!${finding.cell} ${finding.acceptable.subject}`}
              finding={finding}
              status={status}
            />
          ))}
        </ul>
      )}
      {open && left > 0 && (
        <Link as="button" className="small" onClick={() => setShown(shown + 5 * SHOWN)}>
          {auditTexts(session.host.language).more(Math.min(left, 5 * SHOWN))}
        </Link>
      )}
    </section>
  );
}
