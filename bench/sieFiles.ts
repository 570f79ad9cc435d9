import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCp437 } from '../src/sie/codepage437';
import { ROOT } from './engineJobs';
import { randomFrom } from './randomLedger';

const TEXTS =
  'Lön,Arbetsgivaravgift,Hyra mötesrum,Resa,Konsult,Kurs för ledare,Telefon,Material,Möte,Avgift'.split(',');

/** A SIE 4E file of `rows` transactions in vouchers of two to five that balance, in CP437 with CRLF, written once. Returns its path. */
export function bigSie(rows: number): string {
  const folder = join(ROOT, 'bench', '.cache');
  const path = join(folder, `transaktioner-${rows}.se`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(100);
  const pick = (below: number): number => Math.floor(random() * below);
  const lines = [
    '#FLAGGA 0',
    '#PROGRAM "Bench" 1',
    '#FORMAT PC8',
    '#GEN 20200101',
    '#SIETYP 4',
    '#FNAMN "Samordningsförbundet"',
  ];
  lines.push('#RAR 0 20190101 20191231', '#DIM 6 "Projekt"');
  for (let i = 0; i < 100; i++) lines.push(`#KONTO ${1900 + i * 60} "Konto nummer ${i} på svenska"`);
  for (let i = 0; i < 15; i++) lines.push(`#OBJEKT 6 "${100 + i * 10}" "Insats ${i}"`);
  for (let row = 0, voucher = 1; row < rows; voucher++) {
    const day = 20190101 + pick(12) * 100 + pick(28);
    const parts = 2 + pick(4);
    lines.push(`#VER A ${voucher} ${day} "Verifikation ${voucher}"`, '{');
    let sum = 0;
    for (let part = 0; part < parts; part++) {
      const öre = part === parts - 1 ? -sum : pick(2_000_000) - 1_000_000;
      sum += öre;
      const objects = pick(3) === 0 ? '{}' : `{6 "${100 + pick(15) * 10}"}`;
      lines.push(
        `#TRANS ${1900 + pick(100) * 60} ${objects} ${(öre / 100).toFixed(2)} ${day} "${TEXTS[pick(TEXTS.length)]} ${voucher % 1000}"`,
      );
      row++;
    }
    lines.push('}');
  }
  writeFileSync(path, Uint8Array.from(lines.flatMap((line) => [...encodeCp437(line), 13, 10])));
  return path;
}
