import type { SheetChange } from '../../workbook/view';
import type { OwnChanges } from './ownChanges';
import { hasExcelApi } from './requirementSets';
import { inExcel, type Limits } from './session';

/** Something that happened, before it is known what the sheet is called and whose doing it was. */
interface SheetEvent {
  readonly sheetId: string;
  /** True where it was our own doing, as far as the event and the sheet's name tell. */
  readonly isOwn: (name: string | undefined) => boolean;
}

/** Changes come in bursts: a paste, a fill, a report of ours. By the end of one it is known which sheets are ours. */
const BURST_MS = 200;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Lyssnar på ändringar: cells, and sheets added, deleted or renamed, by the user or a co-author.
 *
 * Events tell sheets by id; names are asked for once for all events of a burst. Returns how to stop.
 */
export async function listenForChanges(
  changed: (change: SheetChange) => void,
  own: OwnChanges,
  limits: Limits,
): Promise<() => Promise<void>> {
  let names = await sheetNames(limits);
  let waiting: SheetEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const tell = async (): Promise<void> => {
    timer = undefined;
    const before = names;
    const events = waiting.filter(({ sheetId, isOwn }) => !isOwn(before.get(sheetId)));
    waiting = [];
    if (events.length === 0) return;
    names = await sheetNames(limits).catch(() => before);
    const told = new Set<string>();
    for (const { sheetId, isOwn } of events) {
      const sheet = names.get(sheetId) ?? before.get(sheetId);
      if (sheet !== undefined && !isOwn(sheet)) told.add(sheet);
    }
    if (!stopped) told.forEach((sheet) => changed({ sheet }));
  };
  const hear = async (event: SheetEvent): Promise<void> => {
    waiting.push(event);
    timer ??= setTimeout(() => void tell(), BURST_MS);
  };

  const handlers = await inExcel(async (session) => {
    const { sheets } = session;
    const added: Handler[] = [];
    if (hasExcelApi('1.9'))
      added.push(
        sheets.onChanged.add(({ worksheetId: sheetId, triggerSource }) =>
          hear({ sheetId, isOwn: (name) => wasUs(triggerSource, own.isOwnAddition(sheetId, name)) }),
        ),
      );
    added.push(
      sheets.onAdded.add(({ worksheetId: sheetId }) =>
        hear({ sheetId, isOwn: (name) => own.isOwnAddition(sheetId, name) }),
      ),
      sheets.onDeleted.add(({ worksheetId: sheetId }) =>
        hear({ sheetId, isOwn: (name) => own.isOwnDeletion(sheetId, name) }),
      ),
    );
    if (hasExcelApi('1.17'))
      added.push(
        sheets.onNameChanged.add(({ worksheetId: sheetId, nameBefore, nameAfter }) =>
          hear({ sheetId, isOwn: () => own.isOwnRenaming(nameBefore, nameAfter) }),
        ),
      );
    await session.sync();
    return added;
  }, limits);

  return async () => {
    if (stopped) return;
    stopped = true;
    clearTimeout(timer);
    const [first] = handlers;
    if (!first) return;
    // Handlers can be taken away only in the context they were added in.
    await Excel.run(first.context as Excel.RequestContext, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
  };
}

/** Excel tells whose doing a change was from API 1.14 on; before that, every change of a sheet of ours is taken for ours. */
function wasUs(source: string | undefined, isOwnSheet: boolean): boolean {
  return source === undefined ? isOwnSheet : source === Excel.EventTriggerSource.thisLocalAddin;
}

/** Names of sheets by id. */
async function sheetNames(limits: Limits): Promise<Map<string, string>> {
  return inExcel(async (session) => {
    session.sheets.load('items/id,items/name');
    await session.sync();
    return new Map(session.sheets.items.map(({ id, name }) => [id, name]));
  }, limits);
}
