import { strFromU8 } from 'fflate';
import {
  attribute,
  child,
  childrenOf,
  decodeXml,
  parseXmlTree,
  type XmlElement,
} from '../../src/hosts/file/xmlTree';
import { partsOf } from '../hosts/file/packageParts';
import {
  type BookPicture,
  cellText,
  type CellPicture,
  placeOf,
  type SheetPicture,
  thing,
  type Thing,
} from './bookPicture';

/** A part's text and elements. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** All of a workbook as its file has it, each thing of each part with the cells that it stands on or points at. */
export function filePicture(bytes: Uint8Array): BookPicture {
  const files = partsOf(bytes);
  const part = (name: string): Part => {
    const text = strFromU8(files[name] as Uint8Array);
    return { name, text, root: parseXmlTree(text, name) };
  };
  const targets = (name: string): Map<string, { kind: string; target: string }> => {
    const at = name.lastIndexOf('/') + 1;
    const path = `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
    if (!files[path]) return new Map();
    return new Map(
      childrenOf(part(path).root, 'Relationship').map((one) => {
        const target = attribute(one, 'Target') ?? '';
        const kind = (attribute(one, 'Type') ?? '').replace(/^.*\//, '');
        const external = attribute(one, 'TargetMode') === 'External';
        return [attribute(one, 'Id') ?? '', { kind, target: external ? '' : resolve(name, target) }];
      }),
    );
  };
  const workbook = part('xl/workbook.xml');
  const relations = targets('xl/workbook.xml');
  const styles = lookOfStyles(part('xl/styles.xml'));
  const shared = files['xl/sharedStrings.xml']
    ? childrenOf(part('xl/sharedStrings.xml').root, 'si').map((si) =>
        plainText(si, strFromU8(files['xl/sharedStrings.xml'] as Uint8Array)),
      )
    : [];
  const names = childrenOf(child(workbook.root, 'definedNames'), 'definedName').map((one) => ({
    name: attribute(one, 'name') ?? '',
    tab: attribute(one, 'localSheetId'),
    formula: decodeXml(workbook.text.slice(one.openEnd, one.closeStart)),
  }));
  const sheets = childrenOf(child(workbook.root, 'sheets'), 'sheet');
  return {
    sheets: sheets.flatMap((tab, index): SheetPicture[] => {
      if (attribute(tab, 'name') === 'finsam minne') return [];
      const own = names.filter((one) => one.tab === String(index));
      const free = index === 0 ? names.filter((one) => one.tab === undefined) : [];
      const target = relations.get(attribute(tab, 'id') ?? attribute(tab, 'r:id') ?? '')?.target ?? '';
      const picture = sheetPicture(part(target), attribute(tab, 'name') ?? '', styles, shared);
      const places = own
        .filter(({ name }) => name.startsWith('_finsam.'))
        .flatMap(({ name, formula }) => {
          const cell = /!(\$?[A-Z]+\$?\d+)$/.exec(formula)?.[1];
          return cell ? [[name, placeOf(cell)] as const] : [];
        });
      const others = [...own, ...free].filter(({ name }) => !name.startsWith('_finsam.'));
      const things = [
        ...picture.things,
        ...others.map(({ name, formula }) => lines(`name ${name}`, formula, picture.name)),
        ...[...targets(target).values()].flatMap(({ kind, target: to }) =>
          to ? thingsOf(kind, part, to, picture.name, targets) : [],
        ),
      ];
      return [{ ...picture, names: new Map(places), things }];
    }),
  };
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}

const inside = (element: XmlElement, text: string): string => text.slice(element.openEnd, element.closeStart);

function plainText(element: XmlElement, text: string): string {
  if (element.local === 't') return decodeXml(inside(element, text));
  if (element.local === 'rPh') return '';
  return element.children.map((one) => plainText(one, text)).join('');
}

/** Number formats that a file need not spell. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

/** By format index: all that a cell looks like but its number format, and that. */
function lookOfStyles({ text, root }: Part): (readonly [look: string, numberFormat: string])[] {
  const codes = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map((one) => [
      attribute(one, 'numFmtId'),
      attribute(one, 'formatCode') ?? '',
    ]),
  );
  return childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => {
    const id = attribute(xf, 'numFmtId') ?? '0';
    const look = ['fontId', 'fillId', 'borderId'].map((name) => attribute(xf, name) ?? '0').join(' ');
    const rest = inside(xf, text);
    return [`${look} ${rest}`, codes.get(id) ?? BUILT_IN[id] ?? `#${id}`] as const;
  });
}

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

const BARE = '0 0 0 ';

/** Whole lines ("$1:$4", "A:C") are told by their first and last cell, so that they are followed like others. */
function lines(kind: string, text: string, own: string): Thing {
  const spelled = text
    .replace(/(?<![A-Z$])\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\d(A-Z])/g, '$11:$21')
    .replace(/(?<![A-Z$\d])\$?(\d+):\$?(\d+)(?!\d)/g, 'A$1:A$2');
  return thing(kind, spelled, own);
}

function sheetPicture(
  { text, root }: Part,
  name: string,
  styles: readonly (readonly [string, string])[],
  shared: readonly string[],
): SheetPicture {
  const cells = new Map<string, CellPicture>();
  const rows = new Map<number, string>();
  const hiddenRows = new Set<number>();
  for (const row of childrenOf(child(root, 'sheetData'), 'row')) {
    const line = Number(attribute(row, 'r')) - 1;
    const look = ['ht', 'outlineLevel', 'collapsed', 's'].map((key) => attribute(row, key) ?? '').join('|');
    if (look !== '|||') rows.set(line, look);
    if (attribute(row, 'hidden') === '1' || attribute(row, 'hidden') === 'true') hiddenRows.add(line);
    for (const cell of childrenOf(row, 'c')) {
      const { column } = placeOf(attribute(cell, 'r') ?? '');
      const [look = BARE, numberFormat = 'General'] = styles[Number(attribute(cell, 's') ?? 0)] ?? [];
      const f = child(cell, 'f');
      const formula = f && decodeXml(inside(f, text));
      const value = valueOf(cell, text, shared);
      if (value === null && formula === undefined && look === BARE && numberFormat === 'General') continue;
      cells.set(`${line},${column}`, {
        value,
        ...(formula !== undefined && { formula }),
        numberFormat,
        look: look === BARE ? '' : look,
      });
    }
  }
  const columns = new Map<number, string>();
  const hiddenColumns = new Set<number>();
  for (const col of childrenOf(child(root, 'cols'), 'col'))
    for (
      let line = Number(attribute(col, 'min')) - 1;
      line < Math.min(300, Number(attribute(col, 'max')));
      line++
    ) {
      columns.set(
        line,
        ['width', 'outlineLevel', 'collapsed', 'style'].map((key) => attribute(col, key) ?? '').join('|'),
      );
      if (attribute(col, 'hidden') === '1') hiddenColumns.add(line);
    }
  const things: Thing[] = [];
  const settings: string[] = [];
  for (const element of root.children) {
    const { local } = element;
    if (['sheetData', 'cols', 'dimension', 'sheetFormatPr'].includes(local)) continue;
    const xml = text.slice(element.start, element.end);
    if (
      /^(?:mergeCells|conditionalFormatting|dataValidations|hyperlinks|rowBreaks|colBreaks|autoFilter|ignoredErrors|protectedRanges|extLst|sheetViews)$/.test(
        local,
      )
    )
      things.push(...partThings(local, element, text, name));
    else settings.push(xml);
  }
  return {
    name,
    cells,
    rows,
    columns,
    hiddenRows,
    hiddenColumns,
    names: new Map(),
    things,
    settings: settings.join(''),
  };
}

function valueOf(cell: XmlElement, text: string, shared: readonly string[]): CellPicture['value'] {
  const is = child(cell, 'is');
  if (is) return plainText(is, text) || null;
  const v = child(cell, 'v');
  if (!v || v.openEnd >= v.closeStart) return null;
  const raw = decodeXml(inside(v, text));
  switch (attribute(cell, 't')) {
    case 's':
      return shared[Number(raw)] ?? null;
    case 'b':
      return raw === '1';
    case 'str':
    case 'e':
      return raw;
    default:
      return Number(raw);
  }
}

/** A list in the sheet as one thing for each of its entries. */
function partThings(kind: string, element: XmlElement, text: string, own: string): Thing[] {
  const list = ['conditionalFormatting', 'autoFilter'].includes(kind) ? [element] : element.children;
  return list.map((one) => spelledThing(kind, one, text, own));
}

/** Attributes and texts of an element and all within, the cells in them told apart from the rest. */
function spelledThing(kind: string, element: XmlElement, text: string, own: string): Thing {
  const words: string[] = [];
  const visit = (one: XmlElement): void => {
    words.push(`<${one.local}`);
    for (const { name, value } of one.attributes) {
      if (one.local === 'brk' && name === 'id')
        // A break stands above the line of that number, counted from 0.
        words.push(
          `id=${kind === 'rowBreaks' ? cellText({ row: Number(value), column: 0 }) : cellText({ row: 0, column: Number(value) })}`,
        );
      else if (['sqref', 'ref', 'location', 'topLeftCell', 'activeCell'].includes(name))
        words.push(`${name}=${value}`);
      else if (!name.startsWith('xmlns'))
        words.push(`${name}=“${value.replace(/[A-Z]/g, (letter) => `${letter}\u200b`)}”`);
    }
    const holds = [
      'f',
      'formula',
      'formula1',
      'formula2',
      'sqref',
      'calculatedColumnFormula',
      'totalsRowFormula',
    ].includes(one.local);
    if (one.children.length === 0 && one.openEnd < one.closeStart) {
      const content = decodeXml(inside(one, text));
      words.push(holds ? content : `“${content.replace(/[A-Z]/g, (letter) => `${letter}\u200b`)}”`);
    }
    one.children.forEach(visit);
  };
  visit(element);
  return lines(kind, words.join(' '), own);
}

/** Things of a part that belongs to a sheet. */
function thingsOf(
  kind: string,
  part: (name: string) => Part,
  target: string,
  own: string,
  targets: (name: string) => Map<string, { kind: string; target: string }>,
): Thing[] {
  switch (kind) {
    case 'comments':
    case 'threadedComment': {
      const { root, text } = part(target);
      const list = child(root, 'commentList') ?? root;
      return list.children.map((one) => {
        const words = plainOrText(one, text);
        return {
          kind: kind === 'comments' ? 'note' : 'comment',
          text: words,
          cells: [`${quoted(own)}!${attribute(one, 'ref')}`],
        };
      });
    }
    case 'table': {
      const { root, text } = part(target);
      return [spelledThing('table', root, text, own)];
    }
    case 'vmlDrawing': {
      const { root, text } = part(target);
      return childrenOf(root, 'shape').map((shape) => {
        const data = child(shape, 'ClientData');
        const value = (local: string): string => {
          const one = data && child(data, local);
          return one ? inside(one, text).trim() : '';
        };
        const anchor = value('Anchor')
          .split(',')
          .map((one) => Number(one));
        const [left = 0, , top = 0, , right = 0, , bottom = 0] = anchor;
        const cell =
          value('Row') === ''
            ? []
            : [`${quoted(own)}!${cellText({ row: Number(value('Row')), column: Number(value('Column')) })}`];
        return {
          kind: 'box',
          text: anchor.filter((_, i) => i % 2 === 1).join(),
          cells: [
            ...cell,
            `${quoted(own)}!${cellText({ row: top, column: left })}`,
            `${quoted(own)}!${cellText({ row: bottom, column: right })}`,
          ],
        };
      });
    }
    case 'drawing': {
      const { root, text } = part(target);
      const anchors = root.children.map((anchor): Thing => {
        const corner = (local: string): { row: number; column: number } | null => {
          const one = child(anchor, local);
          const of = (which: string): number => {
            const element = one && child(one, which);
            return element ? Number(inside(element, text)) : 0;
          };
          return one ? { row: of('row'), column: of('col') } : null;
        };
        const [from, to] = [corner('from'), corner('to')];
        const edit = attribute(anchor, 'editAs') ?? 'twoCell';
        const fixed = anchor.local === 'absoluteAnchor' || edit === 'absolute';
        const rest = anchor.children
          .filter(({ local }) => !['from', 'to'].includes(local))
          .map((one) => text.slice(one.start, one.end))
          .join('');
        const size = from && to ? `${to.row - from.row},${to.column - from.column}` : '';
        if (fixed) return { kind: 'drawing', text: text.slice(anchor.start, anchor.end), cells: [] };
        return {
          kind: 'drawing',
          text: `${edit} ${edit === 'oneCell' ? size : ''} ${rest}`,
          cells: [from, edit === 'oneCell' ? null : to].flatMap((one) =>
            one ? [`${quoted(own)}!${cellText(one)}`] : [],
          ),
        };
      });
      const charts = [...targets(target).values()].filter((one) => one.kind === 'chart');
      return [
        ...anchors,
        ...charts.map(({ target: chart }) => {
          const { root: space, text: xml } = part(chart);
          return spelledThing('chart', space, xml, own);
        }),
      ];
    }
    default:
      return [];
  }
}

function plainOrText(element: XmlElement, text: string): string {
  const body = child(element, 'text');
  if (!body) return '';
  return body.children.length > 0 ? plainText(body, text) : decodeXml(inside(body, text));
}
