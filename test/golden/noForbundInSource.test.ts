import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..');
const source = join(root, 'src');

/** Places that published reports come from: the first halves of the layouts' and golden reports' ids, and other förbund we know of. */
const NAMES = /v[äa]nersborg|mellerud|kramfors|v[äa]xj[öo]|v[äa]tterbygd/i;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

test('every layout and golden report is of a förbund whose name is looked for', () => {
  const ids = [...readdirSync(join(root, 'layouts')), ...readdirSync(__dirname)].filter((name) =>
    /\d{4}/.test(name),
  );
  expect(ids.filter((id) => !NAMES.test(id))).toEqual([]);
  expect(ids).not.toEqual([]);
});

test('nothing in src knows any förbund', () => {
  const files = filesIn(source);
  expect(files.length).toBeGreaterThan(50);
  const knowing = files.filter(
    (file) => NAMES.test(readFileSync(file, 'utf8')) || NAMES.test(file.slice(source.length)),
  );
  expect(knowing.map((file) => relative(root, file))).toEqual([]);
});
