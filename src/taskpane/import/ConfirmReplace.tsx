import { WarningFilled } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ImportTexts } from '../../text/paneImport';
import type { ImportSession } from './importSession';

/** Frågan före sheets of the user's are replaced: which, what goes, and that it cannot be undone. Takes focus, so that it is read. */
export function ConfirmReplace({ own, texts }: { own: ImportSession; texts: ImportTexts }): ReactNode {
  const asked = useRef<HTMLElement>(null);
  useEffect(() => {
    asked.current?.focus();
    // Not in every browser; where it is missing focus has moved there all the same.
    asked.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const replaced = own.replaced();
  const names = replaced.map(({ data }) => data.name);
  const stays = replaced.filter((sheet) => sheet.stays > 0).map(({ data }) => data.name);
  return (
    <section ref={asked} className="import-confirm" role="alert" tabIndex={-1}>
      <WarningFilled fontSize={20} className="status check" aria-hidden="true" />
      <div>
        <h2 className="subtitle">{texts.confirm(names.length)}</h2>
        <p className="break">
          <b>{names.join(', ')}</b>
        </p>
        <p className="caption">{texts.confirmWhat(names.length)}</p>
        {stays.length > 0 && <p className="caption break">{texts.confirmStays(stays.join(', '))}</p>}
        <p className="caption">{texts.confirmNote}</p>
      </div>
    </section>
  );
}
