import { settingName } from '../../sheets/plan';
import type { Session } from './session';

const PREFIX = settingName('');
const MAX_LENGTH = 200;
const KEY = /^[A-Za-z]+$/;

/** Settings kept in the workbook: hidden names of its own, each a formula that is one text in quotes. One sync. */
export async function readSettings(session: Session): Promise<Map<string, string>> {
  const settings = new Map<string, string>();
  for (const { name, formula } of await settingNames(session)) {
    const text = /^="((?:[^"]|"")*)"$/.exec(String(formula))?.[1];
    if (text !== undefined) settings.set(name.slice(PREFIX.length), text.replace(/""/g, '"'));
  }
  return settings;
}

/** Keeps settings; an empty value takes its key away. Two syncs. */
export async function saveSettings(session: Session, values: ReadonlyMap<string, string>): Promise<void> {
  for (const [key, value] of values) {
    if (!KEY.test(key)) throw new RangeError(`not a key of plain letters: ${key}`);
    if (value.length > MAX_LENGTH) throw new RangeError(`a setting holds ${MAX_LENGTH} characters: ${key}`);
  }
  const kept = new Set((await settingNames(session)).map(({ name }) => name));
  const { names } = session.workbook;
  for (const [key, value] of values) {
    const name = settingName(key);
    // By name: the items of a list that has been loaded are told by their places, which change when one of them goes.
    const earlier = kept.has(name) ? names.getItem(name) : null;
    const formula = `="${value.replace(/"/g, '""')}"`;
    if (value === '') earlier?.delete();
    else if (earlier) earlier.formula = formula;
    else names.add(name, formula).visible = false;
  }
  await session.sync();
}

async function settingNames(session: Session): Promise<Excel.NamedItem[]> {
  const { names } = session.workbook;
  names.load('items/name,items/scope,items/formula');
  await session.sync();
  return names.items.filter(
    ({ name, scope }) => scope === Excel.NamedItemScope.workbook && name.startsWith(PREFIX),
  );
}
