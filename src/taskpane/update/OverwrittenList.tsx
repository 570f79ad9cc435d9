import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Choice, Overwritten } from '../../app/update/updatePreview';
import { updateTexts } from '../../text/paneUpdate';
import { toldApart } from '../../text/shownText';
import { useSession } from '../useSession';
import { CellHead } from './CellHead';
import type { UpdateSession } from './updateSession';

/** Överskrivna celler: for each, whether the user's own stays or ours goes in. Theirs stays where nothing is chosen. */
export function OverwrittenList({
  overwritten,
  own,
  choices,
}: {
  overwritten: readonly Overwritten[];
  own: UpdateSession;
  choices: ReadonlyMap<string, Choice>;
}): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = updateTexts(language);
  if (overwritten.length === 0) return null;
  return (
    <section className="card update-sheet">
      <h2 className="update-head">{texts.overwritten}</h2>
      <p className="caption update-hint">{texts.overwrittenHint}</p>
      <ul className="update-rows">
        {overwritten.map(({ key, sheet, cell, label, column, mine, fresh, formulas }) => {
          const [theirs, ours] = toldApart(mine, fresh, language);
          const say = (shown: string, isFormula: boolean): string =>
            theirs === ours ? texts.isFormula(shown, isFormula) : shown;
          const row = [label, column].filter(Boolean).join(', ') || `${sheet}!${cell}`;
          return (
            <li key={key} className="update-choice">
              <CellHead name={row} sheet={sheet} cell={cell} />
              <RadioGroup
                aria-label={texts.choice(row)}
                value={choices.get(key) ?? 'mine'}
                onChange={(_, { value }) => own.choose(key, value as Choice)}
              >
                <Radio value="mine" label={texts.mine(say(theirs, formulas.mine))} />
                <Radio value="new" label={texts.take(say(ours, formulas.fresh))} />
              </RadioGroup>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
