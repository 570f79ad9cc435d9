import { Link } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { acceptedLines, type Checked, openLines } from '../../app/checked';
import type { CheckedLine } from '../../controls/accept';
import type { Severity } from '../../ledger/finding';
import { controlTitle } from '../../text/controlTexts';
import { controlWords } from '../../text/paneControls';
import { Status, type StatusKind } from '../Status';
import { useSession } from '../useSession';
import { ControlCard } from './ControlCard';

const GROUPS: readonly { readonly severity: Severity; readonly status: StatusKind }[] = [
  { severity: 'fel', status: 'wrong' },
  { severity: 'varning', status: 'check' },
  { severity: 'upplysning', status: 'note' },
];
/** A ledger with a thousand bad rows should not make a thousand cards before anyone has asked for them. */
const SHOWN = 20;

/** Kontrollerna i grupper: what is to be done, worst first, then what has been accepted, and (folded) what is passed. */
export function ControlGroups({ controls }: { controls: Checked }): ReactNode {
  const { session, texts } = useSession();
  const words = controlWords(session.host.language);
  const open = openLines(controls);
  return (
    <>
      {GROUPS.map(({ severity, status }) => (
        <Lines
          key={severity}
          title={texts.controls.groups[severity]}
          status={status}
          lines={open.filter((line) => line.status === severity)}
        />
      ))}
      <Lines title={words.accepted} status="ready" lines={acceptedLines(controls)} />
      <Passed controls={controls} />
    </>
  );
}

function Lines({
  title,
  status,
  lines,
}: {
  title: string;
  status: StatusKind;
  lines: readonly CheckedLine[];
}): ReactNode {
  const { texts } = useSession();
  const [shown, setShown] = useState(SHOWN);
  if (lines.length === 0) return null;
  const left = lines.length - shown;
  return (
    <section className="group">
      <div className="group-title">
        <Status kind={status} />
        <h2 className="subtitle">{title}</h2>
        <span className="caption">{lines.length}</span>
      </div>
      <ul className="findings-list">
        {lines.slice(0, shown).map((line, i) => (
          <ControlCard key={`${line.code} ${i}`} line={line} status={line.accepted ? 'note' : status} />
        ))}
      </ul>
      {left > 0 && (
        <Link as="button" className="small" onClick={() => setShown(shown + 5 * SHOWN)}>
          {texts.controls.more(Math.min(left, 5 * SHOWN))}
        </Link>
      )}
    </section>
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
