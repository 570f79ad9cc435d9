import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneSession } from './session';
import { useSession } from './useSession';

/** Ångra uppdateringen: takes the reports back to before the latest Verkställ. */
export function UndoLine(): ReactNode {
  const { session, texts } = useSession();
  return (
    <p className="undo-line">
      <Link as="button" className="small" onClick={() => void undoLatest(session)}>
        {texts.done.undo}
      </Link>
    </p>
  );
}

/** Loaded when asked for: most updates stay. */
async function undoLatest(session: PaneSession): Promise<void> {
  const { updateOf } = await import('./update/updateSession');
  await updateOf(session).undo();
}
