import type { ReactNode } from 'react';
import { acceptedLines, type Checked, openLines } from '../../app/checked';
import type { CheckedLine } from '../../controls/accept';
import { controlTitle } from '../../text/controlTexts';
import { controlWords } from '../../text/paneControls';
import { FindingGroup, KINDS } from '../FindingList';
import { Status, type StatusKind } from '../Status';
import { useSession } from '../useSession';
import { ControlCard } from './ControlCard';

/** Kontrollerna i grupper: what is to be done, worst first, then what has been accepted, and (folded) what is passed. */
export function ControlGroups({ controls }: { controls: Checked }): ReactNode {
  const { session, texts } = useSession();
  const open = openLines(controls);
  const card =
    (status: StatusKind) =>
    (line: CheckedLine, i: number): ReactNode => (
      <ControlCard key={`${line.code} ${i}`} line={line} status={status} />
    );
  return (
    <>
      {KINDS.map(({ severity, status }) => (
        <FindingGroup
          key={severity}
          title={texts.controls.groups[severity]}
          status={status}
          findings={open.filter((line) => line.status === severity)}
        >
          {card(status)}
        </FindingGroup>
      ))}
      <FindingGroup
        title={controlWords(session.host.language).accepted}
        status="ready"
        findings={acceptedLines(controls)}
      >
        {card('note')}
      </FindingGroup>
      <Passed controls={controls} />
    </>
  );
}

function Passed({ controls }: { controls: Checked }): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const passed = controls.results.filter(({ status }) => status === 'godkänd');
  if (passed.length === 0) return null;
  return (
    <details className="card passed-controls">
      <summary>
        <Status kind="ready" /> <b>{controlWords(language).passed}</b>{' '}
        <span className="caption">{passed.length}</span>
      </summary>
      <ul className="caption">
        {passed.map(({ code }) => (
          <li key={code}>{controlTitle(code, language)}</li>
        ))}
      </ul>
    </details>
  );
}
