import { settingName } from '../../sheets/plan';
import { checkName, nameListEdits } from './definedNames';
import { escapeAttribute, escapeText, type XmlEdit } from './xmlEdit';
import { decodeXml } from './xmlTree';
import type { Book, BookName } from './workbookPart';

const MAX_LENGTH = 200;

/** Settings kept in the workbook: hidden names of its own, each a formula that is one text in quotes. */
export function readSettings(book: Book): Map<string, string> {
  const settings = new Map<string, string>();
  for (const name of settingNames(book)) {
    const formula = decodeXml(book.text.slice(name.element.openEnd, name.element.closeStart)).trim();
    const text = /^=?"((?:[^"]|"")*)"$/.exec(formula)?.[1];
    if (text !== undefined) settings.set(keyOf(name), text.replace(/""/g, '"'));
  }
  return settings;
}

/** Edits of the workbook part that keep settings; an empty value takes its key away. */
export function settingEdits(book: Book, values: ReadonlyMap<string, string>): XmlEdit[] {
  const gone = settingNames(book).filter((name) => values.has(keyOf(name)));
  const xml = [...values].map(([key, value]) => {
    const name = settingName(key);
    checkName(name);
    if (value.length > MAX_LENGTH) throw new RangeError(`a setting holds ${MAX_LENGTH} characters: ${key}`);
    const formula = `"${value.replace(/"/g, '""')}"`;
    return value
      ? `<definedName name="${escapeAttribute(name)}" hidden="1">${escapeText(formula)}</definedName>`
      : '';
  });
  return nameListEdits(book, gone, xml.join(''));
}

const PREFIX = settingName('');

function settingNames({ names }: Book): BookName[] {
  return names.filter(({ name, tab }) => tab === null && name.startsWith(PREFIX));
}

function keyOf({ name }: BookName): string {
  return name.slice(PREFIX.length);
}
