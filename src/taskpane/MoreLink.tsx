import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from './useSession';

/** Visa fler: nothing where nothing is left. */
export function MoreLink({
  left,
  step,
  className = '',
  onMore,
}: {
  left: number;
  step: number;
  className?: string;
  onMore: () => void;
}): ReactNode {
  const { texts } = useSession();
  if (left <= 0) return null;
  return (
    <Link as="button" className={`small ${className}`} onClick={onMore}>
      {texts.more(Math.min(left, step))}
    </Link>
  );
}
