import { Button, Link, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Proposal } from '../../app/update/proposal';
import { updateTexts } from '../../text/paneUpdate';
import { Frame } from '../Frame';
import { Heading } from '../Heading';
import { useSession } from '../useSession';
import { OverwrittenList } from './OverwrittenList';
import { SheetChanges } from './SheetChanges';
import { UncountedList } from './UncountedList';
import { updateOf } from './updateSession';

/** Granska ändringar: what an update will do, sheet by sheet, before anything is written. */
export function UpdateView(): ReactNode {
  const { session, state } = useSession();
  const { proposal } = state;
  const texts = updateTexts(session.host.language);
  if (!proposal)
    return (
      <Frame head="back" title={texts.title}>
        <Heading>{texts.title}</Heading>
        <p>{texts.unchanged}</p>
      </Frame>
    );
  return <Review proposal={proposal} />;
}

function Review({ proposal }: { proposal: Proposal }): ReactNode {
  const { session, state } = useSession();
  const { language } = session.host;
  const texts = updateTexts(language);
  const own = updateOf(session);
  const { choices } = useSyncExternalStore(own.subscribe, own.getState);
  const { preview, update } = own.planned(proposal);
  const { sheets } = preview;
  const fresh = sheets.filter(({ isNew }) => isNew).length;
  const overwritten = sheets.flatMap((sheet) => sheet.overwritten);
  const repaired = sheets.reduce((sum, { cells, isNew }) => (isNew ? sum : sum + cells), 0);
  const counts = { ...preview, newSheets: fresh };
  const { amounts, unseen, newRows, goneRows, newColumns, goneColumns, texts: changedTexts } = preview;
  const counted = amounts + unseen + newRows + goneRows + newColumns + goneColumns + changedTexts + fresh;
  const rewritten = sheets.flatMap((sheet) => sheet.rewritten ?? []);
  // Where nothing of the reports themselves is new.
  const quiet =
    repaired > 0
      ? texts.repaired(repaired)
      : overwritten.length > 0
        ? texts.onlyOverwritten(overwritten.length)
        : rewritten.length > 0
          ? texts.sameAmounts
          : texts.unchanged;
  const { memory } = proposal.material;
  const before = memory.log.at(-1);
  const busy = state.job !== null;
  return (
    <Frame
      head="back"
      title={texts.title}
      actions={
        <>
          <div className="pair">
            <Button onClick={session.back} disabledFocusable={busy}>
              {texts.cancel}
            </Button>
            <Button
              appearance="primary"
              icon={busy ? <Spinner size="extra-tiny" /> : undefined}
              disabledFocusable={busy || update === null}
              onClick={() => void own.apply()}
            >
              {texts.apply}
            </Button>
          </div>
          <p className="caption centred update-kept">{texts.kept}</p>
        </>
      }
    >
      <Heading className="spoken">{texts.title}</Heading>
      <div role="status">
        {proposal.isRevised && (
          <MessageBar intent="warning" layout="multiline" className="stale">
            <MessageBarBody>{texts.meanwhile}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <p className="update-summary">
        {counted > 0 ? texts.summary(counts) : quiet}{' '}
        {counted > 0 && repaired > 0 && `${texts.cells(repaired)} `}
        {rewritten.map(({ statuses, others }) => texts.rewritten(statuses, others))}
      </p>
      <p className="caption update-since">
        {grown(proposal, texts.grown)} {before?.at && texts.since(before.at)}
      </p>
      {goneRows + goneColumns > 0 && <p className="caption update-since">{texts.goneHint}</p>}
      <OverwrittenList overwritten={overwritten} own={own} choices={choices} />
      <UncountedList uncounted={sheets.flatMap((sheet) => sheet.uncounted)} />
      {sheets.map((sheet) => (
        <SheetChanges key={sheet.id} sheet={sheet} />
      ))}
      <p className="update-links">
        {memory.undo && (
          <Link as="button" className="small" onClick={() => void own.undo()}>
            {texts.undo}
          </Link>
        )}
      </p>
    </Frame>
  );
}

/** How the input has grown or shrunk since the reports were written. */
function grown({ material }: Proposal, say: (sheet: string, rows: number) => string): string {
  const before = new Map(material.memory.log.at(-1)?.sources.map(({ sheet, rows }) => [sheet, rows]));
  return material.sources
    .flatMap(({ sheet, rows }) => {
      const more = rows - (before.get(sheet) ?? rows);
      return more === 0 ? [] : say(sheet, more);
    })
    .join(' ');
}
