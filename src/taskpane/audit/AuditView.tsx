import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
} from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';
import { countText } from '../../text/amountText';
import { auditTexts } from '../../text/paneAudit';
import { paneTime } from '../clock';
import { Frame } from '../Frame';
import { Heading } from '../Heading';
import { NoticeLine } from '../NoticeLine';
import { Status } from '../Status';
import { useSession } from '../useSession';
import { AuditGroup } from './AuditGroup';
import { type AuditScope, auditOf, type AuditState } from './auditSession';

/** Granska: what to audit, and what did not add up, the surest first. */
export function AuditView(): ReactNode {
  const { session, state, texts } = useSession();
  const audit = auditOf(session);
  const { scope, result, stale, written } = useSyncExternalStore(audit.subscribe, audit.getState);
  const words = auditTexts(session.host.language);
  const busy = state.job?.task;
  return (
    <Frame
      head="back"
      title={words.title}
      actions={
        <>
          <div className="pair">
            {result && result.audited.findings.length > 0 && (
              <Button disabledFocusable={busy !== undefined} onClick={() => void audit.writeSheet()}>
                {words.write}
              </Button>
            )}
            <Button
              appearance="primary"
              icon={busy === 'audit' ? <Spinner size="extra-tiny" appearance="inverted" /> : undefined}
              disabledFocusable={busy !== undefined}
              onClick={() => void audit.audit()}
            >
              {result ? words.again : words.audit}
            </Button>
          </div>
          <p className="caption centred" role="status">
            {written === null ? (
              words.untouched
            ) : (
              <>
                {words.written(written)}{' '}
                <Link inline className="small" onClick={() => void session.show(written)}>
                  {words.showSheet}
                </Link>
              </>
            )}
          </p>
        </>
      }
    >
      <Heading className="subtitle">{words.heading}</Heading>
      <NoticeLine />
      {!result && <p className="audit-intro">{words.intro}</p>}
      <Field
        label={words.scope}
        className="audit-scope"
        hint={scope === 'workbook' ? words.workbookHint : undefined}
      >
        <RadioGroup value={scope} onChange={(_, { value }) => audit.choose(value as AuditScope)}>
          <Radio value="sheet" label={words.scopes.sheet} />
          <Radio value="workbook" label={words.scopes.workbook} />
        </RadioGroup>
      </Field>
      {result && <Result result={result} stale={stale} time={paneTime(result.at, texts)} />}
    </Frame>
  );
}

function Result({
  result,
  stale,
  time,
}: {
  result: NonNullable<AuditState['result']>;
  stale: boolean;
  time: string;
}): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const words = auditTexts(language);
  const { tables, equations, findings, leftOut } = result.audited;
  const open = findings.filter(({ accepted }) => !accepted);
  const counted = countText(equations, language);
  return (
    <>
      <p className="caption audit-summary break">
        {words.summary(tables.length, counted, equations, result.sheet ?? words.wholeWorkbook, time)}
      </p>
      {stale && (
        <MessageBar intent="warning" layout="multiline" className="stale">
          <MessageBarBody>{words.stale}</MessageBarBody>
        </MessageBar>
      )}
      {leftOut.map(({ message }) => (
        <p key={message} className="inset caption break audit-left-out">
          {message}
        </p>
      ))}
      <div role="status">
        {open.length === 0 && (
          <Nothing
            tables={tables.length}
            equations={equations}
            accepted={findings.length}
            whole={result.sheet === null}
          />
        )}
      </div>
      <AuditGroup
        status="wrong"
        title={words.groups.fel}
        findings={open.filter((one) => one.class === 'fel')}
      />
      <AuditGroup
        status="check"
        title={words.groups.möjlig}
        findings={open.filter((one) => one.class === 'möjlig')}
      />
      <AuditGroup
        status="note"
        folded
        title={words.groups.avrundning}
        findings={open.filter((one) => one.class === 'avrundning')}
      />
      <AuditGroup
        status="ready"
        folded
        title={words.groups.accepted}
        findings={findings.filter(({ accepted }) => accepted)}
      />
    </>
  );
}

/** Nothing to act on: because all holds, because it is accepted, or because nothing could be tested. */
function Nothing({
  tables,
  equations,
  accepted,
  whole,
}: {
  tables: number;
  equations: number;
  accepted: number;
  whole: boolean;
}): ReactNode {
  const { session } = useSession();
  const words = auditTexts(session.host.language);
  const [title, hint] =
    tables === 0
      ? [words.noTables, words.noTablesHint]
      : equations === 0
        ? [words.untested, `${words.untestedHint(tables)}${whole ? '' : ` ${words.tryWhole}`}`]
        : accepted > 0
          ? [words.nothingLeft, words.allAccepted(accepted)]
          : [words.nothing, words.nothingHint];
  return (
    <div className="nothing">
      <Status kind={equations > 0 ? 'ready' : 'note'} size={48} />
      <p className="subtitle">{title}</p>
      <p className="caption">{hint}</p>
    </div>
  );
}
