import {
  CheckmarkCircleFilled,
  CircleRegular,
  ErrorCircleFilled,
  InfoRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** Läge: told by colour, shape and words, never by colour alone. */
export type StatusKind = 'ready' | 'check' | 'wrong' | 'missing' | 'note';

const ICONS = {
  ready: CheckmarkCircleFilled,
  check: WarningFilled,
  wrong: ErrorCircleFilled,
  missing: CircleRegular,
  note: InfoRegular,
} as const;

/** Without a label the words beside it say the same. */
export function Status({
  kind,
  label,
  size = 20,
}: {
  kind: StatusKind;
  label?: string;
  size?: number;
}): ReactNode {
  const Icon = ICONS[kind];
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Icon fontSize={size} className={`status ${kind}`} {...spoken} />;
}
