import { Button, Link, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { InspectedWorkbook } from '../app/inspectWorkbook';
import { trailNumber } from '../app/trace/trailReport';
import { paneTime } from './clock';
import { FindingsCard } from './FindingsCard';
import { Frame } from './Frame';
import { Heading, Section } from './Heading';
import { InputList } from './InputList';
import { NoticeLine } from './NoticeLine';
import { ReportForm } from './ReportForm';
import { UndoLine } from './UndoLine';
import { useSession } from './useSession';

/** Start: what was recognised, what to report, and one button. */
export function Start({ book }: { book: InspectedWorkbook }): ReactNode {
  const { session, state, texts } = useSession();
  const { start } = texts;
  const layout = state.choices.layout ?? book.preset.layout;
  const busy = state.job?.task === 'createReports';
  const reports = book.reports.filter(({ id }) => trailNumber(id) === null).length;
  return (
    <Frame
      head="tabs"
      actions={
        <>
          <Button
            appearance="primary"
            size="large"
            icon={busy ? <Spinner size="extra-tiny" appearance="inverted" /> : undefined}
            disabledFocusable={busy || !book.ready}
            onClick={() => void session.createReports()}
          >
            {state.run || reports > 0 ? texts.done.update : start.create}
          </Button>
          <p className="caption centred">
            {!book.begun ? (
              start.noRows
            ) : !layout ? (
              start.noLayout
            ) : book.ready ? (
              <>
                {state.run && `${start.lastRun(paneTime(state.run.at, texts))} `}
                {!state.run && reports > 0 && `${start.replaces(reports)} `}
                {start.untouched}
              </>
            ) : (
              <>
                {start.blocked}{' '}
                <Link inline className="small" onClick={() => session.goTo('controls')}>
                  {start.show}
                </Link>
              </>
            )}
          </p>
        </>
      }
    >
      <div className="entity">
        <Heading className="subtitle break">{book.entity === '' ? start.noEntity : book.entity}</Heading>
        {book.entity === '' && <p className="caption">{start.entityHint}</p>}
        {book.organisationNumber !== '' && (
          <p className="caption">
            {start.organisationNumber} {book.organisationNumber}
          </p>
        )}
      </div>
      <NoticeLine />
      {state.undoable && <UndoLine />}
      <Section title={start.input}>
        <span className="links">
          <Link as="button" className="small" onClick={() => session.open('importSie')}>
            {start.import}
          </Link>
          <Link as="button" className="small" onClick={() => void session.reread()}>
            {start.reread}
          </Link>
        </span>
      </Section>
      <InputList sheets={book.sheets} />
      {book.otherSheets.length > 0 && (
        <p className="other-sheets">
          <Link as="button" className="small" onClick={() => session.open('columns')}>
            {start.otherColumns}
          </Link>
          <Link as="button" className="small" onClick={() => session.open('audit')}>
            {texts.first.audit}
          </Link>
        </p>
      )}
      {book.begun && (
        <>
          <div className="found">
            <FindingsCard />
          </div>
          <h2 className="subtitle report-title">{start.report}</h2>
          <ReportForm book={book} />
        </>
      )}
    </Frame>
  );
}
