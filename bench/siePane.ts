import { readFileSync } from 'node:fs';
import { prepareSieImport, readSieFiles } from '../src/app/importSie';
import { newXlsx } from '../src/hosts/file/newXlsx';
import { numberArgument } from './measure';
import { bigSie } from './sieFiles';
import { figure } from './table';

/** What the pane does with a file of 50 MB before anything is written: is there time between to draw and to answer a click? */
const bytes = new Uint8Array(readFileSync(bigSie(numberArgument('rows', 900_000))));
let started = process.cpuUsage();
let stretches: number[] = [];
const stretch = (): void => {
  const { user, system } = process.cpuUsage(started);
  stretches.push((user + system) / 1000);
};
/** A pause as a browser makes it: what is measured is the processor time between two. */
const pause = async (): Promise<void> => {
  stretch();
  await new Promise((resolve) => setTimeout(resolve));
  started = process.cpuUsage();
};
const told = (what: string): void => {
  stretch();
  const longest = Math.max(...stretches);
  const whole = stretches.reduce((sum, ms) => sum + ms, 0);
  console.log(
    `${what}: ${figure(whole)} ms in ${stretches.length} stretches, the longest ${figure(longest)} ms, target ≤ 200 ms`,
  );
  stretches = [];
  started = process.cpuUsage();
};

const workbook = await newXlsx([{ name: 'Blad1', rows: [['']], formats: [null], widths: [10] }]);
console.log(`Pane: a SIE file of ${(bytes.length / 1e6).toFixed(0)} MB`);
started = process.cpuUsage();
const read = await readSieFiles([{ name: 'stor.se', bytes }], { language: 'sv', pause });
told('read, with its summary');
const { sheets } = await prepareSieImport(workbook, read, { pause });
told(`sheets arranged (${sheets.reduce((sum, { rows }) => sum + rows, 0)} rows)`);
