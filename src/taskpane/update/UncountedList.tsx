import type { ReactNode } from 'react';
import type { Uncounted } from '../../app/update/updatePreview';
import { updateTexts } from '../../text/paneUpdate';
import { shownText } from '../../text/shownText';
import { useSession } from '../useSession';
import { CellHead } from './CellHead';

/** Egna rader i våra summor: what our sums count now of the user's rows, and will not count any more. */
export function UncountedList({ uncounted }: { uncounted: readonly Uncounted[] }): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = updateTexts(language);
  if (uncounted.length === 0) return null;
  return (
    <section className="card update-sheet">
      <h2 className="update-head">{texts.uncounted}</h2>
      <p className="caption update-hint">{texts.uncountedHint}</p>
      <ul className="update-rows">
        {uncounted.map(({ sheet, cell, label, sum, column, amount }) => (
          <li key={`${sheet}!${cell} ${sum}`} className="update-choice">
            <CellHead name={[label, column].filter(Boolean).join(', ')} sheet={sheet} cell={cell} />
            <p className="caption break">
              {texts.notCounted(sum, label, shownText(amount.value, amount.numberFormat, language))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
