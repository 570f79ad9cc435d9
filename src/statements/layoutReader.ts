import { type AccountSet, parseAccountSet } from '../ledger/accounts';
import type { Finding } from '../ledger/finding';

/** What is written where a set of accounts is empty on purpose: a form may have a row that most charts have no account for. */
const NO_ACCOUNTS = 'inga';

const isNoAccounts = (text: string): boolean => text.trim().toLowerCase() === NO_ACCOUNTS;

/** A JSON object while it is read: what it is, where it stands, and which of its keys have been asked for. */
export interface Entry {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Gives each thing wrong in a layout a finding with its path; the reader goes on, so that all are found at once. */
export class LayoutReader {
  readonly findings: Finding[] = [];
  /** Named sets of accounts, which any account text may use. */
  readonly sets = new Map<string, string>();

  problem(code: string, path: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.findings.push({ code, severity: 'fel', at: { path }, params });
  }

  entry(value: unknown, path: string, keys: readonly string[]): Entry | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.problem('layout-not-an-object', path);
      return null;
    }
    for (const key of Object.keys(value)) {
      if (!keys.includes(key))
        this.problem('layout-unknown-key', `${path}.${key}`, { key, known: keys.join(', ') });
    }
    return { path, value: value as Record<string, unknown> };
  }

  list(entry: Entry, key: string): readonly unknown[] {
    const value = entry.value[key];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.problem('layout-not-a-list', `${entry.path}.${key}`, { key });
    return [];
  }

  /** A text; where it is missing and has no `fallback`, that is a problem. */
  text(entry: Entry, key: string, fallback?: string): string {
    const value = entry.value[key];
    if (typeof value === 'string') return value;
    if (value === undefined && fallback !== undefined) return fallback;
    this.problem(value === undefined ? 'layout-missing-key' : 'layout-not-a-text', `${entry.path}.${key}`, {
      key,
    });
    return fallback ?? '';
  }

  texts(entry: Entry, key: string): readonly string[] | undefined {
    if (entry.value[key] === undefined) return undefined;
    const list = this.list(entry, key);
    const texts = list.filter((item): item is string => typeof item === 'string');
    if (texts.length < list.length) this.problem('layout-not-a-text', `${entry.path}.${key}`, { key });
    return texts;
  }

  flag(entry: Entry, key: string): boolean {
    const value = entry.value[key];
    if (value !== undefined && typeof value !== 'boolean')
      this.problem('layout-not-true-or-false', `${entry.path}.${key}`, { key });
    return value === true;
  }

  wholeNumber(entry: Entry, key: string, fallback: number, max: number): number {
    const value = entry.value[key];
    if (value === undefined) return fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) return value;
    this.problem('layout-not-a-number', `${entry.path}.${key}`, { key, max });
    return fallback;
  }

  choice<T extends string>(entry: Entry, key: string, choices: readonly T[], fallback: T): T {
    const value = entry.value[key];
    if (value === undefined) return fallback;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    this.problem('layout-unknown-choice', `${entry.path}.${key}`, {
      key,
      value: String(value),
      choices: choices.join(', '),
    });
    return fallback;
  }

  accounts(entry: Entry, key: string): AccountSet | undefined {
    const value = entry.value[key];
    if (value === undefined) return undefined;
    const text = typeof value === 'number' ? String(value) : this.text(entry, key, '');
    const written = this.withoutNames(text);
    if (written === NO_ACCOUNTS) return [];
    const parsed = parseAccountSet(written);
    if (parsed.ok) return parsed.accounts;
    const turned = parsed.part.split(/\s*[-–−]\s*/).reverse();
    this.problem(parsed.problem, `${entry.path}.${key}`, { part: parsed.part, turned: turned.join('-') });
    return [];
  }

  private withoutNames(text: string): string {
    const parts = text.split(/[,;]/).flatMap((part) => {
      const named = this.sets.get(part.trim()) ?? part;
      return isNoAccounts(named) ? [] : [named];
    });
    return parts.length === 0 ? NO_ACCOUNTS : parts.join(', ');
  }
}
