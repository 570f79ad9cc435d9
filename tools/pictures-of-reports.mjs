// Pictures of report sheets for the handbook: the 2019 example's report through LibreOffice (soffice) and pdftoppm, in Swedish.
// Run by hand: node tools/pictures-of-reports.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = mkdtempSync(join(tmpdir(), 'finsam-bilder-'));
const pictures = join(root, 'docs', 'bilder');
mkdirSync(pictures, { recursive: true });

/** Titles as the sheets print them → file names. */
const WANTED = {
  Resultaträkning: 'resultatrakning',
  Balansräkning: 'balansrakning',
  Kassaflödesanalys: 'kassaflodesanalys',
  'Ekonomisk uppföljning av verksamhet och insatser': 'budgetuppfoljning',
  'Ekonomisk sammanfattning': 'sammanfattning',
};

const example = join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');
execFileSync(
  process.execPath,
  [join(root, 'bin', 'finsam.mjs'), 'rapport', example, '--ut', join(work, 'rapport.xlsx')],
  // The last line says when: always the same, so that a picture changes only with the report.
  { env: { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: String(Date.UTC(2026, 8, 14, 14, 32) / 1000) } },
);
const profile = join(work, 'profil');
mkdirSync(join(profile, 'user'), { recursive: true });
writeFileSync(
  join(profile, 'user', 'registrymodifications.xcu'),
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item></oor:items>',
);
execFileSync('soffice', [
  `-env:UserInstallation=${pathToFileURL(profile).href}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  work,
  join(work, 'rapport.xlsx'),
]);
const pdf = join(work, 'rapport.pdf');
const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))[1]);
for (let page = pages; page > Math.max(0, pages - 15); page--) {
  const text = execFileSync('pdftotext', ['-f', page, '-l', page, pdf, '-'].map(String), {
    encoding: 'utf8',
  });
  const name = WANTED[text.split('\n')[0].trim()];
  if (!name) continue;
  // The upper half of an A4 at 110 dpi: tables are short and the rest is white.
  const size = ['-r', '110', '-x', '40', '-y', '50', '-W', '870', '-H', '690'];
  execFileSync(
    'pdftoppm',
    ['-png', '-singlefile', ...size, '-f', page, '-l', page, pdf, join(pictures, name)].map(String),
  );
  console.log(`docs/bilder/${name}.png`);
}
