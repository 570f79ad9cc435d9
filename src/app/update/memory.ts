import type { SheetPlan } from '../../sheets/plan';
import type { CellChange, Lines, LineShown } from '../../workbook/reportUpdate';
import type { AuditSource } from './auditTrail';
import type { MadeWith } from './madeWith';
import type { KeptCell, KeptReport } from './keptReport';

/** Loggrad: one time the reports were written. */
export interface LogEntry {
  readonly what: 'created' | 'updated' | 'undone';
  /** "2026-11-25 17.30"; null where no clock was asked. */
  readonly at: string | null;
  readonly version: string;
  readonly layout: string;
  readonly period: string;
  readonly sources: readonly AuditSource[];
  /** Changed cells by report sheet. */
  readonly cells: readonly (readonly [sheet: string, cells: number])[];
}

/** What takes one report sheet back to what it was. Places count with the lines that were put in. */
export interface UndoSheet {
  readonly id: string;
  readonly inserted: readonly Lines[];
  /** Where our names stood once the update was carried out: name, row, column. */
  readonly names: readonly (readonly [string, number, number])[];
  readonly cells: readonly CellChange[];
  readonly shown: readonly LineShown[];
  readonly named: readonly string[];
  readonly kept: KeptReport;
}

/** Ångra: one step back. */
export interface Undo {
  readonly at: string | null;
  readonly sheets: readonly UndoSheet[];
  /** Ids of reports that got their sheets then. */
  readonly created: readonly string[];
  /** The sheet that is written anew each time, as it was before. */
  readonly whole: SheetPlan | null;
  readonly made: MadeWith | null;
  /** Lines of that sheet that went: the empty row that what points at them points at meanwhile, and their names. */
  readonly lost: readonly (readonly [row: number, key: string])[];
}

/** Minnet: what the program keeps in the workbook between one time and the next. */
export interface Memory {
  readonly reports: ReadonlyMap<string, KeptReport>;
  readonly undo: Undo | null;
  /** The sheet that is written anew each time (Kontroller), as last written. */
  readonly whole: SheetPlan | null;
  /** Null where no reports have been made, or by a version that kept nothing of it. */
  readonly made: MadeWith | null;
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

export const NO_MEMORY: Memory = { reports: new Map(), undo: null, whole: null, made: null, log: [] };

const VERSION = 1;
const LOG_LENGTH = 200;

/** A cell as kept: value, format (an index), formula, note; what is missing at the end is absent. */
type CellCode = [KeptCell['value'], number?, (string | null)?, string?];
type ReportCode = {
  readonly columns: KeptReport['columns'];
  readonly formats: readonly string[];
  readonly rows: readonly (readonly [string, readonly CellCode[], 1?])[];
  readonly hidden: readonly string[];
};

/** The memory as text, which readMemory reads back. Characters outside the basic plane are spelled out, so that it can be cut anywhere. */
export function memoryToText({ reports, undo, whole, made, log }: Memory): string {
  const json = JSON.stringify({
    version: VERSION,
    reports: Object.fromEntries([...reports].map(([id, report]) => [id, encode(report)])),
    undo: undo && {
      ...undo,
      sheets: undo.sheets.map((sheet) => ({ ...sheet, kept: encode(sheet.kept) })),
    },
    whole,
    made,
    log: log.slice(-LOG_LENGTH),
  });
  return json.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

/** Reads a memory; what cannot be read (another version, a text someone has touched) is as if nothing were kept. */
export function readMemory(text: string | null): Memory {
  if (text === null) return NO_MEMORY;
  try {
    const {
      version,
      reports,
      undo,
      whole,
      made = null,
      log,
    } = JSON.parse(text) as {
      version: number;
      reports: Record<string, ReportCode>;
      undo: (Omit<Undo, 'sheets'> & { sheets: (Omit<UndoSheet, 'kept'> & { kept: ReportCode })[] }) | null;
      whole: SheetPlan | null;
      made?: MadeWith | null;
      log: LogEntry[];
    };
    if (version !== VERSION) return NO_MEMORY;
    return {
      reports: new Map(Object.entries(reports).map(([id, code]) => [id, decode(code)])),
      undo: undo && {
        ...undo,
        made: undo.made ?? null,
        lost: undo.lost ?? [],
        sheets: undo.sheets.map((sheet) => ({ ...sheet, kept: decode(sheet.kept) })),
      },
      whole,
      made,
      log,
    };
  } catch {
    return NO_MEMORY;
  }
}

function encode({ columns, rows, hidden }: KeptReport): ReportCode {
  const formats = new Map<string, number>();
  const formatOf = (format = ''): number => {
    const known = formats.get(format) ?? formats.size;
    formats.set(format, known);
    return known;
  };
  const cell = ({ value, numberFormat, formula, note }: KeptCell): CellCode => {
    const code: CellCode = [value, formatOf(numberFormat)];
    if (formula !== undefined || note !== undefined) code.push(formula ?? null);
    if (note !== undefined) code.push(note);
    return code;
  };
  const coded = rows.map(({ key, cells, gone }): ReportCode['rows'][number] =>
    gone ? [key, cells.map(cell), 1] : [key, cells.map(cell)],
  );
  return { columns, formats: [...formats.keys()], rows: coded, hidden };
}

function decode({ columns, formats, rows, hidden }: ReportCode): KeptReport {
  return {
    columns,
    rows: rows.map(([key, cells, gone]) => ({
      key,
      cells: cells.map(([value, format = 0, formula, note]) => ({
        value,
        numberFormat: formats[format] === '' ? undefined : formats[format],
        formula: formula ?? undefined,
        note,
      })),
      ...(gone && { gone: true }),
    })),
    hidden,
  };
}
