import { CONTROLS } from '../controls/index';
import { controlAbsence, controlTitle, statusTitle } from './controlTexts';

/** En kontroll i dokumentationen: what is compared, within what, why, and an example of what breaks it. */
interface ControlDoc {
  readonly arithmetic: string;
  readonly tolerance: string;
  readonly source: string;
  readonly example: string;
}

const NONE = '0';
const PRINTED =
  '0 för exakta ören; för avrundade belopp en enhet, eller en halv för varje belopp som summeras';
const BOOKKEEPING = 'bokföringens grunder';
const INPUT = 'underlagets egna regler (handboken)';

const doc = (arithmetic: string, tolerance: string, source: string, example: string): ControlDoc => ({
  arithmetic,
  tolerance,
  source,
  example,
});

const sums = (what: string, example: string): ControlDoc =>
  doc(
    `${what} (A) = summan av sina rader (B), i varje kolumn`,
    PRINTED,
    'att det som trycks går att räkna om',
    example,
  );
const note = (row: string, example: string): ControlDoc =>
  doc(
    `${row} (A) = summan av noten som raden hänvisar till (B)`,
    PRINTED,
    'att noten förklarar sin rad',
    example,
  );
const found = (what: string, example: string, source = INPUT): ControlDoc =>
  doc(what, 'ingen', source, example);

/** Kontrollernas dokumentation, by code. Used by docs/kontroller.md alone. */
export const CONTROL_DOCS: Readonly<Record<string, ControlDoc>> = {
  'sheets-recognised': found('varje blad som ser ut som underlag är läst, en gång', 'två blad heter Budget'),
  'input-read': found(
    'varje cell med belopp, datum och konto är läst, och ingen rad är utelämnad',
    'beloppet 1.234 kan läsas på två sätt',
  ),
  'settings-read': found('varje inställning finns och går att använda', 'Enhet: miljoner'),
  'layout-read': found(
    'rapportmallen går att läsa och varje rapport i den är gjord',
    'en summa hänvisar till en rad som inte finns',
  ),
  'period-chosen': found(
    'perioden är hela månader i ett räkenskapsår, och varje månad i den har bokförda belopp',
    'Period till är en månad utan konteringar',
  ),
  'dates-in-year': found(
    'inga rader har datum utanför de räkenskapsår som läses',
    'en faktura daterad 2091',
    BOOKKEEPING,
  ),
  'dates-as-dates': found('datum är Excel-datum', 'kolumnen Datum är inklistrad som text'),
  'amounts-as-numbers': found(
    'belopp är tal; text räknar Excel inte med i egna summor',
    'kolumnen Debet är inklistrad som text',
  ),
  'sie-read': found(
    'varje post i filen är läst som standarden säger',
    'en rad utan etikett',
    'SIE-formatet, typ 4',
  ),
  'sie-agrees': found(
    '#IB + rörelse = #UB, #RES = rörelsen, varje #VER summerar till 0',
    'en #VER med en rad för lite',
    'SIE-formatet, typ 4',
  ),
  'voucher-balances': doc(
    'debet − kredit = 0 i varje verifikation',
    NONE,
    BOOKKEEPING,
    'en rad med 900 i stället för 1 000',
  ),
  'voucher-twice': found(
    'ett verifikationsnummer har ett datum, och verifikationens rader står en gång',
    'A7 finns både i januari och i mars; augusti är inklistrad två gånger',
    BOOKKEEPING,
  ),
  'voucher-gaps': found('numren i en serie följer på varandra', 'A14 saknas', BOOKKEEPING),
  'ledger-balances': doc(
    'debet − kredit = 0 i hela huvudboken för året',
    NONE,
    BOOKKEEPING,
    'en rad utan verifikationsnummer saknar motkonto',
  ),
  'opening-present': found(
    'rapportens år och jämförelseåret har ingående balans',
    'bladet Ingående balans har bara förra året',
  ),
  'opening-is-closing': doc(
    'IB i år (A) = UB förra året (B), konto för konto; eget kapital som helhet med förra årets resultat',
    NONE,
    BOOKKEEPING,
    'en sen verifikation i december som inte är med i den ingående balansen',
  ),
  'opening-balances': doc(
    'summan av årets ingående balanser = 0',
    NONE,
    BOOKKEEPING,
    'föregående års resultat är inte omfört till eget kapital',
  ),
  'stated-balances': doc(
    'IB + period = UB, omslutning och summarader = raderna',
    NONE,
    BOOKKEEPING,
    'saldolistan är ändrad på en rad',
  ),
  'known-accounts': found(
    'varje konto i huvudbok och budget finns i Kontoplan',
    'budget på konto 4999',
    BOOKKEEPING,
  ),
  'known-activities': found(
    'varje insats i huvudbok och budget finns i Insatser',
    'kod 321 i stället för 312',
  ),
  'plans-read': doc(
    'månadernas summa = helårsbeloppet, prognosen är hel, och inga rader står två gånger',
    NONE,
    INPUT,
    'helåret är ändrat men inte månaderna; en insats har ingen rad i Prognos',
  ),
  'contributions-read': found(
    'varje parts andel går att räkna ut, och andelarna är 100 % tillsammans',
    'andelarna är 50, 25 och 20 %',
    'förbundsordningen',
  ),
  'input-suffices': found(
    'inget i rapportmallen är utelämnat, och inga budgetkolumner är tomma, därför att underlag saknas',
    'bladet Prognos saknas, och mallen har en kolumn för prognos',
  ),
  'plan-row-sign': doc(
    'varje rad i Budget, Prognos och Föregående prognos som den står (A) = med det tecken som kostnader, eller intäkter, ska ha (B). En rad är omvänd när de flesta andra på bladet är rätt, eller när utfallet på kontot går åt andra hållet; inte när den är bokförd som den är budgeterad. Konton som kan gå åt båda hållen prövas inte: reserv, korrigering, återbetalning, periodisering och liknande (efter kontots namn), och finansiella konton vars rad och namn inte säger intäkt eller kostnad',
    'ingen',
    'att en avvikelse betyder något',
    'ett konto i en insats är budgeterat med plus bland kostnader med minus, och insatsens budget är ändå en kostnad',
  ),
  'plan-unit': doc(
    'årets belopp i Budget, Prognos och Medlemsbidrag (A) mot periodens utfall (B), på de konton som har båda: utfallet i årstakt är inte 300–3 000 gånger så stort',
    'ingen',
    'att budget och utfall går att jämföra',
    'budgeten är beslutad i tkr och skriven så i bladet',
  ),
  'budget-sign': doc(
    'insatsernas utfall (A) och budget (B) i perioden har samma tecken; de som inte har det är ett fynd tillsammans. I Prognos prövas de insatser vars kostnader står som intäkter',
    'ingen',
    'att en avvikelse betyder något',
    'budgeten är skriven med kostnader som plus fast Tecken i budget är resultat',
  ),
  'budget-outside-activity': doc(
    'årets budget för varje insats med start eller slut (A) = den del som ligger i insatsens månader (B)',
    NONE,
    'att en avvikelse betyder något',
    'insatsen börjar i juni men budgeten är fördelad från januari',
  ),
  'account-mapped': found(
    'varje konto som en rapport omfattar finns på en av dess rader, där rapporten är per insats med sin insats (på raden Utan insats bara det vars konto oftast saknar insats under året), och inget konto med belopp är utanför mallens kontoklasser',
    'konto 1650 är nytt och mallen har 1500-1649; en rad i Huvudbok saknar insats; konto 9010 är varken balans- eller resultatkonto',
    'att en summa aldrig är för låg i tysthet',
  ),
  'account-once': found(
    'inget konto räknas på två rader',
    'konto 4510 finns på två rader i egna mallen',
    'att en summa aldrig är för hög i tysthet',
  ),
  balance: doc(
    'tillgångar (A) = eget kapital + avsättningar + skulder (B)',
    NONE,
    'LKBR, balansräkningens uppställning',
    'tryckt 2019: 2 773 595 mot 2 773 615',
  ),
  'balance-sums': sums('tillgångar och andra summor i balansräkningen', 'summan är skriven över för hand'),
  'net-cost': sums(
    'nettokostnad och andra delsummor i resultaträkningen: intäkter + kostnader + avskrivningar',
    'tryckt 2018: 269 529, men posterna ger 269 509',
  ),
  result: sums(
    'resultat: netto + finans + extraordinärt',
    'tryckt prognos 2024: −123 750, men posterna ger −148 750',
  ),
  'result-same': doc(
    'resultatet i balansräkning och not (A) = i resultaträkningen (B)',
    PRINTED,
    'LKBR: årets resultat är en post i båda',
    'föregående års resultat står kvar på kontot för årets resultat',
  ),
  'equity-roll': doc(
    'UB eget kapital (A) = IB + periodens resultat (B); det som bokförs direkt mot eget kapital är omföringar inom det',
    NONE,
    BOOKKEEPING,
    'en kostnad bokförd direkt mot 2021',
  ),
  'opening-movement-closing': doc(
    'ingående + förändring (B) = utgående (A), rad för rad',
    PRINTED,
    BOOKKEEPING,
    'utgående är skrivet över för hand',
  ),
  'note-income': note('intäktsraden i resultaträkningen', 'noten är utan en part'),
  'note-costs': note('kostnadsraden i resultaträkningen', 'noten har ett belopp som är skrivet över'),
  'note-assets': note('fordringar, kassa och andra tillgångar', 'ett nytt konto är inte med i noten'),
  'note-equity': note('eget kapital', 'noten visar fjolårets resultat'),
  'note-liabilities': note('avsättningar och skulder', 'tryckt 2019: 872 886 mot notens 872 867'),
  'cash-flow-sums': sums('delsummor i kassaflödesanalysen', 'en delsumma är skriven över för hand'),
  'cash-flow-operating': doc(
    'delsumman med namnet löpande verksamhet (A) innehåller resultatet (B)',
    NONE,
    'RKR, kassaflödesanalys',
    'tryckt 2019: 282 259 utan resultatet 88 138',
  ),
  'cash-flow-closing': doc(
    'likvida medel vid periodens slut (A) = kassa och bank i balansräkningen (B)',
    PRINTED,
    'RKR, kassaflödesanalys',
    'slutsaldot är skrivet över för hand',
  ),
  'cash-roll': doc(
    'IB kassa + resultat − Δfordringar + Δskulder − investeringar + finansiering (A) = UB kassa (B)',
    NONE,
    BOOKKEEPING,
    'ett skuldkonto är inte med i kassaflödesanalysen',
  ),
  deviation: doc(
    'avvikelsen (A) = utfall − budget i resultatets tecken (B): plus är bättre',
    PRINTED,
    'att tecknet betyder samma sak i hela rapporten',
    'tryckt 2019: −903 för +903',
  ),
  'deviation-commented': found(
    'varje avvikelse över användarens gräns har en kommentar på sin rad',
    'gränsen är 10 % och raden Arvoden har ingen kommentar',
  ),
  'follow-up-sums': sums('totaler i budgetuppföljningen', 'en insats är tillagd under summan'),
  'follow-up-same': doc(
    'ett belopp i uppföljningen (A) = samma konteringar i resultaträkningen (B)',
    PRINTED,
    'att samma belopp har samma siffra',
    'uppföljningen är skriven över för hand',
  ),
  'summary-rounded': doc(
    'sammanfattningens belopp (A) = rapportens belopp, avrundat sist och en gång (B)',
    '0; 1 enhet med summerande avrundning',
    'att samma belopp har samma siffra',
    'tryckt 2019: −83 831 för −3 831',
  ),
  'other-sums': sums(
    'summor i noter, sammanfattning, medlemsbidrag och budget',
    'notens summa är skriven över för hand',
  ),
  'amount-overwritten': doc(
    'det som står i cellen (A) = det som rapporten ger (B), i varje cell som du har skrivit över; allvaret är det värsta som följer av det',
    NONE,
    'att varje belopp går att följa till underlaget',
    'ett belopp är ändrat för hand på bladet och behållet vid Uppdatera',
  ),
  'own-rows': doc(
    'belopp på egna rader bland dem som en summa räknar = inget som summan räknar med',
    NONE,
    'att varje summa går att följa till underlaget',
    'en egen rad är infogad mellan två rader som Excels SUMMA räknar',
  ),
  'report-as-computed': doc(
    'beloppet på rapportbladet (A) = det som underlaget ger nu (B), utom det som är överskrivet eller en egen rad; en rad för alla blad, med den största skillnaden',
    NONE,
    'att rapporten går att göra om',
    'huvudboken har ändrats efter att rapporten skapades',
  ),
  'contribution-shares': doc(
    'staten hälften, regionen en fjärdedel, kommunerna tillsammans en fjärdedel',
    'en enhet: tkr om bidragen är hela tkr, annars kr',
    'lag (2003:1210) om finansiell samordning',
    'en kommun har betalat 20 % och regionen 30 %',
  ),
  'contribution-period': doc(
    'bokförda bidrag (A) = årets bidrag × månader / 12 (B)',
    'en halv enhet för varje part, minst en',
    'bokföringens grunder: en intäkt hör till sin period',
    'tryckt 2024: 2 787 000 för tidigt',
  ),
  'balanced-budget': doc(
    'balanskravsresultatet (A), bokfört, prognostiserat eller budgeterat, är minst 0 (B); som det står på bladet, om en rapport visar det',
    NONE,
    'kommunallagen (2017:725) 11 kap. 5 och 12 §§',
    'prognosen är −148 750',
  ),
  'requirement-stated': doc(
    'antalet balanskravsutredningar (A) är minst 1 (B)',
    NONE,
    'LKBR; en utredning visar att balanskravet är prövat',
    'rapporten 2019 har ingen',
  ),
  'brought-forward-income': doc(
    'inget konto för balanserat resultat har intäkt eller budget (A = 0)',
    NONE,
    'kommunallagen 11 kap.: tidigare års överskott är inte årets intäkt',
    'budgeterat överskott 1 282 824 är egentligen −208 500',
  ),
  'equity-ceiling': doc(
    'eget kapital vid årets slut (A) är högst takets procent av årets bidrag (B); prognos om den finns, och då ingående eget kapital + årets prognos',
    NONE,
    'förbundets eget mål; 20 % är förvalt',
    '2007: 61,5 %',
  ),
  'interim-period': doc(
    'perioden (A) är minst hälften och högst två tredjedelar av året, eller hela året',
    NONE,
    'LKBR och RKR R17; FinsamL kräver ingen delårsrapport',
    'en rapport för januari–mars',
  ),
};

/** docs/kontroller.md, generated from the list of controls. */
export function controlsDocument(): string {
  const rows = CONTROLS.map(({ code, severity }, i) => {
    const { arithmetic, tolerance, source, example } = CONTROL_DOCS[code] as ControlDoc;
    return [
      `### ${i + 1}. ${controlTitle(code, 'sv')}`,
      '',
      `\`${code}\` · ${statusTitle(severity, 'sv').toLowerCase()}`,
      '',
      `- **Räkning**: ${arithmetic}.`,
      `- **Tolerans**: ${tolerance}.`,
      `- **Källa**: ${source}.`,
      `- **Exempel**: ${example}.`,
      ...absentLines(code),
      '',
    ].join('\n');
  });
  return [
    '# Kontroller',
    '',
    'Skrivs av `npm run controls-doc` ur listan i `src/controls/index.ts` och orden i `src/text/controlDocs.ts`. Ändra där.',
    '',
    'En kontroll jämför två belopp, A och B; differensen är A − B. Allvaret är det som kontrollen brukar ha; ett fynd ur läsningen av underlaget har sitt eget. En kontroll som inte har något att pröva är ej tillämplig, aldrig godkänd.',
    '',
    ...rows,
  ].join('\n');
}

function absentLines(code: string): string[] {
  const absence = controlAbsence(code, 'sv');
  return absence === '' ? [] : [`- **Ej tillämplig**: ${absence}`];
}
