import type { Role } from './roles';

/** Förklarande rad: what stands above the headings of an input sheet that the program writes. */
export const EXPLANATIONS: Readonly<Partial<Record<Role, string>>> = {
  settings: 'Fyll i Värde. Det som är tomt väljs av programmet, eller i panelen.',
  ledger:
    'En rad per kontering, belopp i kronor. Klistra in huvudboken under rubrikerna; flera år får ligga i samma blad.',
  openings: 'Balanskontonas saldon vid årets början, i kronor: debet plus, kredit minus.',
  budget:
    'Helårsbelopp i kronor per konto och insats: intäkter plus, kostnader minus (ändras i Inställningar). Månadskolumner Jan–Dec går också bra.',
  forecast: 'Helårsprognos i kronor, som Budget. Det som saknas följer Prognosmetod i Inställningar.',
  contributions: 'Vad varje part betalar för året, i kronor.',
  chart: 'Konton och vad de heter på rapporterna.',
  objects: 'Insatserna och vad de heter på rapporterna. Prognosmetod här går före den i Inställningar.',
  layout:
    'Bladet används när rapporterna skapas. En rad är det som står under Slag; tomma rader betyder inget. Konton: 4000-4399; 4511. Innehåll: raderna som summeras, till exempel intakter..ovrigt; minus ranta.',
};
