import type { Language } from './amountText';
import { paneEn } from './pane.en';
import { paneSv } from './pane.sv';

/**
 * Ett problem för användaren: what happened, why, and what to do, step by step. {name} is a parameter of the problem; in the steps,
 * what is to be clicked stands between asterisks (which no sheet can have in its name).
 */
export interface ProblemText {
  readonly title: string;
  readonly why: string;
  readonly steps: readonly string[];
}

/** Panelens ord i ett språk. Functions where a number decides the form. */
export interface PaneTexts {
  readonly product: string;
  readonly tabs: {
    readonly label: string;
    readonly start: string;
    readonly controls: string;
    readonly trace: string;
  };
  readonly back: string;
  readonly backTip: string;
  readonly help: string;
  /** Of a list that shows its first rows. */
  readonly more: (n: number) => string;
  readonly actions: string;
  readonly first: {
    readonly title: string;
    readonly intro: string;
    readonly create: string;
    readonly createHint: string;
    readonly import: string;
    readonly importHint: string;
    readonly columns: string;
    readonly columnsHint: (sheet: string) => string;
    readonly example: string;
    readonly exampleHint: string;
    readonly audit: string;
    readonly auditHint: string;
    readonly how: string;
    readonly steps: readonly (readonly [string, string])[];
  };
  readonly start: {
    readonly reading: string;
    readonly noEntity: string;
    readonly organisationNumber: string;
    readonly input: string;
    readonly reread: string;
    readonly import: string;
    readonly columns: string;
    readonly otherColumns: string;
    readonly rows: (count: string, n: number) => string;
    readonly year: (years: string) => string;
    readonly moreSheets: (n: number) => string;
    readonly roles: Readonly<Record<string, string>>;
    readonly missing: string;
    readonly missingHint: Readonly<Record<string, string>>;
    readonly unread: string;
    readonly show: string;
    readonly state: {
      readonly ready: string;
      readonly check: string;
      readonly wrong: string;
      readonly missing: string;
    };
    readonly report: string;
    readonly period: string;
    readonly kinds: Readonly<Record<string, string>>;
    readonly ownPeriod: string;
    readonly from: string;
    readonly to: string;
    readonly layout: string;
    readonly chooseLayout: string;
    readonly layoutSheet: string;
    readonly layoutRows: string;
    readonly noLayout: string;
    readonly unit: string;
    readonly units: Readonly<Record<string, string>>;
    readonly rounding: string;
    readonly roundings: Readonly<Record<string, string>>;
    readonly preset: (value: string) => string;
    readonly create: string;
    readonly replaces: (n: number) => string;
    readonly untouched: string;
    readonly blocked: string;
    readonly noRows: string;
    readonly waiting: string;
    readonly entityHint: string;
    readonly changed: string;
    readonly lastRun: (time: string) => string;
  };
  readonly progress: {
    /** Jobs that have no steps, by task. */
    readonly tasks: Readonly<Record<string, string>>;
    readonly titles: Readonly<Record<string, string>>;
    readonly reading: (sheet: string) => string;
    readonly steps: Readonly<Record<string, string>>;
    readonly stepOf: (step: number, of: number) => string;
    readonly sheets: (n: number) => string;
    readonly sheetOf: (done: number, of: number) => string;
    readonly rowsOf: (done: string, of: string) => string;
    readonly remaining: (seconds: number) => string;
    readonly doNotChange: string;
    readonly cancel: string;
    readonly nothingWritten: string;
    readonly writing: string;
    readonly done: string;
    readonly running: string;
    readonly waiting: string;
    readonly cancelled: string;
  };
  readonly done: {
    readonly undo: string;
    readonly log: string;
    readonly title: (word: string, n: number) => string;
    readonly change: string;
    readonly result: string;
    readonly deviation: string;
    readonly found: string;
    readonly nothingFound: string;
    readonly sheets: string;
    readonly update: string;
    readonly showControls: string;
    readonly openReport: string;
    readonly rows: (n: number) => string;
    readonly tables: (n: number) => string;
  };
  readonly controls: {
    readonly summary: (period: string, time: string) => string;
    readonly none: string;
    readonly noneHint: string;
    readonly groups: { readonly fel: string; readonly varning: string; readonly upplysning: string };
    readonly showCell: string;
    readonly showSheet: string;
    readonly again: string;
    readonly openReport: string;
  };
  readonly problem: {
    readonly how: string;
    readonly retry: string;
    readonly goToSheet: string;
    readonly code: (code: string, time: string) => string;
    readonly copy: string;
    readonly copied: string;
    readonly unknown: ProblemText;
    readonly byCode: Readonly<Record<string, ProblemText>>;
  };
  readonly guide: {
    readonly title: string;
    readonly intro: string;
    readonly sheets: string;
    readonly headings: string;
    readonly more: string;
    readonly add: string;
    readonly licences: string;
    readonly outside: string;
  };
  readonly added: (n: number) => string;
  /** What an update gave. */
  readonly notices: {
    readonly stale: string;
    readonly maybeStale: string;
    readonly unchanged: string;
    readonly applied: string;
    readonly cellEdited: string;
    readonly undone: (sheets: number, kept: readonly string[]) => string;
  };
  readonly time: (hours: number, minutes: number) => string;
  readonly numbers: readonly string[];
}

export function paneTexts(language: Language): PaneTexts {
  return language === 'sv' ? paneSv : paneEn;
}

/** {name} in a sentence filled in; what the problem does not have becomes nothing. */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** A problem's text by its code, filled in. A code without one gets the general text, so that nobody is left with a code alone. */
export function problemText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  texts: PaneTexts,
): ProblemText {
  const { title, why, steps } = texts.problem.byCode[code] ?? texts.problem.unknown;
  return {
    title: fill(title, params),
    why: fill(why, params),
    steps: steps.map((step) => fill(step, params)),
  };
}

/** A count in words up to twelve, as a heading begins: "Åtta". */
export function countWord(n: number, texts: PaneTexts): string {
  return texts.numbers[n] ?? String(n);
}
