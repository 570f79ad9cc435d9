import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { CopyRegular, SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import type { OpenTrace } from '../../app/trace/openTrace';
import type { Trail } from '../../app/trace/trail';
import { fill } from '../../text/paneTexts';
import { traceTexts } from '../../text/paneTrace';
import { Frame } from '../Frame';
import { Heading } from '../Heading';
import { useSession } from '../useSession';
import { Parts } from './Parts';
import { heldText } from './amounts';
import { Path } from './Path';
import { type TraceSession, traceOf } from './traceSession';

/** Spårning: what the selected amount consists of, step by step down to the rows of the input, and back to its cell. */
export function TraceView(): ReactNode {
  const { session } = useSession();
  const trace = traceOf(session);
  const { open, trail } = useSyncExternalStore(trace.subscribe, trace.getState);
  return open && trail ? (
    <TrailView trace={trace} open={open} trail={trail} />
  ) : (
    <NothingTraced trace={trace} />
  );
}

/** Before anything is traced, and where the selected cell could not be. */
function NothingTraced({ trace }: { trace: TraceSession }): ReactNode {
  const { session, state } = useSession();
  const texts = traceTexts(session.host.language);
  const { refused, gone } = useSyncExternalStore(trace.subscribe, trace.getState);
  const busy = state.job?.task === 'trace';
  const why = refused
    ? fill(texts.why[refused.why], {
        cell: `${refused.at.sheet}!${refused.at.cell}`,
        reason: refused.reason ?? '',
      })
    : '';
  return (
    <Frame
      head="tabs"
      actions={
        <Button
          appearance="primary"
          size="large"
          icon={busy ? <Spinner size="extra-tiny" appearance="inverted" /> : undefined}
          disabledFocusable={busy}
          onClick={() => void trace.traceSelected()}
        >
          {texts.trace}
        </Button>
      }
    >
      <div className="notice" role="status">
        {(why !== '' || gone) && (
          <MessageBar intent="warning" layout="multiline" politeness="polite">
            <MessageBarBody className="break">{gone ? texts.gone : why}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className="nothing">
        <SearchRegular fontSize={48} className="muted" aria-hidden="true" />
        <Heading className="subtitle">{texts.start}</Heading>
        <p className="caption">{texts.startHint}</p>
        <p className="caption">{texts.shortcut}</p>
      </div>
    </Frame>
  );
}

interface TrailViewProps {
  readonly trace: TraceSession;
  readonly open: OpenTrace;
  readonly trail: Trail;
}

function TrailView({ trace, open, trail }: TrailViewProps): ReactNode {
  const { session, state } = useSession();
  const texts = traceTexts(session.host.language);
  const { holds } = useSyncExternalStore(trace.subscribe, trace.getState);
  const busy = state.job?.task === 'trace';
  const parts = trail.at(-1)?.trace.parts ?? [];
  const first = parts.find(({ kind }) => kind === 'row');
  const sheet = first && trace.rowOf(first)?.sheet;
  useFocusOnHeading(trail);
  const back = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey)))
      return;
    event.preventDefault();
    void trace.back();
  };
  return (
    <div className="trace" onKeyDown={back}>
      <Frame
        head="back"
        title={texts.title}
        onBack={() => void trace.back()}
        actions={
          <div className="pair">
            <Button
              icon={busy ? <Spinner size="extra-tiny" /> : <CopyRegular />}
              disabledFocusable={busy}
              onClick={() => void trace.toNewSheet()}
            >
              {texts.toSheet}
            </Button>
            {first && sheet !== undefined && (
              <Button onClick={() => void trace.showRow(first)}>{texts.showIn(sheet)}</Button>
            )}
          </div>
        }
      >
        {holds !== undefined && (
          <MessageBar intent="warning" layout="multiline" className="stale">
            <MessageBarBody>{texts.differs(heldText(holds, session.host.language))}</MessageBarBody>
          </MessageBar>
        )}
        <Path trace={trace} open={open} trail={trail} />
        <Parts key={trail.length} trace={trace} open={open} trail={trail} />
      </Frame>
    </div>
  );
}

/** What was clicked is gone after a step: the heading of what came instead takes focus, and is read out. */
function useFocusOnHeading(trail: Trail): void {
  const before = useRef(trail);
  useEffect(() => {
    if (before.current === trail) return;
    before.current = trail;
    document.querySelector<HTMLElement>('.pane h1')?.focus();
  }, [trail]);
}
