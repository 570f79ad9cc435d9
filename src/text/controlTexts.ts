import type { ControlLine, Status } from '../controls/control';
import { type Language, oreText } from './amountText';
import { controlsEn } from './controls.en';
import { controlsSv } from './controls.sv';
import { findingParts, placeText } from './findingText';
import { withForms } from './many';

/** En kontrolls ord; a control that only adopts findings has no more than its title: the findings have their own. */
export interface ControlText {
  readonly title: string;
  readonly broken?: string;
  readonly todo?: string;
  /** Why it does not apply where it does not; absent where that is only when no report can be made. */
  readonly absent?: string;
}

const TEXTS = { sv: controlsSv, en: controlsEn } as const;

const CAUSES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    'last-year-result':
      'Skillnaden är lika med föregående års resultat, {read}: det är troligen inte omfört.',
    'unmapped-account': 'Skillnaden är lika med saldot på konto {name}, som inte finns på någon rad.',
    'outside-activity': 'Skillnaden är lika med budgeten för {name} utanför insatsens tid.',
    'one-voucher':
      'Skillnaden är lika med verifikation {name}: den är troligen med på ena sidan men inte på den andra.',
    'voucher-in-other-year':
      'Hela skillnaden, här och på konto {accounts}, är verifikation {name} i {year}: {early|den är redan med i ingående balans|den är inte med i ingående balans}, eller så har den fel datum.',
    'wrong-sign': 'Skillnaden är dubbelt beloppet på {name}: det har troligen fel tecken.',
    'transposed-digits': 'Två siffror är troligen omkastade i beloppet på {name}.',
    'lost-digit': 'En siffra saknas troligen, eller är en för mycket, i beloppet på {name}.',
    'turned-like-others':
      'Omvänt tecken: {income|övriga intäkter|övriga kostnader} i {sheet} står som {income|intäkter|kostnader}.',
    'turned-like-booked': 'Omvänt tecken: på kontot är {read} bokfört som {income|intäkt|kostnad}.',
    'typed-in-kronor': 'Beloppet är troligen skrivet i kronor, men cellen har tusental kronor.',
    'typed-in-thousands': 'Beloppet är troligen skrivet i tusental kronor, men cellen har kronor.',
    rounding: 'Skillnaden är så liten att avrundning troligen är orsaken.',
    'follows-together': 'Följer av andra kontroller: deras skillnader är tillsammans lika stora.',
    'other-year': 'Bladet Medlemsbidrag gäller {years}, inte {year}.',
    'contributions-unread': 'Raden vid {name} är inte med, så årets bidrag är inte kända.',
    'no-report': 'Underlaget räcker inte till någon rapport.',
    'follows-amount-overwritten':
      'Följer av {count|det överskrivna beloppet|de överskrivna beloppen} på {name}.',
    'follows-own-row-counted': 'Följer av {count|den egna raden|de egna raderna} {name}.',
    'follows-row-left-out': 'Följer av att {count|raden|raderna} vid {name} inte är med.',
    'follows-cells': 'Följer av felet i {name}.',
    'follows-copies': 'Följer av att rad {name} står två gånger i {sheet}: utan dem finns ingen skillnad.',
    'follows-reports-older': 'Följer av att rapportbladen inte är uppdaterade.',
    'follows-sheet-changes': 'Följer av det som är ändrat på rapportbladen: {name}.',
    follows: 'Följer av kontrollen ”{control}”{place}: samma skillnad finns där.',
  },
  en: {
    'last-year-result':
      'The difference equals last year’s result, {read}: it has probably not been carried over.',
    'unmapped-account': 'The difference equals the balance of account {name}, which is on no row.',
    'outside-activity': 'The difference equals the budget of {name} outside the activity’s time.',
    'one-voucher': 'The difference equals voucher {name}: it is probably on one side but not on the other.',
    'voucher-in-other-year':
      'All of the difference, here and on account {accounts}, is voucher {name} in {year}: {early|it is in the opening balances already|it is not in the opening balances}, or its date is wrong.',
    'wrong-sign': 'The difference is twice the amount of {name}: its sign is probably wrong.',
    'transposed-digits': 'Two digits are probably swapped in the amount of {name}.',
    'lost-digit': 'A digit is probably missing, or one too many, in the amount of {name}.',
    'turned-like-others':
      'Wrong sign: the other {income|income|costs} in {sheet} {income|stands|stand} as {income|income|costs}.',
    'turned-like-booked': 'Wrong sign: {read} is booked on the account as {income|income|a cost}.',
    'typed-in-kronor': 'The amount is probably typed in kronor, but the cell holds thousands.',
    'typed-in-thousands': 'The amount is probably typed in thousands, but the cell holds kronor.',
    rounding: 'The difference is so small that rounding is the probable cause.',
    'follows-together': 'Follows from other controls: their differences together are as large.',
    'other-year': 'The sheet Medlemsbidrag is for {years}, not {year}.',
    'contributions-unread': 'The row at {name} is left out, so the contributions of the year are not known.',
    'no-report': 'The input is not enough for any report.',
    'follows-amount-overwritten': 'Follows from the {count|amount|amounts} typed over on {name}.',
    'follows-own-row-counted': 'Follows from your own {count|row|rows} {name}.',
    'follows-row-left-out': 'Follows from the {count|row|rows} at {name} being left out.',
    'follows-cells': 'Follows from the error in {name}.',
    'follows-copies': 'Follows from rows {name} being in {sheet} twice: without them there is no difference.',
    'follows-reports-older': 'Follows from the report sheets not being up to date.',
    'follows-sheet-changes': 'Follows from what has been changed on the report sheets: {name}.',
    follows: 'Follows from the control “{control}”{place}: the same difference is there.',
  },
};

/** What an amount of the year's end is (Basis). */
const BASES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    whole: 'bokfört för hela året',
    part: 'bokfört för en del av året',
    forecast: 'enligt prognosen för hela året',
    budget: 'enligt budgeten för hela året',
  },
  en: {
    whole: 'as booked for the whole year',
    part: 'as booked for part of the year',
    forecast: 'as forecast for the whole year',
    budget: 'as budgeted for the whole year',
  },
};

/** How equity at that time is reckoned of the opening one, by Basis; `beside` where more than the result has changed it. */
const RECKONINGS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    whole: 'A är ingående eget kapital {read} + årets resultat {stated}.',
    part: 'A är ingående eget kapital {read} + periodens resultat {stated}.',
    forecast: 'A är ingående eget kapital {read} + årets prognos {stated}.',
    budget: 'A är ingående eget kapital {read} + årets budget {stated}.',
    beside:
      'A är ingående eget kapital {read} + resultatet {stated} + det som är bokfört direkt mot eget kapital.',
  },
  en: {
    whole: 'A is opening equity {read} + the year’s result {stated}.',
    part: 'A is opening equity {read} + the result of the period {stated}.',
    forecast: 'A is opening equity {read} + the year’s forecast {stated}.',
    budget: 'A is opening equity {read} + the year’s budget {stated}.',
    beside: 'A is opening equity {read} + the result {stated} + what is posted directly to equity.',
  },
};

const STATUSES: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  sv: {
    fel: 'Fel',
    varning: 'Varning',
    upplysning: 'Upplysning',
    godkänd: 'Godkänd',
    godtagen: 'Godtagen',
    'inte tillämplig': 'Ej tillämplig',
  },
  en: {
    fel: 'Error',
    varning: 'Warning',
    upplysning: 'Notice',
    godkänd: 'Passed',
    godtagen: 'Accepted',
    'inte tillämplig': 'Not applicable',
  },
};

/** What a control is called: what holds where it is passed. An unknown code is a programmer's mistake and shows as itself. */
export function controlTitle(code: string, language: Language): string {
  return TEXTS[language][code]?.title ?? code;
}

/** Why a control does not apply where it does not; '' where it always does. */
export function controlAbsence(code: string, language: Language): string {
  return TEXTS[language][code]?.absent ?? '';
}

export function statusTitle(status: Status, language: Language): string {
  return STATUSES[language][status];
}

/** True for the title of a status that someone should look at, or has looked at and accepted, in either language. */
export function isToldTitle(title: string): boolean {
  const open: readonly Status[] = ['fel', 'varning', 'upplysning', 'godtagen'];
  return Object.values(STATUSES).some((titles) => open.some((status) => titles[status] === title));
}

/** A line in words: what is wrong, the probable cause ('' where none is named) and what to do. */
export function controlParts(
  line: ControlLine,
  language: Language,
): { readonly what: string; readonly cause: string; readonly todo: string } {
  const cause = causeText(line, language);
  // What follows from something else is put right there.
  const isFollowing = line.follows !== undefined;
  if (line.finding) {
    const { what, todo } = findingParts(line.finding, language);
    return { what, cause, todo: isFollowing ? '' : todo };
  }
  const { title, broken, todo = '' } = TEXTS[language][line.code] ?? { title: line.code };
  const isPassed = line.status === 'godkänd' || line.status === 'inte tillämplig';
  if (isPassed || broken === undefined) return { what: title, cause, todo: '' };
  const action = isFollowing ? '' : filled(todo, line.params, language);
  const sentences = [broken, reckoning(line.params, language)].filter((one) => one !== '');
  return { what: filled(sentences.join(' '), line.params, language), cause, todo: action };
}

/** How A is reckoned; '' where the line says nothing of it. */
function reckoning({ basis = '', beside = 0, read }: ControlLine['params'], language: Language): string {
  const known = RECKONINGS[language][beside === 0 ? basis : 'beside'];
  return basis === '' || read === undefined ? '' : (known ?? '');
}

function causeText({ code, cause }: ControlLine, language: Language): string {
  if (!cause) return '';
  if (cause.code === 'absent') return controlAbsence(code, language);
  const { control, name, or } = cause.params;
  const place = placeText(cause.at, language);
  const params = {
    ...cause.params,
    ...(place !== '' && { place: ` (${place})` }),
    ...(control !== undefined && { control: controlTitle(String(control), language) }),
    ...(or !== undefined && { name: `${name} ${language === 'sv' ? 'eller' : 'or'} ${or}` }),
  };
  return filled(CAUSES[language][cause.code] ?? cause.code, params, language);
}

/** Amounts (read, stated) as kronor, a percent with its decimal sign. */
function filled(
  sentence: string,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const words = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (name === 'basis') return [name, BASES[language][value] ?? value];
    if (typeof value !== 'number') return [name, value];
    if (name === 'read' || name === 'stated') return [name, `${oreText(value, language)}\u00a0kr`];
    return [name, language === 'sv' ? String(value).replace('.', ',') : value];
  });
  return words
    .reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), withForms(sentence, params))
    .replace(/\{\w+\}/g, '')
    .replace(/ {2,}/g, ' ');
}
