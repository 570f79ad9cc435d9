import { type ReactNode, useState } from 'react';
import type { Severity } from '../ledger/finding';
import { MoreLink } from './MoreLink';
import { Status, type StatusKind } from './Status';

/** Fynden, worst first, with the mark of each kind. */
export const KINDS: readonly { readonly severity: Severity; readonly status: StatusKind }[] = [
  { severity: 'fel', status: 'wrong' },
  { severity: 'varning', status: 'check' },
  { severity: 'upplysning', status: 'note' },
];

/** A ledger with a thousand bad rows should not make a thousand cards before anyone has asked for them. */
const SHOWN = 20;
const STEP = 100;

/** Kort under varandra: the first of them, and more on request. */
export function FindingList<T>({
  findings,
  children,
}: {
  findings: readonly T[];
  children: (finding: T, index: number) => ReactNode;
}): ReactNode {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul className="findings-list">{findings.slice(0, shown).map(children)}</ul>
      <MoreLink left={findings.length - shown} step={STEP} onMore={() => setShown(shown + STEP)} />
    </>
  );
}

/** Fynd av ett slag under en rubrik; nothing where there are none. */
export function FindingGroup<T>({
  status,
  title,
  findings,
  children,
}: {
  status: StatusKind;
  title: string;
  findings: readonly T[];
  children: (finding: T, index: number) => ReactNode;
}): ReactNode {
  if (findings.length === 0) return null;
  return (
    <section className="group">
      <div className="group-title">
        <Status kind={status} />
        <h2 className="subtitle">{title}</h2>
        <span className="caption">{findings.length}</span>
      </div>
      <FindingList findings={findings}>{children}</FindingList>
    </section>
  );
}
