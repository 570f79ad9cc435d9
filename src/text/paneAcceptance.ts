import type { Language } from './amountText';

/** Ord för att godta ett fynd, wherever findings are shown. */
export interface AcceptanceTexts {
  readonly accept: string;
  readonly acceptWhat: (place: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly accepted: (day: string, reason: string) => string;
  readonly withdraw: string;
  readonly withdrawWhat: (place: string) => string;
}

const sv: AcceptanceTexts = {
  accept: 'Godta',
  acceptWhat: (place) => `Godta: ${place}`,
  reason: 'Skäl',
  reasonHint: 'Sparas i arbetsboken. Fyndet kommer tillbaka om beloppen ändras.',
  confirm: 'Godta fynd',
  cancel: 'Avbryt',
  accepted: (day, reason) => `Godtaget ${day}${reason === '' ? '' : `: ${reason}`}`,
  withdraw: 'Ångra',
  withdrawWhat: (place) => `Ångra godtagande: ${place}`,
};

const en: AcceptanceTexts = {
  accept: 'Accept',
  acceptWhat: (place) => `Accept: ${place}`,
  reason: 'Reason',
  reasonHint: 'Kept in the workbook. The finding comes back if the amounts change.',
  confirm: 'Accept finding',
  cancel: 'Cancel',
  accepted: (day, reason) => `Accepted ${day}${reason === '' ? '' : `: ${reason}`}`,
  withdraw: 'Undo',
  withdrawWhat: (place) => `Undo acceptance: ${place}`,
};

export function acceptanceTexts(language: Language): AcceptanceTexts {
  return language === 'sv' ? sv : en;
}
