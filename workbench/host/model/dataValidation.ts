import { HostObject } from '../protocol/hostObject';
import { contains, intersection, quoteSheet } from '../grid/address';
import type { Range } from './range';
import type { SheetRecord, ValidationRecord } from './sheetRecord';

const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

/** Dataverifiering: rule, prompt and alert are kept with their cells; what a person types is not checked. */
export class DataValidation extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  #found(): ValidationRecord | undefined {
    return this.range.sheet.record.validations.find(({ area }) => contains(area, this.range.place));
  }

  /** The validation of exactly this range, made where there is none. */
  #own(): ValidationRecord {
    this.range.sheet.checkWritable();
    const { record } = this.range.sheet;
    const known = this.#found();
    if (known && contains(this.range.place, known.area)) return known;
    const made = {
      area: this.range.place,
      rule: known?.rule ?? {},
      prompt: known?.prompt ?? NO_PROMPT,
      errorAlert: known?.errorAlert ?? NO_ALERT,
      ignoreBlanks: true,
    };
    record.validations = record.validations.filter(({ area }) => !intersection(area, made.area));
    record.validations.push(made);
    return made;
  }

  get Rule(): Record<string, unknown> {
    return this.#found()?.rule ?? {};
  }

  set Rule(rule: Record<string, unknown>) {
    this.#own().rule = rule;
  }

  get Prompt(): Record<string, unknown> {
    return this.#found()?.prompt ?? NO_PROMPT;
  }

  set Prompt(prompt: Record<string, unknown>) {
    this.#own().prompt = { ...NO_PROMPT, ...prompt };
  }

  get ErrorAlert(): Record<string, unknown> {
    return this.#found()?.errorAlert ?? NO_ALERT;
  }

  set ErrorAlert(alert: Record<string, unknown>) {
    this.#own().errorAlert = { ...NO_ALERT, ...alert };
  }

  get IgnoreBlanks(): boolean {
    return this.#found()?.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(ignore: boolean) {
    this.#own().ignoreBlanks = ignore;
  }

  get Type(): string {
    const [kind] = Object.keys(this.Rule);
    return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
  }

  Clear(): void {
    const { record } = this.range.sheet;
    record.validations = record.validations.filter(({ area }) => !intersection(area, this.range.place));
  }
}

/** Lists that stand on a sheet follow it to its new name. */
export function renameInLists(record: SheetRecord, before: string, after: string): void {
  const [old, now] = [`${quoteSheet(before)}!`, `${quoteSheet(after)}!`];
  for (const one of record.validations) {
    const list = one.rule['list'] as { source?: unknown } | undefined;
    if (typeof list?.source !== 'string' || !list.source.startsWith('=')) continue;
    one.rule = { ...one.rule, list: { ...list, source: list.source.replaceAll(old, now) } };
  }
}
