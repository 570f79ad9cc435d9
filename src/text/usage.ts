import type { Language } from './amountText';

const SV = `finsam rapport BOK.xlsx [val]   skriver rapporterna till en kopia av arbetsboken
finsam rapport FIL.se [FIL2.se] skriver rapporterna direkt ur SIE-filer (i år, förra året)
finsam kontroll BOK.xlsx        prövar underlaget och rapporterna, med orsak och åtgärd
finsam granska BOK.xlsx         visar vad som inte stämmer i färdiga rapporter i en arbetsbok
finsam sie FIL.se               visar vad en SIE-fil innehåller
finsam sie BOK.xlsx             skriver arbetsbokens huvudbok som SIE 4E
finsam mallar                   visar rapportmallarna
finsam mallar ID|FIL.json|BOK.xlsx
                                visar vad som är fel i en mall; --ut skriver den som blad (.xlsx) eller fil (.json)

  --ut FIL                      vart det skrivs: rapport FIL.xlsx (annars BOK-rapport.xlsx), sie FIL.se (annars BOK.se)
  --mall ID|FIL.json|BOK.xlsx   rapportmall (annars bladet Rapportmall, annars Mall i Inställningar)
  --period 2019-01..2019-08     period (annars Period i Inställningar)
  --enhet öre|kr|tkr            enhet
  --avrundning närmast|summerande
  --rapporter namn,namn         bara dessa rapporter (namn, blad eller id)
  --budget BOK.xlsx             arbetsbok som budgeten tas ur (med SIE-filer)
  --dimension 6|1|ingen         vad som är insats i SIE-filen (annars det som används)
  --språk sv|en                 språk i meddelanden
  --json                        skriver resultatet som JSON; rapporten skrivs då bara med --ut
`;

const EN = `finsam rapport BOK.xlsx [options]   writes the reports to a copy of the workbook
finsam rapport FILE.se [FILE2.se]   writes the reports straight from SIE files (this year, last year)
finsam kontroll BOK.xlsx            checks the input and the reports, with cause and what to do
finsam granska BOK.xlsx             shows what does not add up in finished reports in a workbook
finsam sie FILE.se                  shows what a SIE file holds
finsam sie BOK.xlsx                 writes the ledger of the workbook as SIE 4E
finsam mallar                       lists the layouts
finsam mallar ID|FILE.json|BOK.xlsx shows what is wrong in a layout; --ut writes it as a sheet (.xlsx) or a file (.json)

  --ut FILE                         where to write: rapport FILE.xlsx (else BOK-rapport.xlsx), sie FILE.se (else BOK.se)
  --mall ID|FILE.json|BOK.xlsx      layout (else the sheet Rapportmall, else Mall in Inställningar)
  --period 2019-01..2019-08         period (else Period in Inställningar)
  --enhet öre|kr|tkr                unit
  --avrundning närmast|summerande   each figure rounded alone, or so that printed figures add up
  --rapporter name,name             these reports only (name, sheet or id)
  --budget BOK.xlsx                 workbook that the budget is taken from (with SIE files)
  --dimension 6|1|ingen             what is insats in the SIE file (else the one that is used)
  --språk sv|en                     language of messages
  --json                            writes the result as JSON; the report is then written with --ut only
`;

/** How the command line is used: what `finsam --hjälp` prints. */
export function usageText(language: Language): string {
  return language === 'sv' ? SV : EN;
}
