import type { ReactNode } from 'react';

/** The product's icon: the same drawing as assets/ikon.svg. */
export function Logo({ size }: { size: number }): ReactNode {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3" fill="#0F6F79" />
      <path fill="#fff" d="M7 3h6v2H7z" />
      <path fill="#C9E8EA" d="M4 6h9v2H4z" />
      <path fill="#fff" d="M3 10h10v1H3zM3 12h10v1H3z" />
    </svg>
  );
}
