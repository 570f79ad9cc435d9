import { parseArgs } from 'node:util';
import type { Finding } from '../ledger/finding';
import type { Period } from '../ledger/months';
import { parsePeriod } from '../ledger/parsePeriod';
import type { Unit } from '../money/round';
import type { Rounding } from '../statements/layout';
import type { Language } from '../text/amountText';
import { isSiePath } from './sieFiles';

/** What the user typed after `finsam`. */
export interface Arguments {
  readonly command: 'rapport' | 'kontroll' | 'granska' | 'sie' | 'mallar' | 'help';
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

/** Options that stand alone. */
const FLAGS: ReadonlySet<string> = new Set(['json', 'hjälp', 'h', 'help']);
const COMMANDS = ['rapport', 'kontroll', 'granska', 'sie', 'mallar'] as const;
const UNITS: Readonly<Record<string, Unit>> = { öre: 'öre', kr: 'kr', tkr: 'tkr' };
const ROUNDINGS: Readonly<Record<string, Rounding>> = { närmast: 'nearest', summerande: 'additive' };
const LANGUAGES: Readonly<Record<string, Language>> = { sv: 'sv', en: 'en' };

/**
 * Reads the command line; `args` is null where it cannot be used, but its language and `json` are known all the same.
 * Codes: argument-unknown, argument-bad, argument-without-value, argument-missing.
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
    options: {
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
    },
  });
  const known = new Set([
    'ut',
    'mall',
    'period',
    'enhet',
    'avrundning',
    'rapporter',
    'budget',
    'dimension',
    'språk',
    'json',
    'hjälp',
    'h',
    'help',
  ]);
  const withoutValue = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!known.has(name))
      findings.push({ code: 'argument-unknown', severity: 'fel', params: { argument: rawName } });
    else if (!FLAGS.has(name) && (value === undefined || (!inlineValue && value.startsWith('-')))) {
      findings.push({ code: 'argument-without-value', severity: 'fel', params: { argument: rawName } });
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
  const [first, file, ...others] = positionals;
  const command = COMMANDS.find((name) => name === first);
  const help = values['hjälp'] === true || values['help'] === true || first === undefined;
  if (!command && !help) bad('finsam', first ?? '', COMMANDS.join(', '));
  const more = first === 'rapport' && isSiePath(file ?? '') ? others.filter(isSiePath) : [];
  const extra = others.filter((argument) => !more.includes(argument));
  for (const argument of extra)
    findings.push({ code: 'argument-unknown', severity: 'fel', params: { argument } });
  if (command !== 'sie' && command !== 'mallar' && file === undefined && !help)
    findings.push({ code: 'argument-missing', severity: 'fel' });
  if (command === 'sie' && file === undefined && !help)
    findings.push({ code: 'argument-missing-sie', severity: 'fel' });
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
    out: text('ut'),
    layout: text('mall'),
    period: period ?? undefined,
    unit: choice('enhet', UNITS),
    rounding: choice('avrundning', ROUNDINGS),
    reports: text('rapporter')
      ?.split(',')
      .map((id) => id.trim()),
    language,
    json,
  };
  return { args: findings.length > 0 ? null : args, findings, language, json };
}

export const USAGE = `finsam rapport BOK.xlsx [val]   skriver rapporterna till en kopia av arbetsboken
finsam rapport FIL.se [FIL2.se] skriver rapporterna direkt ur SIE-filer (i år, förra året)
finsam kontroll BOK.xlsx        prövar underlaget och rapporterna, med orsak och åtgärd
finsam granska BOK.xlsx         visar vad som inte stämmer i rapporterna i en arbetsbok
finsam sie FIL.se               visar vad en SIE-fil innehåller
finsam sie BOK.xlsx             skriver arbetsbokens huvudbok som SIE 4E
finsam mallar                   visar rapportmallarna
finsam mallar ID|FIL.json|BOK.xlsx
                                visar vad som är fel i en mall; --ut skriver den som blad (.xlsx) eller fil (.json)

  --ut FIL.xlsx                 var rapporten skrivs (annars BOK-rapport.xlsx)
  --mall ID|FIL.json|BOK.xlsx   rapportmall (annars bladet Rapportmall, annars Mall i Inställningar)
  --period 2019-01..2019-08     period (annars Period i Inställningar)
  --enhet öre|kr|tkr            enhet
  --avrundning närmast|summerande
  --rapporter id,id             bara dessa rapporter
  --budget BOK.xlsx             arbetsbok som budgeten tas ur (med SIE-filer)
  --dimension 6|1|ingen         vad som är insats i SIE-filen (annars det som används)
  --språk sv|en                 språk i meddelanden
  --json                        skriver resultatet som JSON; en fil skrivs bara med --ut
`;
