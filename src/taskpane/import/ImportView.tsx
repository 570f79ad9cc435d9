import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { importTexts } from '../../text/paneImport';
import { Frame } from '../Frame';
import { Heading, Section } from '../Heading';
import { useSession } from '../useSession';
import { ConfirmReplace } from './ConfirmReplace';
import { FileSummary } from './FileSummary';
import { type ImportSession, importSession, type ImportState } from './importSession';
import { ObjectChoice } from './ObjectChoice';
import { SaveSie } from './SaveSie';
import { SheetChoice } from './SheetChoice';

/** Importera SIE: files in, what they hold, what becomes of the sheets, and only then anything is written. */
export function ImportView(): ReactNode {
  const { session, state } = useSession();
  const own = importSession(session);
  const shown = useSyncExternalStore(own.subscribe, own.getState);
  const texts = importTexts(session.host.language);
  const { files, prepared } = shown;
  return (
    <Frame
      head="back"
      title={texts.title}
      actions={prepared && <Actions own={own} shown={shown} busy={state.job !== null} />}
    >
      {files.length === 0 && (
        <>
          <Heading>{texts.heading}</Heading>
          <p className="import-intro">{texts.intro}</p>
        </>
      )}
      {files.length > 0 && <Heading className="subtitle import-head">{texts.files}</Heading>}
      {files.map((file) => (
        <FileSummary key={file.name} file={file} texts={texts} onRemove={() => void own.remove(file.name)} />
      ))}
      <DropZone own={own} busy={state.job?.task === 'readSie'} again={files.length > 0} />
      {prepared && (
        <>
          <ObjectChoice own={own} prepared={prepared} files={files} texts={texts} />
          <div className="import-sheets">
            <Section title={texts.sheets} />
          </div>
          <SheetChoice own={own} shown={shown} prepared={prepared} texts={texts} />
          {shown.confirming && <ConfirmReplace own={own} texts={texts} />}
        </>
      )}
      {files.length === 0 && <SaveSie texts={texts} />}
    </Frame>
  );
}

function Actions({ own, shown, busy }: { own: ImportSession; shown: ImportState; busy: boolean }): ReactNode {
  const { session } = useSession();
  const texts = importTexts(session.host.language);
  const nothing = shown.chosen.size === 0;
  if (shown.confirming)
    return (
      <div className="pair">
        <Button size="large" onClick={() => own.stopAsking()}>
          {texts.cancel}
        </Button>
        <Button appearance="primary" size="large" onClick={() => void own.import()}>
          {texts.replace}
        </Button>
      </div>
    );
  return (
    <>
      <Button
        appearance="primary"
        size="large"
        icon={busy ? <Spinner size="extra-tiny" appearance="inverted" /> : undefined}
        disabledFocusable={busy || nothing}
        onClick={() => void own.start()}
      >
        {texts.import}
      </Button>
      <p className="caption centred">
        {shown.prepared?.sheets.length === 0 ? texts.unchanged : texts.untouched}
      </p>
    </>
  );
}

function DropZone({ own, busy, again }: { own: ImportSession; busy: boolean; again: boolean }): ReactNode {
  const { session } = useSession();
  const texts = importTexts(session.host.language);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={again ? 'drop again' : 'drop'}
      data-over={over}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void own.add([...event.dataTransfer.files]);
      }}
    >
      <Button
        appearance={again ? 'secondary' : 'primary'}
        icon={busy ? <Spinner size="extra-tiny" /> : <ArrowUploadRegular />}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        {again ? texts.more : texts.choose}
      </Button>
      <p className="caption centred">{texts.drop}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".se,.si,.sie"
        aria-label={texts.choose}
        onChange={({ target }) => {
          void own.add([...(target.files ?? [])]);
          // The same file may be chosen again after it has been exported anew.
          target.value = '';
        }}
      />
    </div>
  );
}
