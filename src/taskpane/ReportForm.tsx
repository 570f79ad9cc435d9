import { Link } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { InspectedWorkbook } from '../app/inspectWorkbook';
import type { Period } from '../ledger/months';
import type { Unit } from '../money/round';
import type { Rounding } from '../statements/layout';
import { capitalised } from '../text/titles';
import { periodTitle } from '../text/periodTitle';
import { LayoutSelect } from './LayoutSelect';
import { Select } from './Select';
import { useSession } from './useSession';

const OWN = 'own';
const keyOf = ({ from, to }: Period): string => `${from}-${to}`;

/** Rapportens val: period, mall, enhet, avrundning. What is not chosen here follows the workbook. */
export function ReportForm({ book }: { book: InspectedWorkbook }): ReactNode {
  const { session, state, texts } = useSession();
  const { choices } = state;
  const { start } = texts;
  return (
    <div className="form">
      <PeriodField book={book} />
      <LayoutSelect book={book} />
      <Link as="button" className="small wide layout-link" onClick={() => session.open('layout')}>
        {start.layoutRows}
      </Link>
      <Select
        label={start.unit}
        options={Object.entries(start.units)}
        selected={choices.unit ?? book.preset.unit}
        preset={book.preset.unit}
        onSelect={(unit) => void session.choose({ unit: unit as Unit | undefined })}
      />
      <Select
        label={start.rounding}
        options={Object.entries(start.roundings)}
        selected={choices.rounding ?? book.preset.rounding}
        preset={book.preset.rounding}
        onSelect={(rounding) => void session.choose({ rounding: rounding as Rounding | undefined })}
      />
    </div>
  );
}

function PeriodField({ book }: { book: InspectedWorkbook }): ReactNode {
  const { session, state, texts } = useSession();
  const { start } = texts;
  const chosen = state.choices.period ?? book.preset.period;
  const listed = book.periods.some(({ period }) => chosen && keyOf(period) === keyOf(chosen));
  const [own, setOwn] = useState(!listed && chosen !== undefined);
  const title = (period: Period): string => capitalised(periodTitle(period, session.host.language));
  const options = book.periods.map(({ period, kind }): [string, string] => [
    keyOf(period),
    kind === 'other' ? title(period) : `${title(period)} (${start.kinds[kind]})`,
  ]);
  const choose = (key: string | undefined): void => {
    setOwn(key === OWN);
    if (key === OWN) return;
    const period = book.periods.find((choice) => keyOf(choice.period) === key)?.period;
    void session.choose({ period: key === undefined ? undefined : period });
  };
  const first = chosen ?? { from: book.selectable.from, to: book.selectable.to };
  const set = (period: Period): void =>
    void session.choose({
      period: period.to < period.from ? { from: period.from, to: period.from } : period,
    });
  return (
    <>
      <Select
        wide
        label={start.period}
        options={[...options, [OWN, start.ownPeriod]]}
        selected={own || !chosen ? OWN : keyOf(chosen)}
        preset={book.preset.period && keyOf(book.preset.period)}
        quiet
        onSelect={choose}
      />
      {(own || !chosen) && (
        <>
          <MonthSelect
            label={start.from}
            bounds={book.selectable}
            month={first.from}
            onSelect={(from) => set({ from, to: Math.max(from, first.to) })}
          />
          <MonthSelect
            label={start.to}
            bounds={{ from: first.from, to: book.selectable.to }}
            month={first.to}
            onSelect={(to) => set({ from: first.from, to })}
          />
        </>
      )}
    </>
  );
}

interface MonthProps {
  readonly label: string;
  readonly bounds: Period;
  readonly month: number;
  readonly onSelect: (month: number) => void;
}

function MonthSelect({ label, bounds, month, onSelect }: MonthProps): ReactNode {
  const { session } = useSession();
  const count = Math.max(0, bounds.to - bounds.from + 1);
  const options = Array.from({ length: count }, (_, i): [string, string] => {
    const one = bounds.from + i;
    return [String(one), capitalised(periodTitle({ from: one, to: one }, session.host.language))];
  });
  return (
    <Select
      label={label}
      options={options}
      selected={String(month)}
      onSelect={(key) => key && onSelect(Number(key))}
    />
  );
}
