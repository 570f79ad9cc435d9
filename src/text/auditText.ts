import { countText, type Language, stepsText } from './amountText';

/** Orsak till ett fynd i en granskning. */
export type AuditCause =
  | 'sign'
  | 'swap'
  | 'extra-digit'
  | 'dropped-digit'
  | 'wrong-digit'
  | 'magnitude'
  | 'stale-or-missing'
  | 'unknown'
  | 'rounding';

export type AuditGrade = 'fel' | 'möjlig' | 'avrundning';

const CAUSES: Readonly<Record<Language, Readonly<Record<AuditCause, string>>>> = {
  sv: {
    sign: 'teckenfel',
    swap: 'sifferomkastning',
    'extra-digit': 'extra siffra',
    'dropped-digit': 'tappad siffra',
    'wrong-digit': 'fel siffra',
    magnitude: 'fel storleksordning',
    'stale-or-missing': 'gammal summa eller post saknas',
    unknown: 'okänd',
    rounding: 'avrundning',
  },
  en: {
    sign: 'wrong sign',
    swap: 'digits swapped',
    'extra-digit': 'extra digit',
    'dropped-digit': 'dropped digit',
    'wrong-digit': 'wrong digit',
    magnitude: 'wrong magnitude',
    'stale-or-missing': 'old total or missing item',
    unknown: 'unknown',
    rounding: 'rounding',
  },
};

/** The cause as the user reads it. */
export function auditCauseText(cause: AuditCause, language: Language): string {
  return CAUSES[language][cause];
}

const GRADES: Readonly<Record<Language, Readonly<Record<AuditGrade, string>>>> = {
  sv: { fel: 'Fel', möjlig: 'Möjliga fel', avrundning: 'Avrundning' },
  en: { fel: 'Errors', möjlig: 'Possible errors', avrundning: 'Rounding' },
};

/** Heading of the findings of one class. */
export function auditGradeTitle(grade: AuditGrade, language: Language): string {
  return GRADES[language][grade];
}

/** Said where a workbook has nothing to audit, which is not that all is well. */
export function auditNothingText(language: Language): string {
  return language === 'sv'
    ? 'Inga färdiga tabeller hittades, så inget är granskat. Blad med underlag (Huvudbok, Budget med flera) granskas inte: pröva dem med finsam kontroll, eller skapa rapporterna först.'
    : 'No finished tables were found, so nothing has been audited. Input sheets (Huvudbok, Budget and so on) are not: check them with finsam kontroll, or create the reports first.';
}

/** A printed figure, from hundredths: whole figures without decimals. */
export function auditFigureText(hundredths: number, language: Language): string {
  const whole = Math.round(hundredths);
  return whole % 100 === 0
    ? stepsText(whole / 100, { unit: 'kr', decimals: 0 }, language)
    : stepsText(whole, { unit: 'öre', decimals: 2 }, language);
}

/** A decimal string as the user reads it: whole figures without decimals. */
export function auditAmountText(amount: string, language: Language): string {
  return auditFigureText(Math.round(Number(amount) * 100), language);
}

/** What one finding is about, in words and hundredths. */
export interface AuditFacts {
  readonly grade: AuditGrade;
  readonly cause: AuditCause;
  /** Label and column of the figure. */
  readonly name: string;
  readonly printed: number;
  readonly expected: number | null;
  readonly equation: string;
}

/** A finding as sentences: what the figure shows, what the equation says, why probably, what to do. */
export function auditMessage(facts: AuditFacts, language: Language): string {
  const { grade, cause, name, equation } = facts;
  const printed = auditFigureText(facts.printed, language);
  const expected = facts.expected === null ? null : auditFigureText(facts.expected, language);
  const sv = language === 'sv';
  if (grade === 'avrundning')
    return sv
      ? `${name} visar ${printed}; ${equation} ger ${expected ?? 'ett annat belopp'}. Skillnaden kan förklaras av avrundning.`
      : `${name} shows ${printed}; ${equation} gives ${expected ?? 'another amount'}. Rounding explains the difference.`;
  const shows = sv
    ? `${name} visar ${printed}, men ${equation} stämmer inte.`
    : `${name} shows ${printed}, but ${equation} does not hold.`;
  if (cause === 'stale-or-missing')
    return sv
      ? `${shows} Posterna ger ${expected ?? 'ett annat belopp'}: summan är gammal eller en post saknas. Kontrollera posterna och räkna om.`
      : `${shows} The items give ${expected ?? 'another amount'}: the total is old or an item is missing. Check the items and add up again.`;
  if (cause === 'unknown' || cause === 'rounding')
    return sv
      ? `${shows}${expected === null ? '' : ` Beloppet borde vara ${expected}.`} Kontrollera beloppet mot underlaget.`
      : `${shows}${expected === null ? '' : ` The figure should be ${expected}.`} Check it against its source.`;
  if (expected === null)
    return sv
      ? `${shows} Trolig orsak: ${CAUSES.sv[cause]}. Kontrollera beloppet mot underlaget.`
      : `${shows} Probable cause: ${CAUSES.en[cause]}. Check it against its source.`;
  return sv
    ? `${shows} Trolig orsak: ${CAUSES.sv[cause]}. Föreslaget belopp: ${expected}.`
    : `${shows} Probable cause: ${CAUSES.en[cause]}. Proposed figure: ${expected}.`;
}

/** What an audit may leave out for its size. */
export type AuditLeftOutKind = 'sheet' | 'sums' | 'columns' | 'relations' | 'failures';

const LEFT_OUT: Readonly<
  Record<Language, Readonly<Record<AuditLeftOutKind, (place: string, size: string) => string>>>
> = {
  sv: {
    sheet: (place, size) => `${place} är inte granskat: ${size} celler är ett register, ingen rapport.`,
    sums: (place, size) => `${place}: summor är inte sökta, tabellen har ${size} rader.`,
    columns: (place, size) =>
      `${place}: samband mellan kolumner är inte sökta, tabellen har ${size} kolumner.`,
    relations: (_, size) =>
      `${size} par av tabeller är inte jämförda med varandra: de är för många. Granska färre blad åt gången.`,
    failures: (_, size) =>
      `${size} samband till stämmer inte och visas inte. Rätta det som visas och granska igen.`,
  },
  en: {
    sheet: (place, size) => `${place} was not audited: ${size} cells are a register, not a report.`,
    sums: (place, size) => `${place}: sums were not looked for, the table has ${size} rows.`,
    columns: (place, size) => `${place}: columns were not compared, the table has ${size} columns.`,
    relations: (_, size) =>
      `${size} pairs of tables were not compared: there are too many. Audit fewer sheets at a time.`,
    failures: (_, size) =>
      `${size} more equations do not hold and are not shown. Put right what is shown and audit again.`,
  },
};

/** What was left out, where, how large it is, and what to do where something can be done. `place` may be empty. */
export function auditLeftOutText(
  what: AuditLeftOutKind,
  place: string,
  size: number,
  language: Language,
): string {
  const counted = countText(size, language);
  return LEFT_OUT[language][what](place, counted);
}
