import fc from 'fast-check';
import { type Encoding, fileOf, WHOLE_FILE } from './sample';
import { mutate, seeded } from './mutate';
import { unsound } from './soundness';

const MUTATED = 15_000;
const GRAMMAR = 3000;
const ANY_BYTES = 2000;

const ENCODINGS: readonly Encoding[] = ['CP437', 'UTF-8', 'UTF-8 BOM', 'Latin-1'];
const SEEDS = ENCODINGS.flatMap((encoding) => ['\r\n', '\n'].map((end) => fileOf(WHOLE_FILE, encoding, end)));

test(`${MUTATED} mutated files: no crash, no hang, every sum as reported`, () => {
  for (let i = 0; i < MUTATED; i++) {
    const random = seeded(i);
    const bytes = mutate(SEEDS[random(SEEDS.length)] as Uint8Array, random);
    expect([i, unsound(bytes)]).toEqual([i, null]);
  }
});

const amount = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((öre) => (öre / 100).toFixed(2)),
  fc.double({ noNaN: true }).map(String),
  fc.string({ maxLength: 8 }),
);
const account = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), fc.string({ maxLength: 4 }));
const list = fc.oneof(
  fc.constant('{}'),
  fc.tuple(fc.nat(20), fc.string()).map(([dimension, code]) => `{${dimension} "${code}"}`),
  fc.string(),
);
const day = fc.oneof(
  fc.constant('20190115'),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.constant(''),
);
const text = fc.string().map((value) => `"${value}"`);
const line = fc.oneof(
  fc.tuple(text, text, day, text).map((fields) => `#VER ${fields.join(' ')}`),
  fc.tuple(account, list, amount, day, text).map((fields) => `#TRANS ${fields.join(' ')}`),
  fc
    .tuple(fc.constantFrom('IB', 'UB', 'RES'), fc.integer({ min: -3, max: 3 }), account, amount)
    .map((fields) => `#${fields.join(' ')}`),
  fc
    .tuple(fc.constantFrom('PSALDO', 'PBUDGET'), fc.integer({ min: -1, max: 1 }), day, account, list, amount)
    .map((fields) => `#${fields.join(' ')}`),
  fc.tuple(fc.nat(3), day, day).map(([year, from, to]) => `#RAR -${year} ${from} ${to}`),
  fc.constantFrom('{', '}', '', '#KSUMMA', '#KSUMMA 7', '#FLAGGA 1'),
  fc.string(),
);

test(`${GRAMMAR} files of made-up records`, () => {
  const file = fc.tuple(
    fc.array(line, { maxLength: 40 }),
    fc.constantFrom(...ENCODINGS),
    fc.constantFrom('\r\n', '\n', '\r'),
  );
  fc.assert(
    fc.property(file, ([lines, encoding, end]) => unsound(fileOf(lines, encoding, end)) === null),
    { numRuns: GRAMMAR, seed: 7 },
  );
});

test(`${ANY_BYTES} files of any bytes`, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => unsound(bytes) === null),
    { numRuns: ANY_BYTES, seed: 7 },
  );
});
