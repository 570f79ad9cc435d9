import type { SieScanner } from './scanner';
import type { SieHeader } from './sieFile';

/** Labels that hold one text, by what the text is. */
const SINGLE: Readonly<Record<string, keyof SieHeader>> = {
  FORMAT: 'format',
  SIETYP: 'typeTag',
  ORGNR: 'organisationNumber',
  FNAMN: 'company',
  FNR: 'companyNumber',
  FTYP: 'companyType',
  BKOD: 'industry',
  TAXAR: 'taxYear',
  OMFATTN: 'balancesTo',
  KPTYP: 'chartType',
  VALUTA: 'currency',
};

/** Huvudet: what the file says about itself. Of a record that should stand once, the first counts. */
export class HeaderRecords {
  private readonly texts = new Map<keyof SieHeader, string>();
  private readonly address: string[] = [];
  private readonly comments: string[] = [];
  /** #FLAGGA 1: a program has marked the file as already read in. */
  flagged = false;

  /** True where the label is one of these; the scanner stands after it. */
  take(label: string, scanner: SieScanner): boolean {
    const single = SINGLE[label];
    if (single) this.keep(single, scanner.nextText());
    else if (label === 'PROGRAM') this.keep('program', `${scanner.nextText()} ${scanner.nextText()}`.trim());
    else if (label === 'GEN') this.keep('generated', `${scanner.nextText()} ${scanner.nextText()}`.trim());
    else if (label === 'PROSA') this.comments.push(scanner.nextText());
    else if (label === 'ADRESS') while (scanner.field()) this.address.push(scanner.text());
    else if (label === 'FLAGGA') this.flagged = scanner.nextInteger() === 1;
    else return false;
    return true;
  }

  private keep(key: keyof SieHeader, text: string): void {
    if (text !== '' && !this.texts.has(key)) this.texts.set(key, text);
  }

  header(): SieHeader {
    const text = (key: keyof SieHeader): string => this.texts.get(key) ?? '';
    return {
      program: text('program'),
      typeTag: text('typeTag'),
      format: text('format'),
      generated: text('generated'),
      company: text('company'),
      organisationNumber: text('organisationNumber'),
      companyNumber: text('companyNumber'),
      companyType: text('companyType'),
      industry: text('industry'),
      address: this.address.filter((line) => line !== ''),
      comments: this.comments,
      taxYear: text('taxYear'),
      balancesTo: text('balancesTo'),
      chartType: text('chartType'),
      currency: text('currency') || 'SEK',
    };
  }
}
