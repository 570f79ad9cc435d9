import { Button, Link, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { openLines } from '../app/checked';
import type { Finding } from '../ledger/finding';
import { findingParts, placeText } from '../text/findingText';
import { countsText } from '../text/controlCounts';
import { periodTitle } from '../text/periodTitle';
import { controlWords } from '../text/paneControls';
import { paneTime } from './clock';
import { ControlGroups } from './controls/ControlGroups';
import { Figures } from './Figures';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { FindingGroup, KINDS } from './FindingList';
import { Status, type StatusKind } from './Status';
import { useSession } from './useSession';

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
    await session.reread();
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
                countsText(checked.counts, language),
                periodTitle(period, language),
                paneTime(state.readAt, texts),
              )
            : controls.summary(periodTitle(period, language), paneTime(state.readAt, texts))}
      </Heading>
      <div role="status">
        {state.unread && (
          <MessageBar intent="warning" layout="multiline" className="stale">
            <MessageBarBody>{controlWords(language).unread}</MessageBarBody>
          </MessageBar>
        )}
        {(checked ? openLines(checked) : findings).length === 0 && (
          <div className="nothing">
            <Status kind="ready" size={48} />
            <p className="subtitle">{controls.none}</p>
            <p className="caption">{controls.noneHint}</p>
          </div>
        )}
      </div>
      {checked && <ControlGroups controls={checked} />}
      {(checked ? [] : KINDS).map(({ severity, status }) => (
        <FindingGroup
          key={severity}
          title={controls.groups[severity]}
          status={status}
          findings={findings.filter((one) => one.severity === severity)}
        >
          {(finding, i) => <FindingCard key={i} finding={finding} status={status} />}
        </FindingGroup>
      ))}
    </Frame>
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
      <p className="finding-what break">{what}</p>
      {amount !== '' && (
        <Figures figures={[{ name: controlWords(language).difference, amount, strong: true }]} />
      )}
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
