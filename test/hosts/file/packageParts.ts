import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** Parts of a package by name, unpacked by another program than the one under test. */
export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const partText = (bytes: Uint8Array, name: string): string =>
  strFromU8(partsOf(bytes)[name] as Uint8Array);

/** A package made of texts. */
export const packageOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const addPart = (bytes: Uint8Array, name: string, text: string): Uint8Array =>
  zipSync({ ...partsOf(bytes), [name]: strToU8(text) });

/** A package with one part's text changed. */
export const editPart = (bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array =>
  addPart(bytes, name, edit(partText(bytes, name)));

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/xlsx', name)));

const { DOMParser } = new JSDOM('').window;

/** XML parts of a package that are not well-formed, by a parser that is strict about it. */
export function malformedParts(bytes: Uint8Array): string[] {
  return Object.entries(partsOf(bytes))
    .filter(([name]) => /\.(xml|rels|vml)$/.test(name))
    .filter(([, part]) => {
      try {
        const document = new DOMParser().parseFromString(strFromU8(part), 'text/xml');
        return document.getElementsByTagName('parsererror').length > 0;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The smallest workbook there is, every element with the prefix given; `workbook` and `sheet` are what goes inside. */
export function smallestPackage(
  x: string,
  {
    workbook = '',
    sheet = `<${x}sheetData/>`,
    pr = '',
  }: { workbook?: string; sheet?: string; pr?: string } = {},
): Uint8Array {
  const xmlns = x ? `xmlns:${x.slice(0, -1)}` : 'xmlns';
  return packageOf({
    '[Content_Types].xml':
      `<Types xmlns='${PACKAGE}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>` +
      `<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>` +
      `<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>`,
    '_rels/.rels': `<Relationships xmlns='${PACKAGE}/relationships'><Relationship Id='R1' Type='${R}/officeDocument' Target='/xl/workbook.xml'/></Relationships>`,
    'xl/workbook.xml': `<${x}workbook ${xmlns}='${MAIN}' xmlns:rel='${R}'>${pr}<${x}sheets><${x}sheet name='Blad1' sheetId='7' rel:id='Rabc'/></${x}sheets>${workbook}</${x}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns='${PACKAGE}/relationships'><Relationship Id='Rabc' Type='${R}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<${x}worksheet ${xmlns}='${MAIN}'>${sheet}</${x}worksheet>`,
  });
}
