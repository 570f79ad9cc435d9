import type { ReactNode } from 'react';

const DATE = /\b(\d{4}-\d{2}(?:-\d{2})?)\b/;

/** En text where no date is broken between two lines: a browser takes its hyphens for those of a word. */
export function Unbroken({ text }: { text: string }): ReactNode {
  return text.split(DATE).map((part, i) =>
    i % 2 === 1 ? (
      <span key={i} className="one-line">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
