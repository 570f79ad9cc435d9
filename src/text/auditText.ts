import { type Language, stepsText } from './amountText';

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

/** A printed figure, from hundredths: whole figures without decimals. */
export function auditFigureText(hundredths: number, language: Language): string {
  const whole = Math.round(hundredths);
  return whole % 100 === 0
    ? stepsText(whole / 100, { unit: 'kr', decimals: 0 }, language)
    : stepsText(whole, { unit: 'öre', decimals: 2 }, language);
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
  if (expected === null || cause === 'unknown' || cause === 'rounding')
    return sv
      ? `${shows}${expected === null ? '' : ` Beloppet borde vara ${expected}.`} Kontrollera beloppet mot underlaget.`
      : `${shows}${expected === null ? '' : ` The figure should be ${expected}.`} Check it against its source.`;
  return sv
    ? `${shows} Trolig orsak: ${CAUSES.sv[cause]}. Föreslaget belopp: ${expected}.`
    : `${shows} Probable cause: ${CAUSES.en[cause]}. Proposed figure: ${expected}.`;
}
