import type { ReactNode } from 'react';

/** A view's heading: takes focus when the view is shown, so that a screen reader begins there. */
export function Heading({
  children,
  className = 'title',
}: {
  children: ReactNode;
  className?: string;
}): ReactNode {
  return (
    <h1 className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** A section's heading with something small to its right. */
export function Section({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="section">
      <h2 className="subtitle">{title}</h2>
      {children}
    </div>
  );
}
