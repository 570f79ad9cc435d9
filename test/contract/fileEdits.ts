import { strFromU8, strToU8, zipSync } from 'fflate';
import { child, parseXmlTree } from '../../src/hosts/file/xmlTree';
import { partsOf } from '../hosts/file/packageParts';
import type { Random } from '../statements/randomReport';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** One sheet of a file, to put things on that only a file can hold here. */
export interface FileSheet {
  readonly book: FileBook;
  readonly name: string;
  readonly part: string;
  /** Rows in use. */
  readonly rows: number;
}

/** One thing a user has on a report sheet, as Excel writes it. */
export type FileEdit = (sheet: FileSheet, random: Random) => void;

/** Children of a sheet in the order that the standard gives them. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** A file's parts as texts. */
export class FileBook {
  readonly #parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#parts = partsOf(bytes);
  }

  bytes(): Uint8Array {
    return zipSync(this.#parts, { level: 1 });
  }

  text(part: string): string {
    return strFromU8(this.#parts[part] as Uint8Array);
  }

  has(part: string): boolean {
    return part in this.#parts;
  }

  write(part: string, text: string | Uint8Array): void {
    this.#parts[part] = typeof text === 'string' ? strToU8(text) : text;
  }

  edit(part: string, change: (text: string) => string): void {
    this.write(part, change(this.text(part)));
  }

  sheet(name: string): FileSheet {
    const escaped = name.replace(/'/g, "(?:&apos;|')");
    const id = new RegExp(`<sheet [^>]*name="${escaped}"[^>]*r:id="([^"]+)"`).exec(
      this.text('xl/workbook.xml'),
    )?.[1];
    const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
      this.text('xl/_rels/workbook.xml.rels'),
    )?.[0];
    const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
    const part = `xl/${target}`;
    const rows = [...this.text(part).matchAll(/<row r="(\d+)"/g)].map(([, r]) => Number(r));
    return { book: this, name, part, rows: Math.max(...rows) };
  }

  /** A new part that `from` refers to; gives its id. */
  relate(from: string, kind: string, to: string, type?: string, namespace = RELATIONS): string {
    const at = from.lastIndexOf('/') + 1;
    const path = `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
    if (!this.has(path))
      this.write(
        path,
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      );
    const id = `rIdT${[...this.text(path).matchAll(/<Relationship /g)].length + 1}`;
    this.edit(path, (text) =>
      text.replace(
        /(<Relationships[^>]*?)(?:\/>|>([^]*)<\/Relationships>)/,
        (_, open: string, list = '') =>
          `${open}>${list}<Relationship Id="${id}" Type="${namespace}/${kind}" Target="/${to}"/></Relationships>`,
      ),
    );
    if (type)
      this.edit('[Content_Types].xml', (text) =>
        text.replace('</Types>', `<Override PartName="/${to}" ContentType="${type}"/></Types>`),
      );
    return id;
  }

  /** Part of that kind which a part refers to. */
  related(from: string, kind: string): string | null {
    const at = from.lastIndexOf('/') + 1;
    const path = `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
    if (!this.has(path)) return null;
    const relation = [...this.text(path).matchAll(/<Relationship [^>]*>/g)].find(([one]) =>
      one.includes(`/${kind}"`),
    )?.[0];
    const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1];
    if (target === undefined) return null;
    return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\.\//, '')}`;
  }

  free(before: string, after: string): string {
    for (let n = 1; ; n++) if (!this.has(`${before}${n}${after}`)) return `${before}${n}${after}`;
  }

  /** A new child of a sheet, in its place among the others. Lists get an entry more. */
  put(part: string, local: string, xml: string, isList: boolean): void {
    this.edit(part, (text) => {
      const root = parseXmlTree(text, part);
      const list = isList ? child(root, local) : undefined;
      if (list) {
        if (list.openEnd >= list.end)
          return text.slice(0, list.start) + `<${local}>${xml}</${local}>` + text.slice(list.end);
        return text.slice(0, list.closeStart) + xml + text.slice(list.closeStart);
      }
      const later = root.children.find((one) => ORDER.indexOf(one.local) > ORDER.indexOf(local));
      const at = later?.start ?? root.closeStart;
      return text.slice(0, at) + (isList ? `<${local}>${xml}</${local}>` : xml) + text.slice(at);
    });
  }
}

const quoted = (name: string): string => (/^[\p{L}]+$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`);
const someRow = ({ rows }: FileSheet, random: Random): number => 4 + random(Math.max(1, rows - 4));
const word = (random: Random): string => `egen text ${random(1000)}`;

/** Puts an anchor in the sheet's drawing, which is made where there is none; gives the drawing. */
function anchored(sheet: FileSheet, random: Random, content: (drawing: string) => string): void {
  const { book, part } = sheet;
  let drawing = book.related(part, 'drawing');
  if (drawing === null) {
    drawing = book.free('xl/drawings/drawing', '.xml');
    book.write(
      drawing,
      `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"></xdr:wsDr>`,
    );
    const id = book.relate(part, 'drawing', drawing, `${TYPES}.drawing+xml`);
    book.put(part, 'drawing', `<drawing xmlns:r="${RELATIONS}" r:id="${id}"/>`, false);
  }
  const row = someRow(sheet, random) - 1;
  const column = random(10);
  const corner = (local: string, r: number, c: number): string =>
    `<xdr:${local}><xdr:col>${c}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
  const edit = ['', ' editAs="oneCell"', ' editAs="absolute"', ' editAs="twoCell"'][random(4)] as string;
  const inner = `${content(drawing)}<xdr:clientData/>`;
  const anchor = [
    `<xdr:twoCellAnchor${edit}>${corner('from', row, column)}${corner('to', row + 1 + random(9), column + 1 + random(4))}${inner}</xdr:twoCellAnchor>`,
    `<xdr:oneCellAnchor>${corner('from', row, column)}<xdr:ext cx="900000" cy="500000"/>${inner}</xdr:oneCellAnchor>`,
    `<xdr:absoluteAnchor><xdr:pos x="1000" y="2000"/><xdr:ext cx="900000" cy="500000"/>${inner}</xdr:absoluteAnchor>`,
  ][random(6) < 4 ? 0 : 1 + random(2)] as string;
  book.edit(drawing, (text) => text.replace('</xdr:wsDr>', `${anchor}</xdr:wsDr>`));
}

const numbered = (random: Random): number => 10 + random(9000);

/** A pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

function noteBox(id: number, row: number, column: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>\n    ${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 31, ${row + 3}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype></xml>';

const columnName = (column: number): string => String.fromCharCode(65 + column);

/** What a user has on a report sheet that the grid does not hold. */
export const FILE_EDITS: Readonly<Record<string, FileEdit>> = {
  'charts on our figures': (sheet, random) => {
    const { book, name } = sheet;
    const chart = book.free('xl/charts/chart', '.xml');
    const first = someRow(sheet, random);
    const last = first + random(6);
    const area = (letter: string): string => `${quoted(name)}!$${letter}$${first}:$${letter}$${last}`;
    const points = `<c:ptCount val="1"/><c:pt idx="0"><c:v>7</c:v></c:pt>`;
    book.write(
      chart,
      `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:chart><c:title><c:tx><c:strRef><c:f>${quoted(name)}!$A$${first}</c:f></c:strRef></c:tx><c:overlay val="0"/></c:title>` +
        '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
        [0, 1]
          .map(
            (i) =>
              `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:cat><c:strRef><c:f>${area('A')}</c:f><c:strCache>${points}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${area(columnName(1 + i))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points}</c:numCache></c:numRef></c:val></c:ser>`,
          )
          .join('') +
        '<c:axId val="111"/><c:axId val="112"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="112"/></c:catAx><c:valAx><c:axId val="112"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
    );
    anchored(sheet, random, (drawing) => {
      const id = book.relate(drawing, 'chart', chart, `${TYPES}.drawingml.chart+xml`);
      return (
        `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${numbered(random)}" name="Diagram"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
        `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
      );
    });
  },
  'pictures beside': (sheet, random) => {
    const { book } = sheet;
    if (!book.has('xl/media/image1.png')) {
      book.write('xl/media/image1.png', PNG);
      book.edit('[Content_Types].xml', (text) =>
        text.includes('Extension="png"')
          ? text
          : text.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'),
      );
    }
    anchored(sheet, random, (drawing) => {
      const id = book.relate(drawing, 'image', 'xl/media/image1.png');
      return (
        `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${numbered(random)}" name="Bild"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
      );
    });
  },
  'threaded comments': (sheet, random) => {
    const { book, part } = sheet;
    const [row, column] = [someRow(sheet, random) - 1, [0, 1, 1, 7][random(4)] as number];
    const ref = `${columnName(column)}${row + 1}`;
    const words = word(random);
    const id = `{0000${numbered(random)}-0000-4000-8000-${String(row * 100 + column).padStart(12, '0')}}`;
    let notes = book.related(part, 'comments');
    if (notes === null) {
      notes = book.free('xl/comments', '.xml');
      book.write(
        notes,
        `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList></commentList></comments>`,
      );
      book.relate(part, 'comments', notes, `${TYPES}.spreadsheetml.comments+xml`);
      const boxes = book.free('xl/drawings/vmlDrawing', '.vml');
      book.write(boxes, VML);
      const box = book.relate(part, 'vmlDrawing', boxes);
      book.edit('[Content_Types].xml', (text) =>
        text.includes('Extension="vml"')
          ? text
          : text.replace(/(<Types[^>]*>)/, `$1<Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>`),
      );
      book.put(part, 'legacyDrawing', `<legacyDrawing xmlns:r="${RELATIONS}" r:id="${box}"/>`, false);
    }
    if (book.text(notes).includes(`ref="${ref}"`)) return;
    book.edit(notes, (text) =>
      text.replace(
        '</commentList>',
        `<comment ref="${ref}" authorId="0" shapeId="0"><text><t>[Kommentartråd] ${words}</t></text></comment></commentList>`,
      ),
    );
    book.edit(book.related(part, 'vmlDrawing') ?? '', (text) =>
      text.replace('</xml>', `${noteBox(numbered(random), row, column)}</xml>`),
    );
    let thread = book.related(part, 'threadedComment');
    if (thread === null) {
      thread = book.free('xl/threadedComments/threadedComment', '.xml');
      book.write(
        thread,
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"></ThreadedComments>',
      );
      book.relate(
        part,
        'threadedComment',
        thread,
        'application/vnd.ms-excel.threadedcomments+xml',
        'http://schemas.microsoft.com/office/2017/10/relationships',
      );
      if (!book.has('xl/persons/person.xml')) {
        book.write(
          'xl/persons/person.xml',
          '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Användare" id="{1}" userId="u" providerId="None"/></personList>',
        );
        book.relate(
          'xl/workbook.xml',
          'person',
          'xl/persons/person.xml',
          'application/vnd.ms-excel.person+xml',
          'http://schemas.microsoft.com/office/2017/10/relationships',
        );
      }
    }
    book.edit(thread, (text) =>
      text.replace(
        '</ThreadedComments>',
        `<threadedComment ref="${ref}" dT="2026-01-02T03:04:05.00" personId="{1}" id="${id}"><text>${words}</text></threadedComment>` +
          `<threadedComment ref="${ref}" dT="2026-01-02T03:05:05.00" personId="{1}" id="${id.replace('0000', '0001')}" parentId="${id}"><text>svar</text></threadedComment></ThreadedComments>`,
      ),
    );
  },
  'conditional formats': (sheet, random) => {
    const { book, part, name } = sheet;
    const [first, last] = [someRow(sheet, random), someRow(sheet, random)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const areas = [`B${first}:D${last}`, `B${first}:B${last} H${first} A${last}`, `A1:J${last}`, `C${first}`][
      random(4)
    ];
    book.put(
      part,
      'conditionalFormatting',
      `<conditionalFormatting sqref="${areas}"><cfRule type="expression" priority="${numbered(random)}"><formula>$B${first}&gt;SUM($C$${first}:$C$${last})</formula></cfRule></conditionalFormatting>`,
      false,
    );
    book.put(
      part,
      'extLst',
      '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines>' +
        `<x14:sparkline><xm:f>${quoted(name)}!B${first}:D${first}</xm:f><xm:sqref>K${first}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`,
      true,
    );
  },
  'data validations in a file': (sheet, random) => {
    const { book, part, name } = sheet;
    const [first, last] = [someRow(sheet, random), someRow(sheet, random)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    book.put(
      part,
      'dataValidations',
      `<dataValidation type="list" allowBlank="1" sqref="H${first}:H${last} J${first}"><formula1>${quoted(name)}!$A$${first}:$A$${last}</formula1></dataValidation>` +
        `<dataValidation type="decimal" allowBlank="1" sqref="I${first}:I${last}"><formula1>-1</formula1><formula2>MAX(B${first}:B${last})</formula2></dataValidation>`,
      true,
    );
  },
  'tables beside ours': (sheet, random) => {
    const { book, part, rows } = sheet;
    const first = 4 + random(Math.max(1, rows - 7));
    const last = first + 2 + random(4);
    if (book.related(part, 'table') !== null) return;
    const table = book.free('xl/tables/table', '.xml');
    const id = Number(/(\d+)\.xml$/.exec(table)?.[1]) + 50;
    book.write(
      table,
      `<table xmlns="${MAIN}" id="${id}" name="Egen${id}" displayName="Egen${id}" ref="M${first}:N${last}" totalsRowShown="0"><autoFilter ref="M${first}:N${last}"/><tableColumns count="2"><tableColumn id="1" name="Post"/><tableColumn id="2" name="Värde"><calculatedColumnFormula>${quoted(sheet.name)}!$B$${first}*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    );
    const relation = book.relate(part, 'table', table, `${TYPES}.spreadsheetml.table+xml`);
    book.put(part, 'tableParts', `<tablePart xmlns:r="${RELATIONS}" r:id="${relation}"/>`, true);
    cells(
      book,
      part,
      first,
      'M',
      '<c r="M§" t="inlineStr"><is><t>Post</t></is></c><c r="N§" t="inlineStr"><is><t>Värde</t></is></c>',
    );
    for (let row = first + 1; row <= last; row++)
      cells(
        book,
        part,
        row,
        'M',
        `<c r="M§" t="inlineStr"><is><t>${word(random)}</t></is></c><c r="N§"><v>${random(100)}</v></c>`,
      );
  },
  'grouped rows': (sheet, random) => {
    const { book, part, rows } = sheet;
    const first = 4 + random(Math.max(1, rows - 6));
    const count = 1 + random(4);
    for (let row = first; row < first + count; row++)
      book.edit(part, (text) =>
        text.replace(new RegExp(`<row r="${row}"(?![^>]*outlineLevel)`), `<row r="${row}" outlineLevel="1"`),
      );
  },
  'grouped columns': ({ book, part }) => {
    book.edit(part, (text) =>
      text.replace(/<col (?=[^>]*min="3"[^>]*max="3")(?![^>]*outlineLevel)/, '<col outlineLevel="1" '),
    );
  },
  'page breaks': (sheet, random) => {
    const row = someRow(sheet, random);
    sheet.book.put(sheet.part, 'rowBreaks', `<brk id="${row}" max="16383" man="1"/>`, true);
  },
  'links to our cells': (sheet, random) => {
    const { book, part, name } = sheet;
    const [row, target] = [someRow(sheet, random), someRow(sheet, random)];
    book.put(
      part,
      'hyperlinks',
      `<hyperlink ref="H${row}" location="${quoted(name)}!B${target}" display="dit"/>`,
      true,
    );
  },
  'names for our cells': (sheet, random) => {
    const { book, name } = sheet;
    const [first, last] = [someRow(sheet, random), someRow(sheet, random)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    book.edit('xl/workbook.xml', (text) =>
      text.replace(
        '</definedNames>',
        `<definedName name="Eget_${numbered(random)}">${quoted(name)}!$B$${first}:$B$${last}</definedName></definedNames>`,
      ),
    );
  },
};

/** Cells at the end of a row, which is made where there is none. "§" is the row. */
function cells(book: FileBook, part: string, row: number, _: string, xml: string): void {
  const own = xml.replace(/§/g, String(row));
  book.edit(part, (text) => {
    const there = new RegExp(`<row r="${row}"[^>]*?(/>|>)`).exec(text);
    if (!there) {
      const next = [...text.matchAll(/<row r="(\d+)"/g)].find(([, r]) => Number(r) > row);
      const at = next?.index ?? text.indexOf('</sheetData>');
      return `${text.slice(0, at)}<row r="${row}">${own}</row>${text.slice(at)}`;
    }
    const end = there.index + there[0].length;
    if (there[1] === '/>') return `${text.slice(0, end - 2)}>${own}</row>${text.slice(end)}`;
    const close = text.indexOf('</row>', end);
    const row0 = text
      .slice(end, close)
      .replace(new RegExp(`<c r="[MN]${row}"[^>]*?(?:/>|>[^]*?</c>)`, 'g'), '');
    // Cells beyond N would have to come after; there are none.
    return text.slice(0, end) + row0 + own + text.slice(close);
  });
}

/** Another ledger in the sheet Huvudbok. */
export function enterLedgerInFile(
  book: FileBook,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const { part } = book.sheet('Huvudbok');
  const data = rows
    .map((row, r) => {
      const list = row.map((value, c) => {
        const at = `${columnName(c)}${r + 1}`;
        if (value === null) return '';
        return typeof value === 'number'
          ? `<c r="${at}"><v>${value}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${r + 1}">${list.join('')}</row>`;
    })
    .join('');
  book.edit(part, (text) => text.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${data}</sheetData>`));
}
