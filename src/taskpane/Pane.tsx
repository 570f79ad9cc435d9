import { FluentProvider, Spinner } from '@fluentui/react-components';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Boundary } from './Boundary';
import { CellEditLine } from './CellEditLine';
import { Done } from './Done';
import { FirstStart } from './FirstStart';
import { ProblemView } from './ProblemView';
import { Progress } from './Progress';
import type { PaneSession } from './session';
import { Start } from './Start';
import { type View, viewOf } from './state';
import { forgetSubViews, subView } from './subViews';
import { THEMES } from './theme';
import { SessionContext, useSession } from './useSession';

/** Panelen: one session, in the look Office has. */
export function Pane({ session }: { session: PaneSession }): ReactNode {
  const { host } = session;
  const [look, setLook] = useState(() => host.look());
  useEffect(() => host.onLookChange(() => setLook(host.look())), [host]);
  useEffect(() => {
    document.documentElement.lang = host.language;
  }, [host]);
  return (
    <SessionContext value={session}>
      <FluentProvider
        theme={THEMES[look]}
        className="pane"
        data-look={look}
        onKeyDown={(event: KeyboardEvent) => goBack(event, session)}
      >
        <CellEditLine />
        <CurrentView />
      </FluentProvider>
    </SessionContext>
  );
}

/** Alt+Left and Esc go back. A list that is open has taken its Esc already. */
function goBack(event: KeyboardEvent, session: PaneSession): void {
  if (event.defaultPrevented || !(event.key === 'Escape' || (event.key === 'ArrowLeft' && event.altKey)))
    return;
  if (event.key === 'ArrowLeft') event.preventDefault();
  session.back();
}

/**
 * Focus goes to a new view's heading, except when the pane has just been opened: then it is where the user left it, in the sheet.
 * Stands after the view it is about, inside the same Suspense, so that it waits for a view that is still being loaded.
 */
function HeadingFocus({ view, before }: { view: View; before: RefObject<View> }): null {
  useEffect(() => {
    if (before.current === view) return;
    const opening = before.current === 'reading';
    before.current = view;
    if (!opening) document.querySelector<HTMLElement>('.pane h1')?.focus();
  }, [view, before]);
  return null;
}

function CurrentView(): ReactNode {
  const { session, state } = useSession();
  const view = viewOf(state);
  const before = useRef(view);
  return (
    <Boundary
      onError={(error) => {
        forgetSubViews();
        session.viewFailed(error);
      }}
    >
      <Suspense fallback={<Waiting />}>
        <ViewOf view={view} />
        <HeadingFocus view={view} before={before} />
      </Suspense>
    </Boundary>
  );
}

function ViewOf({ view }: { view: View }): ReactNode {
  const { state, texts } = useSession();
  const { book, job, opened, problem, run } = state;
  if (opened) {
    const Opened = subView(opened);
    return <Opened />;
  }
  if (view === 'controls' || view === 'trace') {
    const Tab = subView(view);
    return <Tab />;
  }
  if (view === 'progress' && job) return <Progress job={job} />;
  if (view === 'problem' && problem) return <ProblemView problem={problem} />;
  if (view === 'done' && run?.created.reports) return <Done run={run} reports={run.created.reports} />;
  if (view === 'start' && book) return <Start book={book} />;
  if (view === 'first') return <FirstStart />;
  return <Waiting label={texts.start.reading} />;
}

/** A view that is on its way comes so quickly that words would only flicker. */
function Waiting({ label }: { label?: string }): ReactNode {
  const { texts } = useSession();
  return (
    <main className="opening">
      <Spinner size="small" label={label} aria-label={texts.progress.running} labelPosition="below" />
    </main>
  );
}
