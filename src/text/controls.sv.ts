import type { ControlText } from './controlTexts';

/** Kontrollernas ord på svenska, by code: title where all is well, what is wrong (with its parameters), what to do. */
export const controlsSv: Readonly<Record<string, ControlText>> = {
  'sheets-recognised': { title: 'Indatabladen är igenkända' },
  'input-read': { title: 'Underlaget är läst i sin helhet' },
  'settings-read': { title: 'Inställningarna går att använda' },
  'layout-read': { title: 'Rapportmallen är rätt' },
  'period-chosen': { title: 'Perioden är vald och bokförd' },
  'dates-in-year': { title: 'Alla datum ligger inom räkenskapsåret' },
  'dates-as-dates': { title: 'Datum är lagrade som datum' },
  'amounts-as-numbers': { title: 'Belopp är lagrade som tal' },
  'sie-read': { title: 'SIE-filen är läst i sin helhet' },
  'sie-agrees': { title: 'SIE-filen stämmer med sig själv' },
  'voucher-balances': { title: 'Varje verifikation balanserar' },
  'voucher-twice': { title: 'Inga dubbletter av verifikationsnummer' },
  'voucher-gaps': { title: 'Inga luckor i verifikationsnummer' },
  'ledger-balances': { title: 'Huvudboken summerar till noll' },
  'opening-present': { title: 'Ingående balans finns' },
  'opening-is-closing': {
    title: 'Ingående balans är föregående års utgående',
    broken: 'Ingående balans {year} för {account} {name} är inte lika med utgående balans året före.',
    todo: 'Rätta beloppet i Ingående balans, eller bokför det som saknas i föregående år.',
  },
  'opening-balances': { title: 'Ingående balans summerar till noll' },
  'stated-balances': { title: 'Listornas egna saldon och summor stämmer' },
  'known-accounts': { title: 'Alla konton finns i kontoplanen' },
  'known-activities': { title: 'Alla insatser finns i bladet Insatser' },
  'plans-read': { title: 'Budgetens månader och helår stämmer överens' },
  'contributions-read': { title: 'Medlemsbidragen är fullständiga' },
  'budget-sign': {
    title: 'Budget och utfall har samma tecken',
    broken: 'Insats {code} {object}: budget och utfall har motsatta tecken.',
    todo: 'Vänd tecknet på budgeten, eller välj rätt Tecken i budget i Inställningar.',
  },
  'budget-outside-activity': {
    title: 'Budgeten ligger inom insatsernas tid',
    broken: 'Budget ligger före start eller efter slut för {object}.',
    todo: 'Fördela insatsens budget på de månader den pågår, eller rätta Start och Slut i Insatser.',
  },
  'account-mapped': { title: 'Varje konto finns på en rad i rapporterna' },
  'account-once': { title: 'Inget konto räknas två gånger' },
  balance: {
    title: 'Balansräkningen balanserar',
    broken: 'Balansräkningen balanserar inte, {column}: tillgångar (A) mot eget kapital och skulder (B).',
    todo: 'Rätta den ingående balansen eller den verifikation som inte balanserar.',
  },
  'balance-sums': {
    title: 'Balansräkningens rader ger dess summor',
    broken: '{row}: summan (A) är inte raderna ovanför (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
  },
  'net-cost': {
    title: 'Nettokostnaden är raderna ovanför',
    broken: '{row}: beloppet (A) är inte summan av raderna (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
  },
  result: {
    title: 'Resultatet är summan av sina delar',
    broken: '{row}: resultatet (A) är inte summan av sina delar (B), {column}.',
    todo: 'Räkna om resultatet eller rätta delen.',
  },
  'result-same': {
    title: 'Resultatet är lika i resultat- och balansräkning',
    broken: 'Resultatet i {statement} (A) är inte det i {other} (B), {column}.',
    todo: 'För om föregående års resultat till balanserat eget kapital, eller rätta raden.',
  },
  'equity-roll': {
    title: 'Eget kapital är ingående plus resultat',
    broken:
      'Eget kapital (A) har ändrats med mer än periodens resultat: ingående {read} och resultat {stated} (B).',
    todo: 'Kontrollera det som är bokfört direkt mot eget kapital.',
  },
  'opening-movement-closing': {
    title: 'Ingående plus förändring är utgående',
    broken: '{row}: utgående (A) är inte ingående plus förändring (B).',
    todo: 'Rätta beloppet på raden.',
  },
  'note-income': {
    title: 'Intäktsnoten är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
  },
  'note-costs': {
    title: 'Kostnadsnoten är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
  },
  'note-assets': {
    title: 'Noten till tillgångar är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
  },
  'note-equity': {
    title: 'Noten om eget kapital är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
  },
  'note-liabilities': {
    title: 'Skuldnoten är lika med sin rad',
    broken: '{row} (A) är inte lika med {note} (B).',
    todo: 'Rätta raden eller komplettera noten.',
  },
  'cash-flow-sums': {
    title: 'Kassaflödets rader ger dess summor',
    broken: '{row}: summan (A) är inte raderna (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
  },
  'cash-flow-operating': {
    title: 'Löpande verksamhet innehåller resultatet',
    broken: '{row} (A) är utan resultatet; med det är beloppet ett annat (B).',
    todo: 'Lägg resultatet i delsumman i rapportmallen, eller byt namn på raden.',
  },
  'cash-flow-closing': {
    title: 'Kassaflödets slutsaldo är kassa och bank',
    broken: '{row} (A) är inte kassa och bank i {other} (B).',
    todo: 'Rätta raden i kassaflödesanalysen.',
  },
  'cash-roll': {
    title: 'Kassan är ingående kassa plus kassaflöde',
    broken: 'Ingående kassa plus {row} (A) är inte utgående kassa (B), {column}.',
    todo: 'Kontrollera att varje konto finns på en rad i kassaflödesanalysen.',
  },
  deviation: {
    title: 'Avvikelsen är utfall minus budget',
    broken: '{row}: avvikelsen (A) är inte skillnaden mellan kolumnerna (B). Plus är bättre för resultatet.',
    todo: 'Räkna om avvikelsen; kontrollera tecknet.',
  },
  'deviation-commented': { title: 'Stora avvikelser är kommenterade' },
  'follow-up-sums': {
    title: 'Uppföljningens rader ger dess summor',
    broken: '{row}: summan (A) är inte raderna (B), {column}.',
    todo: 'Räkna om summan eller rätta raden.',
  },
  'follow-up-same': {
    title: 'Uppföljningen visar resultaträkningens belopp',
    broken: '{row}, {column} (A) är inte samma belopp som i {other} (B).',
    todo: 'Rätta beloppet i den rapport som är fel.',
  },
  'summary-rounded': {
    title: 'Sammanfattningen är rapporternas belopp, avrundade',
    broken: '{row}, {column} (A) är inte beloppet i {other}, avrundat (B).',
    todo: 'Skriv om beloppet i sammanfattningen.',
  },
  'other-sums': {
    title: 'Summor i noter och övriga rapporter stämmer',
    broken: '{statement}, {row}: summan (A) är inte raderna (B).',
    todo: 'Räkna om summan eller rätta raden.',
  },
  'amount-overwritten': { title: 'Överskrivet belopp: inget belopp på rapportbladen är överskrivet' },
  'report-as-computed': {
    title: 'Rapportbladen visar det som underlaget ger',
    broken:
      '{statement}: {count} belopp på bladet är inte det som underlaget ger; det första är {row} (A, bör vara B).',
    todo: 'Skapa rapporterna igen, eller för in ändringen i underlaget.',
  },
  'contribution-shares': {
    title: 'Medlemsbidragen är 50, 25 och 25 procent',
    broken: '{member} betalar (A) inte {percent} % av bidragen (B).',
    todo: 'Kontrollera bidragen mot förbundsordningen.',
  },
  'contribution-period': {
    title: 'Medlemsbidragen är periodiserade',
    broken: 'Bokförda bidrag (A) är inte {months}/12 av årets bidrag (B); konto {accounts}.',
    todo: 'Periodisera bidragen: för om det som hör till en annan period.',
  },
  'balanced-budget': {
    title: 'Balanskravet är uppfyllt',
    broken: 'Balanskravsresultatet (A) är under noll. Underskottet ska återställas senast {until}.',
    todo: 'Gör en balanskravsutredning och besluta om en åtgärdsplan.',
  },
  'requirement-stated': {
    title: 'Balanskravsutredningen finns',
    broken: 'Rapportmallen har ingen balanskravsutredning.',
    todo: 'Bladet Balanskravsutredning läggs till när rapporterna skapas; lägg in det i rapportmallen om det ska stå där.',
  },
  'brought-forward-income': {
    title: 'Balanserat resultat är inte intäkt',
    broken:
      'Konto {account} {name} räknas som intäkt (A), fast balanserat resultat inte får räknas in i årets resultat.',
    todo: 'Flytta beloppet till eget kapital; resultatet blir så mycket lägre.',
  },
  'equity-ceiling': {
    title: 'Eget kapital är inom taket',
    broken: 'Eget kapital (A) är {percent} % av årets bidrag; förbundets tak är {ceiling} % (B).',
    todo: 'Kommentera avvikelsen i rapporten, eller ändra taket om målet är ett annat.',
  },
  'interim-period': {
    title: 'Delårsperioden är hälften till två tredjedelar av året',
    broken: 'Perioden är {months} månader, utanför hälften till två tredjedelar av året.',
    todo: 'Inget att rätta om rapporten är frivillig; en delårsrapport enligt LKBR har minst sex och högst åtta månader.',
  },
};
