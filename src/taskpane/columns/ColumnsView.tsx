import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { ColumnSheet } from '../../app/columnSheet';
import { assignable } from '../../sheets/assignedColumns';
import { type Role, ROLES } from '../../sheets/roles';
import { columnTexts } from '../../text/paneColumns';
import { Frame } from '../Frame';
import { Heading, Section } from '../Heading';
import { Select } from '../Select';
import { useSession } from '../useSession';
import { columnSession, SAYABLE } from './columnSession';

const NONE = 'none';

/** Ange kolumner: which sheet, what it is, where its headings are, which column is which. */
export function ColumnsView(): ReactNode {
  const { session, state } = useSession();
  const own = columnSession(session);
  const { sheet, role } = useSyncExternalStore(own.subscribe, own.getState);
  const texts = columnTexts(session.host.language);
  const { book, job } = state;
  const told = new Set(
    state.findings.filter(({ code }) => code === 'sheet-looks-like').flatMap(({ at }) => at?.sheet ?? []),
  );
  const unread = (book?.sheets ?? []).filter(({ role: known }) => known === null).map(({ name }) => name);
  const others = [...(book?.otherSheets ?? [])].sort((a, b) => Number(told.has(b)) - Number(told.has(a)));
  const said = (book?.sheets ?? []).filter(({ isSaid }) => isSaid).map(({ name }) => name);
  const names = [...new Set([...unread, ...others, ...said])];
  const [first] = names;
  useEffect(() => {
    if (!sheet && first !== undefined) void own.chooseSheet(first);
  }, [own, sheet, first]);
  const missing = sheet ? own.missing() : [];
  return (
    <Frame
      head="back"
      title={texts.title}
      actions={
        sheet && (
          <>
            <div className="pair">
              {sheet.isSaid && (
                <Button size="large" disabledFocusable={job !== null} onClick={() => void own.forget()}>
                  {texts.forget}
                </Button>
              )}
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={job !== null || missing.length > 0}
                onClick={() => void own.save()}
              >
                {texts.save}
              </Button>
            </div>
            {missing.length > 0 && <p className="caption centred">{texts.missing(missing.join(', '))}</p>}
          </>
        )
      }
    >
      <Heading>{texts.heading}</Heading>
      <p className="columns-intro">{texts.intro}</p>
      {names.length === 0 && <p>{texts.noSheets}</p>}
      {names.length > 0 && (
        <div className="form">
          <Select
            wide
            quiet
            label={texts.sheet}
            options={names.map((name) => [name, name])}
            selected={sheet?.name}
            onSelect={(name) => name !== undefined && void own.chooseSheet(name)}
          />
          {sheet && (
            <Select
              wide
              quiet
              label={texts.is}
              options={SAYABLE.map((one) => [one, ROLES.find((spec) => spec.role === one)?.title ?? one])}
              selected={role}
              onSelect={(one) => own.chooseRole(one as Role)}
            />
          )}
        </div>
      )}
      {sheet && <Columns sheet={sheet} />}
    </Frame>
  );
}

function Columns({ sheet }: { sheet: ColumnSheet }): ReactNode {
  const { session } = useSession();
  const own = columnSession(session);
  const { role, headings, columns } = useSyncExternalStore(own.subscribe, own.getState);
  const texts = columnTexts(session.host.language);
  const options = sheet
    .columnsAt(headings)
    .map(({ column, letters, heading, sample }): [string, string] => [
      String(column),
      texts.column(letters, heading, sample),
    ]);
  return (
    <>
      <div className="form columns-headings">
        <Select
          wide
          quiet
          label={texts.headings}
          options={[
            ...sheet.rows.map(({ row, text }): [string, string] => [String(row), texts.row(row + 1, text)]),
            [NONE, texts.noHeadings],
          ]}
          selected={headings === null ? NONE : String(headings)}
          onSelect={(row) => own.chooseHeadings(row === NONE || row === undefined ? null : Number(row))}
        />
      </div>
      <div className="columns-title">
        <Section title={texts.columns} />
      </div>
      <div className="form">
        {assignable(role).map(({ key, title, required }) => (
          <Select
            key={key}
            wide
            quiet
            label={required ? texts.required(title) : title}
            options={[[NONE, texts.unused], ...options]}
            selected={columns.has(key) ? String(columns.get(key)) : NONE}
            onSelect={(column) => own.chooseColumn(key, column === NONE ? null : Number(column))}
          />
        ))}
      </div>
    </>
  );
}
