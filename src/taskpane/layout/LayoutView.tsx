import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { SHEET_LAYOUT } from '../../app/layoutSource';
import type { StatementLayout } from '../../statements/layout';
import { unitTitle } from '../../text/periodTitle';
import { findingText } from '../../text/findingText';
import { type LayoutTexts, layoutTexts } from '../../text/paneLayout';
import { Frame } from '../Frame';
import { Heading } from '../Heading';
import { LayoutSelect } from '../LayoutSelect';
import { useSession } from '../useSession';
import { type LayoutSession, layoutSession, type LayoutState } from './layoutSession';
import { previewRows } from './previewRows';

/** Rapportmall: its reports row by row before anything is written; and the layout as a sheet, or from a file. */
export function LayoutView(): ReactNode {
  const { session, state } = useSession();
  const own = layoutSession(session);
  const shown = useSyncExternalStore(own.subscribe, own.getState);
  const texts = layoutTexts(session.host.language);
  const { book } = state;
  const choice = state.choices.layout ?? book?.preset.layout;
  // The book is read anew when the sheet changes: so is the layout in it.
  useEffect(() => void own.show(choice), [own, choice, book]);
  const { layout, about, findings } = shown;
  const errors = findings.filter(({ severity }) => severity === 'fel');
  return (
    <Frame
      head="back"
      title={texts.title}
      actions={<Actions own={own} shown={shown} texts={texts} busy={state.job !== null} />}
    >
      <Heading className="subtitle">{layout?.title || texts.title}</Heading>
      <p className="caption layout-intro">{choice === SHEET_LAYOUT ? texts.sheetHint : texts.intro}</p>
      {book && (
        <div className="form">
          <LayoutSelect book={book} />
        </div>
      )}
      {shown.refused !== '' && (
        <p role="alert" className="inset break layout-errors">
          {shown.refused}
        </p>
      )}
      {about !== '' && <p className="caption layout-about">{about}</p>}
      {errors.length > 0 && (
        <div className="inset layout-errors">
          <b>{texts.wrong(errors.length)}</b>
          <ul>
            {errors.map((finding, i) => (
              <li key={i} className="break">
                {findingText(finding, session.host.language)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!layout && shown.choice !== undefined && <p className="caption">{texts.none}</p>}
      {layout?.statements.map((statement, i) => (
        <Report key={statement.id} statement={statement} open={i === 0} texts={texts} />
      ))}
    </Frame>
  );
}

function Report({
  statement,
  open,
  texts,
}: {
  statement: StatementLayout;
  open: boolean;
  texts: LayoutTexts;
}): ReactNode {
  const { session } = useSession();
  const unit = statement.unit && unitTitle(statement.unit, session.host.language);
  return (
    <details className="card layout-report" open={open}>
      <summary>
        <b className="break">{statement.title}</b>
        <span className="caption">{[texts.kinds[statement.kind], unit].filter(Boolean).join(' · ')}</span>
      </summary>
      <p className="caption layout-columns">
        {texts.columns(statement.columns.length)}:{' '}
        {statement.columns.map(({ title }) => filled(title, texts)).join(' · ')}
      </p>
      <ul className="layout-rows">
        {previewRows(statement, texts).map(({ id, label, detail, look, level }) => (
          <li key={id} className={`layout-row ${look}`} data-level={level}>
            {label !== '' && <span className="break">{label}</span>}
            {detail !== '' && <span className="caption break">{detail}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function filled(title: string, texts: LayoutTexts): string {
  return title.replace(/\{(\w+)\}/g, (whole, word: string) => texts.filled[word] ?? whole);
}

function Actions({
  own,
  shown,
  texts,
  busy,
}: {
  own: LayoutSession;
  shown: LayoutState;
  texts: LayoutTexts;
  busy: boolean;
}): ReactNode {
  const { session } = useSession();
  const picker = useRef<HTMLInputElement>(null);
  if (shown.waiting)
    return (
      <div role="alert">
        <p className="layout-question">{texts.exists(shown.waiting.name)}</p>
        <div className="layout-pair">
          <Button onClick={() => own.keep()}>{texts.cancel}</Button>
          <Button appearance="primary" onClick={() => void own.replace()}>
            {texts.replace}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <div className="layout-pair">
        {shown.choice === SHEET_LAYOUT ? (
          <Button appearance="primary" onClick={() => void session.show(SHEET_LAYOUT)}>
            {texts.showSheet}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={busy || !shown.layout}
            onClick={() => void own.export()}
          >
            {texts.export}
          </Button>
        )}
        <Button disabledFocusable={busy} title={texts.importHint} onClick={() => picker.current?.click()}>
          {texts.import}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.json"
        aria-label={texts.import}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void own.import(file);
          currentTarget.value = '';
        }}
      />
      <p className="caption centred">{shown.choice === SHEET_LAYOUT ? texts.importHint : texts.exportHint}</p>
    </>
  );
}
