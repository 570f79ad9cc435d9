import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { updateTexts } from '../../text/paneUpdate';
import { useSession } from '../useSession';

/** What a cell of the preview is called, and the link that goes to it. */
export function CellHead({
  name,
  sheet,
  cell,
}: {
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}): ReactNode {
  const { session } = useSession();
  return (
    <div className="update-choice-head">
      <b className="break">{name}</b>
      <Link
        as="button"
        className="small"
        aria-label={updateTexts(session.host.language).show(`${sheet}!${cell}`)}
        onClick={() => void session.show(sheet, cell)}
      >
        {cell}
      </Link>
    </div>
  );
}
