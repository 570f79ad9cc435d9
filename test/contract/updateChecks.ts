import { prepareUpdate } from '../../src/app/update/prepareUpdate';
import { undoUpdate } from '../../src/app/update/undoUpdate';
import { UNTIMED } from '../../src/app/update/stamp';
import type { SheetPlan } from '../../src/sheets/plan';
import { openXlsx } from '../../src/hosts/file/openXlsx';
import { OfficeWorkbook } from '../../src/hosts/office/officeWorkbook';
import { createHeadlessHost, type HeadlessHost } from '../../workbench/host/headless';
import { readXlsx } from '../../workbench/xlsx/readXlsx';
import { writeXlsx } from '../../workbench/xlsx/writeXlsx';
import { type Random, randomFrom } from '../statements/randomReport';
import { type BookPicture, differences } from './bookPicture';
import { excelPicture } from './excelPicture';
import { enterLedgerInFile, FILE_EDITS, FileBook } from './fileEdits';
import { filePicture } from './filePicture';
import { newTally, type Tally, wrongAfter } from './survival';
import {
  changedVouchers,
  click,
  LEDGER_HEAD,
  ledgerRows,
  randomVouchers,
  COMMENTED_REQUEST,
  updateBook,
  type Voucher,
} from './updateBook';
import { EDITS, EXCEL_EDITS, tabOf } from './userEdits';

export type Host = 'a file' | 'Excel';

/** Kinds of edits that each host is tried with. */
export const KINDS: Readonly<Record<Host, readonly string[]>> = {
  'a file': [...new Set([...Object.keys(EDITS), ...Object.keys(FILE_EDITS)])],
  Excel: [...Object.keys(EDITS), ...Object.keys(EXCEL_EDITS)],
};

const REPORTS = ['resultatrakning', 'noter'];
/** How often a workbook is used again, with what earlier rounds have left in it. */
const ROUNDS = 4;

/** A workbook that rounds are made in: reports that are there, and what the user has done to them so far. */
interface Sitting {
  vouchers: readonly Voucher[];
  hiddenByUs: Set<string>;
  excel: HeadlessHost;
  rounds: number;
}

/** The same ledger in a workbook without reports: what they are when made from scratch. */
async function freshPlans(vouchers: readonly Voucher[]): Promise<readonly SheetPlan[]> {
  const { material } = await prepareUpdate(await openXlsx(await updateBook(vouchers)), COMMENTED_REQUEST);
  if (!material) throw new Error('no reports');
  return material.plans;
}

async function openReports(vouchers: readonly Voucher[]): Promise<HeadlessHost> {
  const file = await openXlsx(await updateBook(vouchers));
  await click(file, {}, COMMENTED_REQUEST);
  const excel = createHeadlessHost({ content: await readXlsx(file.bytes()) });
  excel.workbook.addSheet('Egna tal', [['mitt', 1]]);
  return excel;
}

function edit(excel: HeadlessHost, kinds: readonly string[], random: Random): void {
  for (const kind of kinds)
    for (const report of REPORTS) (EDITS[kind] ?? EXCEL_EDITS[kind])?.(excel, tabOf(excel, report), random);
}

/** Rounds of edits and updates in one host, each with what it was compared in `tally`. */
export class UpdateRounds {
  readonly tally: Tally = newTally();
  #sitting: Sitting | null = null;

  constructor(private readonly host: Host) {}

  end(): void {
    this.#sitting?.excel.dispose();
    this.#sitting = null;
  }

  /** Edits of the user's, another ledger, an update, and back again. Everything wrong with it in words. */
  async round(kinds: readonly string[], seed: number): Promise<string[]> {
    const random = randomFrom(seed * 7919 + 13);
    return this.host === 'Excel' ? this.#inExcel(kinds, random) : this.#inFile(kinds, random);
  }

  async #inExcel(kinds: readonly string[], random: Random): Promise<string[]> {
    if (this.#sitting && this.#sitting.rounds >= ROUNDS) this.end();
    if (!this.#sitting) {
      const vouchers = randomVouchers(random);
      this.#sitting = { vouchers, hiddenByUs: new Set(), excel: await openReports(vouchers), rounds: 0 };
    }
    const sitting = this.#sitting;
    const { excel } = sitting;
    sitting.rounds++;
    edit(excel, kinds, random);
    const vouchers = changedVouchers(sitting.vouchers, random);
    excel.workbook.range('Huvudbok', 'A1:E400').Clear('Contents');
    excel.workbook.setCells('Huvudbok', 'A1', [LEDGER_HEAD, ...ledgerRows(vouchers)]);
    const workbook = new OfficeWorkbook({ timeLimit: 20_000 });
    const before = await excelPicture(excel);
    await click(workbook, {}, COMMENTED_REQUEST);
    const after = await excelPicture(excel);
    const hiddenByUs = new Set(sitting.hiddenByUs);
    const wrong = wrongAfter({
      before,
      after,
      plans: await freshPlans(vouchers),
      hiddenByUs,
      isCalculated: true,
      tally: this.tally,
    });
    if (isSameUpdate(before, after)) return wrong;
    await undoUpdate(workbook, UNTIMED);
    wrong.push(...differences(before, await excelPicture(excel)).map((one) => `Ångra: ${one}`));
    if (random(2) === 0 && wrong.length === 0) {
      await click(workbook, {}, COMMENTED_REQUEST);
      wrong.push(...differences(after, await excelPicture(excel)).map((one) => `again: ${one}`));
      Object.assign(sitting, { vouchers, hiddenByUs });
    }
    if (wrong.length > 0) this.end();
    return wrong;
  }

  async #inFile(kinds: readonly string[], random: Random): Promise<string[]> {
    let vouchers: readonly Voucher[] = randomVouchers(random);
    const excel = await openReports(vouchers);
    edit(
      excel,
      kinds.filter((kind) => kind in EDITS),
      random,
    );
    await excel.workbook.getCells('Huvudbok', 'A1');
    const book = new FileBook(await writeXlsx(excel.content()));
    const tabs = REPORTS.map((report) => tabOf(excel, report));
    excel.dispose();
    for (const kind of kinds) for (const tab of tabs) FILE_EDITS[kind]?.(book.sheet(tab), random);
    let bytes = book.bytes();
    let hiddenByUs = new Set<string>();
    const wrong: string[] = [];
    for (let times = 0; times < 2 && wrong.length === 0; times++) {
      const ledger = new FileBook(bytes);
      vouchers = changedVouchers(vouchers, random);
      enterLedgerInFile(ledger, [LEDGER_HEAD, ...ledgerRows(vouchers)]);
      bytes = ledger.bytes();
      const before = filePicture(bytes);
      const file = await openXlsx(bytes);
      await click(file, {}, COMMENTED_REQUEST);
      const after = filePicture(file.bytes());
      const hidden = new Set(hiddenByUs);
      wrong.push(
        ...wrongAfter({
          before,
          after,
          plans: await freshPlans(vouchers),
          hiddenByUs: hidden,
          isCalculated: false,
          tally: this.tally,
        }),
      );
      if (isSameUpdate(before, after)) continue;
      // Also after save and reopen.
      const again = await openXlsx(file.bytes());
      await undoUpdate(again, UNTIMED);
      wrong.push(...differences(before, filePicture(again.bytes())).map((one) => `Ångra: ${one}`));
      bytes = file.bytes();
      hiddenByUs = hidden;
    }
    return wrong;
  }
}

/** True where the ledger happened to give the same figures: nothing was written, and there is nothing to undo. */
function isSameUpdate(before: BookPicture, after: BookPicture): boolean {
  return differences(before, after).length === 0;
}
