import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { AuditedFigure } from '../../app/presentAudit';
import { FindingList } from '../FindingList';
import { Status, type StatusKind } from '../Status';
import { AuditCard } from './AuditCard';

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
  const [open, setOpen] = useState(!folded);
  if (findings.length === 0) return null;
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
        <FindingList findings={findings}>
          {(finding) => (
            <AuditCard
              key={`${finding.sheet}!${finding.cell} ${finding.acceptable.subject}`}
              finding={finding}
              status={status}
            />
          )}
        </FindingList>
      )}
    </section>
  );
}
