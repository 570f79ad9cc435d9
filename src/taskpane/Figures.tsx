import type { ReactNode } from 'react';

/** Belopp med sitt namn. */
export interface NamedFigure {
  readonly name: string;
  readonly amount: string;
  /** The one to act on. */
  readonly strong?: boolean;
}

/** Belopp under varandra, so that they can be compared digit by digit and none breaks in a narrow pane. */
export function Figures({ figures }: { figures: readonly NamedFigure[] }): ReactNode {
  if (figures.length === 0) return null;
  return (
    <dl className="figures">
      {figures.map(({ name, amount, strong }) => (
        <div key={name}>
          <dt className="caption">{name}</dt>
          <dd className={strong ? 'figure strong' : 'figure'}>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
