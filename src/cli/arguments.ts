import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../ledger/finding';
import type { Period } from '../ledger/months';
import { parsePeriod } from '../ledger/parsePeriod';
import type { Unit } from '../money/round';
import type { Rounding } from '../statements/layout';
import type { Language } from '../text/amountText';
import { isSiePath, reportEnding } from './outputFile';

const COMMANDS = ['rapport', 'kontroll', 'granska', 'sie', 'mallar'] as const;
type Command = (typeof COMMANDS)[number];

/** What the user typed after `finsam`. */
export interface Arguments {
  readonly command: Command | 'help';
  readonly file?: string;
  /** SIE files besides the first, such as last year's. */
  readonly more: readonly string[];
  /** Workbook that the budget is taken from, where the rest comes from SIE. */
  readonly budget?: string;
  /** Dimension of a SIE file that is insats, null for none. */
  readonly dimension?: number | null;
  readonly out?: string;
  /** Id of a layout or a path to a layout file. */
  readonly layout?: string;
  readonly period?: Period;
  readonly unit?: Unit;
  readonly rounding?: Rounding;
  readonly reports?: readonly string[];
  readonly language: Language;
  readonly json: boolean;
}

const OPTIONS = {
  ut: { type: 'string' },
  mall: { type: 'string' },
  period: { type: 'string' },
  enhet: { type: 'string' },
  avrundning: { type: 'string' },
  rapporter: { type: 'string' },
  budget: { type: 'string' },
  dimension: { type: 'string' },
  språk: { type: 'string' },
  json: { type: 'boolean' },
  hjälp: { type: 'boolean', short: 'h' },
  help: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;

const HELP: readonly string[] = ['hjälp', 'help'];
/** Options of every command. */
const COMMON: readonly Option[] = ['språk', 'json', 'hjälp', 'help'];
const REPORT: readonly Option[] = ['mall', 'period', 'enhet', 'avrundning', 'rapporter'];

/** Options of a command besides the common ones, by what kind of file it is given. */
function optionsOf(command: Command, file: string | undefined): readonly Option[] {
  const isSie = isSiePath(file ?? '');
  return {
    rapport: ['ut', ...REPORT, ...(isSie ? (['budget', 'dimension'] as const) : [])],
    kontroll: REPORT,
    granska: [],
    sie: isSie ? [] : ['ut'],
    mallar: file === undefined ? [] : ['ut'],
  }[command] as readonly Option[];
}

/** What --ut may end with. */
function outputEndings(command: Command, file: string): readonly string[] {
  if (command === 'mallar') return ['.xlsx', '.json'];
  if (command === 'sie') return ['.se', '.si', '.sie'];
  return [reportEnding(file)];
}

const UNITS: Readonly<Record<string, Unit>> = { öre: 'öre', kr: 'kr', tkr: 'tkr' };
const ROUNDINGS: Readonly<Record<string, Rounding>> = { närmast: 'nearest', summerande: 'additive' };
const LANGUAGES: Readonly<Record<string, Language>> = { sv: 'sv', en: 'en' };

/** "resultatrakning, Noter", or with semicolons, since a name may have a comma in it. */
function listIn(text: string | undefined): readonly string[] | undefined {
  return text?.split(text.includes(';') ? ';' : ',').map((part) => part.trim());
}

/**
 * Reads the command line; `args` is null where it cannot be used, but its language and `json` are known all the same.
 * Codes: argument-unknown, argument-bad, argument-without-value, argument-not-used, argument-missing, argument-missing-sie.
 */
export function parseArguments(argv: readonly string[]): {
  args: Arguments | null;
  findings: readonly Finding[];
  language: Language;
  json: boolean;
} {
  const findings: Finding[] = [];
  const bad = (argument: string, value: string, accepted: string): void => {
    findings.push({ code: 'argument-bad', severity: 'fel', params: { argument, value, accepted } });
  };
  // A decomposed ö or ä (as some terminals send it) means the same as a composed one.
  const { values, positionals, tokens } = parseArgs({
    args: argv.map((argument) => argument.normalize('NFC')),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: OPTIONS,
  });
  const [first, file, ...others] = positionals;
  const command = COMMANDS.find((name) => name === first);
  const help = HELP.some((name) => name in values || name === first) || first === undefined;
  const taken = command && [...optionsOf(command, file), ...COMMON];
  const withoutValue = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: argument, value, inlineValue } = token;
    const option = name in OPTIONS ? (name as Option) : null;
    if (option === null) findings.push({ code: 'argument-unknown', severity: 'fel', params: { argument } });
    else if (taken && !help && !taken.includes(option))
      findings.push({
        code: 'argument-not-used',
        severity: 'fel',
        params: {
          argument,
          command,
          accepted: taken
            .map((one) => `--${one}`)
            .filter((one) => one !== '--help')
            .join(', '),
        },
      });
    else if (
      OPTIONS[option].type === 'string' &&
      (value === undefined || (!inlineValue && value.startsWith('-')))
    ) {
      findings.push({ code: 'argument-without-value', severity: 'fel', params: { argument } });
      withoutValue.add(name);
    }
  }
  const text = (name: string): string | undefined => {
    const value = (values as Record<string, unknown>)[name];
    return typeof value === 'string' && !withoutValue.has(name) ? value : undefined;
  };
  const choice = <T>(name: string, choices: Readonly<Record<string, T>>): T | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const found = choices[value.toLowerCase()];
    if (found === undefined) bad(`--${name}`, value, Object.keys(choices).join(', '));
    return found;
  };
  const periodText = text('period');
  const period = periodText === undefined ? undefined : parsePeriod(periodText);
  if (period === null) bad('--period', periodText ?? '', '2019-01..2019-08, 2019-08, 2019');
  if (!command && !help) bad('finsam', first, COMMANDS.join(', '));
  const more = first === 'rapport' && isSiePath(file ?? '') ? others.filter(isSiePath) : [];
  const extra = others.filter((argument) => !more.includes(argument));
  for (const argument of extra)
    findings.push({ code: 'argument-unknown', severity: 'fel', params: { argument } });
  if (command && command !== 'mallar' && file === undefined && !help)
    findings.push({
      code: command === 'rapport' || command === 'sie' ? 'argument-missing-sie' : 'argument-missing',
      severity: 'fel',
      params: { command },
    });
  const out = text('ut');
  if (command && file !== undefined && out !== undefined) {
    const endings = outputEndings(command, file);
    if (!endings.includes(extname(out).toLowerCase()))
      bad('--ut', out, endings.map((one) => `FIL${one}`).join(', '));
  }
  const dimensionText = text('dimension');
  const dimension =
    dimensionText === 'ingen' ? null : dimensionText === undefined ? undefined : Number(dimensionText);
  if (Number.isNaN(dimension)) bad('--dimension', dimensionText ?? '', '1, 6, ingen');
  const language = choice('språk', LANGUAGES) ?? 'sv';
  const json = values['json'] === true || argv.includes('--json');
  const args: Arguments = {
    command: help ? 'help' : (command ?? 'help'),
    file,
    more,
    budget: text('budget'),
    dimension,
    out,
    layout: text('mall'),
    period: period ?? undefined,
    unit: choice('enhet', UNITS),
    rounding: choice('avrundning', ROUNDINGS),
    reports: listIn(text('rapporter')),
    language,
    json,
  };
  return { args: findings.length > 0 ? null : args, findings, language, json };
}
