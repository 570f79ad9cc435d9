import type { ReactNode } from 'react';
import type { InspectedWorkbook } from '../app/inspectWorkbook';
import { SHEET_LAYOUT } from '../app/layoutSource';
import { layoutTitle } from '../text/titles';
import { Select } from './Select';
import { useSession } from './useSession';

/** Mall: those of the program, and the workbook's own sheet where it has one. */
export function LayoutSelect({ book }: { book: InspectedWorkbook }): ReactNode {
  const { session, state, texts } = useSession();
  const { start } = texts;
  const own: [string, string][] = book.layoutSheet === null ? [] : [[SHEET_LAYOUT, start.layoutSheet]];
  const layouts = session.host.layouts.list();
  if (layouts.length + own.length === 0) return null;
  return (
    <Select
      wide
      label={start.layout}
      options={[
        ...own,
        ...layouts.map(({ id, title }): [string, string] => [id, layoutTitle(title, book.entity)]),
      ]}
      selected={state.choices.layout ?? book.preset.layout}
      preset={book.preset.layout}
      onSelect={(layout) => void session.choose({ layout })}
    />
  );
}
