import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import type { Material } from './scenes';

const root = resolve(__dirname, '..', '..');
const NAME = 'vanersborg-mellerud-2019-jan-aug';

/** The example workbook and its layout, read once. */
export async function material(): Promise<Material> {
  const file = await openXlsx(new Uint8Array(readFileSync(join(root, 'examples', `${NAME}.xlsx`))));
  const names = (await file.sheets()).map(({ name }) => name);
  const layout = JSON.parse(readFileSync(join(root, 'layouts', `${NAME}.json`), 'utf8')) as unknown;
  return { example: await file.readSheets(names), layouts: [layout] };
}
