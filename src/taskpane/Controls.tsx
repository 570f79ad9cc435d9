import { Button, Link, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { openLines } from '../app/checked';
import type { Finding, Severity } from '../ledger/finding';
import { findingParts, placeText } from '../text/findingText';
import { periodTitle } from '../text/periodTitle';
import { controlWords } from '../text/paneControls';
import { paneTime } from './clock';
import { ControlGroups } from './controls/ControlGroups';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { Status, type StatusKind } from './Status';
import { useSession } from './useSession';

const GROUPS: readonly { readonly severity: Severity; readonly status: StatusKind }[] = [
  { severity: 'fel', status: 'wrong' },
  { severity: 'varning', status: 'check' },
  { severity: 'upplysning', status: 'note' },
];
/** A ledger with a thousand bad rows should not make a thousand cards before anyone has asked for them. */
const SHOWN = 20;

/** Kontroller: what every control gave, worst first, each with a link to its cell; before anything is booked, the findings alone. */
export function Controls(): ReactNode {
  const { session, state, texts } = useSession();
  const { controls } = texts;
  const { book, findings, run } = state;
  const { language } = session.host;
  const checked = state.controls;
  const period = run?.created.reports?.period ?? state.choices.period ?? book?.preset.period;
  const [reading, setReading] = useState(false);
  const again = async (): Promise<void> => {
    setReading(true);
    await session.inspect();
    setReading(false);
  };
  const report = run?.created.sheets[0]?.name;
  return (
    <Frame
      head="tabs"
      actions={
        <div className="pair">
          {report !== undefined && (
            <Button onClick={() => void session.show(report)}>{controls.openReport}</Button>
          )}
          <Button
            appearance="primary"
            icon={reading ? <Spinner size="extra-tiny" appearance="inverted" /> : undefined}
            disabledFocusable={reading}
            onClick={() => void again()}
          >
            {controls.again}
          </Button>
        </div>
      }
    >
      <Heading className="caption summary">
        {!period
          ? texts.tabs.controls
          : checked
            ? controlWords(language).summary(
                checked.counts.applied,
                periodTitle(period, language),
                paneTime(state.readAt, texts),
              )
            : controls.summary(periodTitle(period, language), paneTime(state.readAt, texts))}
      </Heading>
      <div role="status">
        {(checked ? openLines(checked) : findings).length === 0 && (
          <div className="nothing">
            <Status kind="ready" size={48} />
            <p className="subtitle">{controls.none}</p>
            <p className="caption">{controls.noneHint}</p>
          </div>
        )}
      </div>
      {checked && <ControlGroups controls={checked} />}
      {(checked ? [] : GROUPS).map(({ severity, status }) => (
        <Group
          key={severity}
          severity={severity}
          status={status}
          findings={findings.filter((one) => one.severity === severity)}
        />
      ))}
    </Frame>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly status: StatusKind;
  readonly findings: readonly Finding[];
}

function Group({ severity, status, findings }: GroupProps): ReactNode {
  const { texts } = useSession();
  const [shown, setShown] = useState(SHOWN);
  if (findings.length === 0) return null;
  const left = findings.length - shown;
  return (
    <section className="group">
      <div className="group-title">
        <Status kind={status} />
        <h2 className="subtitle">{texts.controls.groups[severity]}</h2>
        <span className="caption">{findings.length}</span>
      </div>
      <ul className="findings-list">
        {findings.slice(0, shown).map((finding, i) => (
          <FindingCard key={i} finding={finding} status={status} />
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

function FindingCard({ finding, status }: { finding: Finding; status: StatusKind }): ReactNode {
  const { session, texts } = useSession();
  const { language } = session.host;
  const { what, todo, amount } = findingParts(finding, language);
  const { sheet, cell } = finding.at ?? {};
  const place = placeText(finding.at);
  return (
    <li className={`finding ${status}`}>
      <div className="finding-head">
        <p className="break">{what}</p>
        {amount !== '' && <b className="figure">{amount}</b>}
      </div>
      {todo !== '' && <p className="caption break">{todo}</p>}
      {place !== '' && (
        <div className="finding-place">
          {sheet === undefined ? (
            <span />
          ) : (
            <Link
              as="button"
              className="small strong"
              aria-label={`${cell ? texts.controls.showCell : texts.controls.showSheet}: ${place}`}
              onClick={() => void session.show(sheet, cell)}
            >
              {cell ? texts.controls.showCell : texts.controls.showSheet}
            </Link>
          )}
          <span className="caption break">{place}</span>
        </div>
      )}
    </li>
  );
}
