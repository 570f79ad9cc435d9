import { Button, Link, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type KeyFigure, keyFigures, type SheetContents, sheetContents } from '../app/keyFigures';
import type { PreparedReports } from '../app/prepareReports';
import { deviationText, stepsText } from '../text/amountText';
import { countWord, type PaneTexts } from '../text/paneTexts';
import { capitalised } from '../text/titles';
import { periodTitle, unitTitle } from '../text/periodTitle';
import { paneTime } from './clock';
import { FindingsCard } from './FindingsCard';
import { Frame } from './Frame';
import { Heading, Section } from './Heading';
import { NoticeLine } from './NoticeLine';
import type { PaneSession } from './session';
import { Status } from './Status';
import { type Run, tally } from './state';
import { UndoLine } from './UndoLine';
import { useSession } from './useSession';

/** Klart: what came out, and the way to each sheet. */
export function Done({ run, reports }: { run: Run; reports: PreparedReports }): ReactNode {
  const { session, state, texts } = useSession();
  const { done } = texts;
  const { language } = session.host;
  const { sheets } = run.created;
  const { result, deviation } = keyFigures(reports);
  const contents = sheetContents(reports);
  const unit = (result ?? deviation)?.precision.unit ?? 'kr';
  const { fel, varning } = tally(state);
  const wanting = fel + varning > 0;
  const time = paneTime(run.at, texts);
  const old = state.stale || state.inputChanged;
  const busy = state.job?.task === 'createReports';
  return (
    <Frame
      head="tabs"
      actions={
        <div className="pair">
          <Button
            appearance={old ? 'primary' : 'secondary'}
            icon={busy ? <Spinner size="extra-tiny" /> : undefined}
            disabledFocusable={busy}
            onClick={() => void session.createReports()}
          >
            {done.update}
          </Button>
          {wanting ? (
            <Button appearance={old ? 'secondary' : 'primary'} onClick={() => session.goTo('controls')}>
              {done.showControls}
            </Button>
          ) : (
            <Button
              appearance={old ? 'secondary' : 'primary'}
              onClick={() => void session.show(sheets[0]?.name ?? '')}
            >
              {done.openReport}
            </Button>
          )}
        </div>
      }
    >
      <div className="outcome">
        <Status kind="ready" size={24} />
        <div>
          <Heading className="outcome-title">
            {done.title(countWord(sheets.length, texts), sheets.length)}
          </Heading>
          <p className="caption">
            {capitalised(periodTitle(reports.period, language))}, {unitTitle(unit, language)}.{' '}
            <Link inline className="small" onClick={session.openForm}>
              {done.change}
            </Link>
          </p>
        </div>
      </div>
      <NoticeLine />
      {state.undoable && <UndoLine />}
      <KeyFigureCard result={result} deviation={deviation} />
      <FindingsCard />
      <Section title={done.sheets}>
        <span className="caption">{time}</span>
      </Section>
      <ul className="card list">
        {sheets.map(({ id, name }) => (
          <li key={id} className="item sheet">
            <DocumentTableRegular fontSize={20} className="muted" aria-hidden="true" />
            <Link as="button" className="break" onClick={() => void session.show(name)}>
              {name}
            </Link>
            <span className="caption figure">{contentsText(contents.get(id), done)}</span>
          </li>
        ))}
      </ul>
      <p className="undo-line">
        <Link as="button" className="small" onClick={() => void writeLog(session)}>
          {done.log}
        </Link>
      </p>
    </Frame>
  );
}

/** Loaded when asked for: few runs end with a log. */
async function writeLog(session: PaneSession): Promise<void> {
  const { updateOf } = await import('./update/updateSession');
  await updateOf(session).writeLog();
}

function contentsText(contents: SheetContents | undefined, words: PaneTexts['done']): string {
  if (!contents) return '';
  return contents.tables > 1 ? words.tables(contents.tables) : words.rows(contents.rows);
}

function KeyFigureCard({
  result,
  deviation,
}: {
  result: KeyFigure | null;
  deviation: KeyFigure | null;
}): ReactNode {
  const { session, texts } = useSession();
  const { language } = session.host;
  if (!result && !deviation) return null;
  return (
    <dl className="key-figures">
      {result && (
        <div>
          <dt className="caption">{texts.done.result}</dt>
          <dd>{stepsText(result.steps, result.precision, language)}</dd>
        </div>
      )}
      {deviation && (
        <div>
          <dt className="caption">{texts.done.deviation}</dt>
          <dd>{deviationText(deviation.steps, deviation.precision, language)}</dd>
        </div>
      )}
    </dl>
  );
}
