import type { ControlText } from './controlTexts';

/** Kontrollernas ord på svenska, by code: title where all is well, what is wrong (with its parameters), what to do. */
export const controlsSv: Readonly<Record<string, ControlText>> = {
  'sheets-recognised': { title: 'Indatabladen är igenkända' },
  'input-read': { title: 'Underlaget är läst i sin helhet' },
  'settings-read': {
    title: 'Inställningarna går att använda',
    absent: 'Det finns inget blad Inställningar.',
  },
  'layout-read': { title: 'Rapportmallen är rätt' },
  'period-chosen': { title: 'Perioden är vald och bokförd' },
  'dates-in-year': { title: 'Alla datum ligger inom räkenskapsåret', absent: 'Det finns ingen Huvudbok.' },
  'dates-as-dates': { title: 'Datum är lagrade som datum', absent: 'Det finns ingen Huvudbok.' },
  'amounts-as-numbers': { title: 'Belopp är lagrade som tal', absent: 'Det finns inga blad med belopp.' },
  'sie-read': { title: 'SIE-filen är läst i sin helhet', absent: 'Underlaget är inte läst ur en SIE-fil.' },
  'sie-agrees': {
    title: 'SIE-filen stämmer med sig själv',
    absent: 'Underlaget är inte läst ur en SIE-fil.',
  },
  'voucher-balances': {
    title: 'Varje verifikation balanserar',
    absent: 'Huvudboken har inga verifikationsnummer.',
  },
  'voucher-twice': {
    title: 'Inga dubbletter av verifikationer',
    absent: 'Huvudboken har inga verifikationsnummer.',
  },
  'voucher-gaps': {
    title: 'Inga luckor i verifikationsnummer',
    absent: 'Huvudboken har inga verifikationsnummer.',
  },
  'ledger-balances': {
    title: 'Huvudboken summerar till noll',
    absent: 'Det finns varken Huvudbok eller Saldolista.',
  },
  'opening-present': { title: 'Ingående balans finns', absent: 'Inget är bokfört före årets början.' },
  'opening-is-closing': {
    title: 'Ingående balans är föregående års utgående',
    broken: 'Ingående balans {year} för {account} {name} är inte lika med utgående balans året före.',
    todo: 'Rätta beloppet i Ingående balans eller verifikationens datum, eller bokför det som saknas i föregående år.',
    absent: 'Föregående år är inte bokfört till sitt slut i arbetsboken.',
  },
  'opening-balances': {
    title: 'Ingående balans summerar till noll',
    absent: 'Det finns ingen ingående balans.',
  },
  'stated-balances': {
    title: 'Listornas egna saldon och summor stämmer',
    absent: 'Ingen lista har summarader eller egna saldon.',
  },
  'known-accounts': { title: 'Alla konton finns i kontoplanen', absent: 'Det finns ingen Kontoplan.' },
  'known-activities': {
    title: 'Alla insatser finns i bladet Insatser',
    absent: 'Det finns inga insatser i bladet Insatser.',
  },
  'plans-read': {
    title: 'Budget och prognos är fullständiga',
    absent: 'Det finns varken budget eller prognos.',
  },
  'contributions-read': {
    title: 'Medlemsbidragen är fullständiga',
    absent: 'Det finns inga parter i bladet Medlemsbidrag.',
  },
  'input-suffices': {
    title: 'Underlaget räcker till allt i rapportmallen',
    absent: 'Rapportmallen skriver också ut det som saknar underlag.',
  },
  'plan-row-sign': {
    title: 'Kostnader och intäkter är budgeterade med rätt tecken',
    broken:
      '{income|Intäkten|Kostnaden} {stated} på konto {account}{of|, insats |}{object}{of|,|} står i {sheet} som {income|kostnad|intäkt}.',
    todo: 'Vänd tecknet på beloppet.',
    absent: 'Det finns inga belopp i Budget eller Prognos.',
  },
  'plan-unit': {
    title: 'Budget och prognos är i kronor',
    broken:
      'Beloppen i {sheet} är troligen i tusental kronor: årets belopp (A) är ungefär en tusendel av periodens utfall (B), på {count} konton som har båda.',
    todo: 'Skriv beloppen i {sheet} i kronor.',
    absent: 'Inga konton har både plan och utfall.',
  },
  'budget-sign': {
    title: 'Budget och utfall har samma tecken',
    broken:
      'Periodens belopp i {sheet} (B) och utfall (A) har motsatta tecken för {count} av {all} {all|insats|insatser}: {objects}.',
    todo: 'Vänd tecknet i {sheet}, eller välj rätt Tecken i budget i Inställningar om det gäller alla.',
    absent: 'Ingen insats har både budget och utfall.',
  },
  'budget-outside-activity': {
    title: 'Budgeten ligger inom insatsernas tid',
    broken: 'Budget ligger före start eller efter slut för {object}.',
    todo: 'Fördela insatsens budget på de månader den pågår, eller rätta Start och Slut i Insatser.',
    absent: 'Ingen insats med Start eller Slut har budget.',
  },
  'account-mapped': {
    title: 'Varje konto finns på en rad i rapporterna',
    absent: 'Ingen rapport i mallen ska omfatta alla konton.',
  },
  'account-once': {
    title: 'Inget konto räknas två gånger',
    absent: 'Ingen rapport i mallen ska omfatta alla konton.',
  },
  balance: {
    title: 'Balansräkningen balanserar',
    broken: 'Balansräkningen balanserar inte, {column}: tillgångar (A) mot eget kapital och skulder (B).',
    todo: 'Rätta den ingående balansen eller den verifikation som inte balanserar.',
    absent: 'Rapportmallen har ingen balansräkning med två sidor och belopp.',
  },
  'balance-sums': {
    title: 'Balansräkningens rader ger dess summor',
    broken: '{row}: summan (A) är inte raderna ovanför (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
    absent: 'Rapportmallen har ingen balansräkning med summor och belopp.',
  },
  'net-cost': {
    title: 'Nettokostnaden är raderna ovanför',
    broken: '{row}: beloppet (A) är inte summan av raderna (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
    absent: 'Rapportmallen har ingen resultaträkning med delsummor och belopp.',
  },
  result: {
    title: 'Resultatet är summan av sina delar',
    broken: '{row}: resultatet (A) är inte summan av sina delar (B), {column}.',
    todo: 'Räkna om resultatet eller rätta delen.',
    absent: 'Rapportmallen har ingen resultaträkning eller budget med belopp.',
  },
  'result-same': {
    title: 'Resultatet är lika i resultat- och balansräkning',
    broken: 'Resultatet i {statement} (A) är inte det i {other} (B), {column}.',
    todo: 'För om föregående års resultat till balanserat eget kapital, eller rätta raden.',
    absent: 'Årets resultat står inte i både resultaträkning och balansräkning.',
  },
  'equity-roll': {
    title: 'Eget kapital är ingående plus resultat',
    broken:
      'Eget kapital (A) har ändrats med mer än periodens resultat: ingående {read} och resultat {stated} (B).',
    todo: 'Kontrollera det som är bokfört direkt mot eget kapital.',
    absent: 'Det finns ingen balansräkning eller ingen ingående balans.',
  },
  'opening-movement-closing': {
    title: 'Ingående plus förändring är utgående',
    broken: '{row}: utgående (A) är inte ingående plus förändring (B).',
    todo: 'Rätta beloppet på raden.',
    absent: 'Ingen rapport har ingående, förändring och utgående som kolumner.',
  },
  'note-income': {
    title: 'Intäktsnoten är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
    absent: 'Ingen not hör till en rad med intäkter.',
  },
  'note-costs': {
    title: 'Kostnadsnoten är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
    absent: 'Ingen not hör till en rad med kostnader.',
  },
  'note-assets': {
    title: 'Noten till tillgångar är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
    absent: 'Ingen not hör till en rad med tillgångar.',
  },
  'note-equity': {
    title: 'Noten om eget kapital är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
    absent: 'Ingen not hör till en rad med eget kapital.',
  },
  'note-liabilities': {
    title: 'Skuldnoten är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
    absent: 'Ingen not hör till en rad med skulder.',
  },
  'cash-flow-sums': {
    title: 'Kassaflödets rader ger dess summor',
    broken: '{row}: summan (A) är inte raderna (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
    absent: 'Rapportmallen har ingen kassaflödesanalys.',
  },
  'cash-flow-operating': {
    title: 'Löpande verksamhet innehåller resultatet',
    broken: '{row} (A) är utan resultatet; med det är beloppet ett annat (B).',
    todo: 'Lägg resultatet i delsumman i rapportmallen, eller byt namn på raden.',
    absent: 'Ingen delsumma heter löpande verksamhet.',
  },
  'cash-flow-closing': {
    title: 'Kassaflödets slutsaldo är kassa och bank',
    broken: '{row} (A) är inte kassa och bank i {other} (B).',
    todo: 'Rätta raden i kassaflödesanalysen.',
    absent: 'Utgående kassa står inte i både kassaflödesanalys och balansräkning.',
  },
  'cash-roll': {
    title: 'Kassan är ingående kassa plus kassaflöde',
    broken: 'Ingående kassa plus {row} (A) är inte utgående kassa (B), {column}.',
    todo: 'Kontrollera att varje konto finns på en rad i kassaflödesanalysen.',
    absent: 'Rapportmallen har ingen kassaflödesanalys med slutsumma.',
  },
  deviation: {
    title: 'Avvikelsen är utfall minus budget',
    broken: '{row}: avvikelsen (A) är inte skillnaden mellan kolumnerna (B). Plus är bättre för resultatet.',
    todo: 'Räkna om avvikelsen; kontrollera tecknet.',
    absent: 'Ingen rapport har en kolumn med avvikelse där båda sidor har belopp.',
  },
  'deviation-commented': {
    title: 'Stora avvikelser är kommenterade',
    absent: 'Ingen gräns för kommentarer är satt, eller inget rapportblad är skrivet.',
  },
  'follow-up-sums': {
    title: 'Uppföljningens rader ger dess summor',
    broken: '{row}: summan (A) är inte raderna (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
    absent: 'Rapportmallen har ingen budgetuppföljning.',
  },
  'follow-up-same': {
    title: 'Uppföljningen visar resultaträkningens belopp',
    broken: '{row}, {column} (A) är inte samma belopp som i {other} (B).',
    todo: 'Rätta beloppet i den rapport som är fel.',
    absent: 'Uppföljning och resultaträkning visar inte samma konteringar.',
  },
  'summary-rounded': {
    title: 'Sammanfattningen är rapporternas belopp, avrundade',
    broken: '{row}, {column} (A) är inte beloppet i {other}, avrundat (B).',
    todo: 'Skriv om beloppet i sammanfattningen.',
    absent: 'Ingen sammanfattning visar belopp som står i en annan rapport.',
  },
  'other-sums': {
    title: 'Summor i noter och övriga rapporter stämmer',
    broken: '{statement}, {row}: summan (A) är inte raderna (B).',
    todo: 'Räkna om summan eller rätta raden.',
    absent: 'Inga andra rapporter har summor.',
  },
  'amount-overwritten': {
    absent: 'Det finns inga rapportblad gjorda med samma val.',
    title: 'Överskrivet belopp: inget belopp på rapportbladen är överskrivet',
  },
  'own-rows': {
    title: 'Inga egna rader räknas i rapportens summor',
    absent: 'Det finns inga rapportblad gjorda med samma val.',
  },
  'report-as-computed': {
    title: 'Rapportbladen visar det som underlaget ger',
    absent: 'Det finns inga rapportblad gjorda med samma val.',
  },
  'contribution-shares': {
    title: 'Medlemsbidragen är 50, 25 och 25 procent',
    broken: '{member} betalar (A) inte {percent} % av bidragen (B).',
    todo: 'Kontrollera bidragen mot förbundsordningen.',
    absent: 'Staten, region och kommun är inte alla kända bland parterna.',
  },
  'contribution-period': {
    title: 'Medlemsbidragen är periodiserade',
    broken:
      'Bokförda bidrag (A, konto {all}) är inte {months}/{year} av årets bidrag {read} (B). Det skiljer på konto {accounts}.',
    todo: 'Periodisera bidragen: för om det som hör till en annan period.',
    absent: 'Inga bidrag är avtalade eller budgeterade, eller inget är bokfört i perioden.',
  },
  'balanced-budget': {
    title: 'Balanskravet är uppfyllt',
    broken: 'Balanskravsresultatet (A, {basis}) är under noll. Underskottet ska återställas senast {until}.',
    todo: 'Gör en balanskravsutredning och besluta om en åtgärdsplan.',
    absent: 'Det finns varken bokfört, prognos eller budget för året.',
  },
  'requirement-stated': {
    title: 'Balanskravsutredningen finns',
    broken: 'Rapportmallen har ingen balanskravsutredning.',
    todo: 'Bladet Balanskravsutredning skrivs med rapporterna i stället. Lägg in den i rapportmallen om den ska stå där.',
    absent: 'Inget är bokfört i perioden.',
  },
  'brought-forward-income': {
    title: 'Balanserat resultat är inte intäkt',
    broken:
      'Konto {account} {name} räknas som intäkt (A), fast balanserat resultat inte får räknas in i årets resultat.',
    todo: 'Flytta beloppet till eget kapital; resultatet blir så mycket lägre.',
    absent: 'Det finns inga intäktskonton.',
  },
  'equity-ceiling': {
    title: 'Eget kapital är inom taket',
    broken: 'Eget kapital (A, {basis}) är {percent} % av årets bidrag; förbundets tak är {ceiling} % (B).',
    todo: 'Kommentera avvikelsen i rapporten, eller ändra taket om målet är ett annat.',
    absent: 'Årets bidrag, ingående balans eller taket är inte känt.',
  },
  'interim-period': {
    title: 'Delårsperioden är hälften till två tredjedelar av året',
    broken: 'Perioden är {months} {months|månad|månader}, utanför hälften till två tredjedelar av året.',
    todo: 'Inget att rätta om rapporten är frivillig; en delårsrapport enligt LKBR har minst sex och högst åtta månader.',
    absent: 'Inget är bokfört i perioden.',
  },
};
