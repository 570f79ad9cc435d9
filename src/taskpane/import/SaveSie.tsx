import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { ImportTexts } from '../../text/paneImport';
import { useSession } from '../useSession';
import { saveSession } from './saveSession';

/** Spara som SIE: the ledger of the workbook as files, and a way out where Excel keeps the pane from saving any. */
export function SaveSie({ texts }: { texts: ImportTexts }): ReactNode {
  const { session, state } = useSession();
  const own = saveSession(session);
  const { files, isEmpty } = useSyncExternalStore(own.subscribe, own.getState);
  const [copied, setCopied] = useState('');
  if (!state.book?.begun) return null;
  return (
    <section className="import-save">
      <h2 className="subtitle how">{texts.save}</h2>
      <p className="caption">{texts.saveHint}</p>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={state.job !== null}
        onClick={() => void own.save()}
      >
        {texts.saveButton}
      </Button>
      <div role="status">
        {isEmpty && <p className="caption">{texts.nothingToSave}</p>}
        {files.length > 0 && (
          <>
            <p className="break">{texts.saved(files.map(({ name }) => name).join(', '))}</p>
            <p className="caption">{texts.saveFallback}</p>
          </>
        )}
      </div>
      {files.map(({ name, text }) => (
        <Button
          key={name}
          size="small"
          appearance="subtle"
          icon={<CopyRegular />}
          onClick={() => void session.host.copy(text).then(() => setCopied(name))}
        >
          {copied === name ? texts.copied : texts.copy(name)}
        </Button>
      ))}
    </section>
  );
}
