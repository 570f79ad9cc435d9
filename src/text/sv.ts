import { excelSv } from './excel.sv';
import { layoutSv } from './layout.sv';
import { sieSv } from './sie.sv';

/**
 * Meddelanden på svenska: what happened, why, what to do now. {name} is a parameter of the finding; {difference} its amount in kronor.
 * Every code has a sentence here and in en.ts (a test compares the two).
 */
export const sv: Readonly<Record<string, string>> = {
  ...excelSv,
  ...layoutSv,
  ...sieSv,
  // The workbook and its sheets
  'input-empty':
    '{sheet} har inga rader än. Klistra in huvudboken under rubrikerna, och lägg in ingående balans och budget. Fyll i Förbund och Räkenskapsår i Inställningar.',
  'no-ledger':
    'Arbetsboken har varken Huvudbok, Saldolista eller Budget. Lägg in ett blad Huvudbok med rubrikerna Datum, Ver, Konto, Insats, Text, Debet och Kredit, eller för en budget ett blad Budget med rubrikerna Konto, Insats, År och Belopp.',
  'no-period':
    'Perioden kan inte bestämmas: ingen rad i Huvudbok har ett datum. Ange Period från och Period till i bladet Inställningar.',
  'period-assumed':
    'Perioden är inte helt angiven; rapporten gäller {from} till {to}. Ange Period från och Period till i Inställningar för att välja en annan.',
  'period-from-budget':
    'Ingen period är angiven och ingenting är bokfört; rapporten gäller budgetåret {from} till {to}. Ange Period från och Period till i Inställningar för att välja en annan.',
  'period-reversed':
    'Period till ligger före Period från; rapporten gäller i stället {from} till {to}. Rätta perioden i bladet Inställningar.',
  'period-not-whole-months':
    'Rapporten gäller hela månader, {from} till {to}. Ange Period från som den första i en månad och Period till som den sista.',
  'period-without-postings':
    'Det finns inga bokförda belopp i perioden {from} till {to}. Kontrollera perioden, eller om rätt huvudbok ligger i arbetsboken.',
  'period-months-empty':
    'Inget är bokfört i {months}, fast perioden är {from} till {to}. Kontrollera att hela huvudboken är med, eller ändra Period till i Inställningar.',
  'period-two-years':
    'Perioden går över två räkenskapsår. Ange en period inom ett räkenskapsår; ingående balanser har tagits från {year}.',
  'sheet-column-missing':
    'Bladet ser ut att vara {role} men saknar rubriken {missing}, så bladet är inte läst. Skriv rubriken i rubrikraden eller byt namn på kolumnen.',
  'sheet-looks-like':
    'Bladet ser ut som en {role} ({rows} {rows|rad|rader}), men rubrikerna känns inte igen, så det är inte läst. Ange i panelen vilka kolumner som är vilka, eller skriv rubriker som känns igen.',
  'columns-assigned-gone':
    'Kolumnerna som har angetts för bladet finns inte längre, så det läses efter sina rubriker. Ange kolumnerna på nytt i panelen.',
  'sheet-role-twice':
    'Två blad ser ut att vara {role}. Bladet {used} används; {rows} {rows|rad|rader} på detta blad är inte med i rapporten. Ta bort eller byt namn på det ena, eller skriv året i namnet om de gäller olika år.',
  'sheet-year-twice':
    'Bladen {other} och detta har båda rader för {year}, och båda räknas som {role}. Ta bort det ena om det är en kopia, eller rätta året.',
  'balance-list-not-used':
    'Saldolistan är inte läst, eftersom arbetsboken har en huvudbok ({used}). Ta bort det blad som inte ska användas.',
  'sheet-unit':
    'Här står {unit}, men beloppen på bladet läses som kronor. Skriv beloppen i kronor och ta bort {unit}.',
  'sheet-hidden': 'Bladet är dolt men läses som {role}. Visa det om du vill se underlaget.',
  'header-merged':
    'Rubriken {title} står i sammanfogade celler; bara den första kolumnen under den läses. Dela cellerna och ge varje kolumn en egen rubrik.',
  'header-twice':
    'Både {used} och {title} kan vara samma kolumn; {used} används och {title} läses inte. Byt rubrik på den som inte ska läsas.',
  // Cells
  'months-missing':
    'Bladet har månadskolumner, men ingen för månad {months}. Lägg till kolumnerna om det finns belopp för dem.',
  'cell-error': 'Cellen visar felvärdet {error}. Rätta formeln eller skriv in värdet.',
  'cell-uncomputed':
    'Cellen har en formel som aldrig har räknats ut. Öppna arbetsboken i Excel, låt den räkna om och spara, eller skriv in värdet.',
  'amount-as-text':
    'Belopp som är lagrade som text: {count}. De är lästa ändå, men Excel räknar inte med dem i egna summor. Gör om kolumnen till tal.',
  'amount-not-an-amount':
    '”{text}” är inte ett belopp. Skriv beloppet med siffror, till exempel 1\u00a0234,50.',
  'amount-ambiguous':
    '”{text}” kan läsas som mer än ett belopp. Skriv beloppet med mellanslag för tusental och komma för öre, till exempel 1\u00a0234,50.',
  'amount-not-whole-ore': '”{text}” innehåller delar av ett öre. Skriv beloppet med högst två decimaler.',
  'amount-too-large':
    '”{text}” är för stort för att vara ett belopp (högst 90 miljarder kronor). Rätta beloppet.',
  'amount-outside-columns':
    '{difference} kr står i en kolumn utan egen rubrik och är inte med i rapporten; raden har inget annat belopp. Flytta beloppet, eller ge kolumnen en rubrik.',
  'date-unreadable': '”{text}” är inte ett datum. Skriv datumet som 2019-08-31.',
  'date-as-text':
    'Datum som är lagrade som text: {count}. De är lästa ändå. Gör om kolumnen till datum om den ska kunna sorteras.',
  'date-outside-year':
    'Rader med datum i {year}, utanför de räkenskapsår som läses: {count}. De är inte med i rapporten (debet {debit}, kredit {credit}). Rätta datumen, eller räkenskapsåret i Inställningar.',
  'account-unreadable': '”{text}” är inte ett kontonummer. Skriv kontot med siffror, till exempel 4021.',
  'year-unreadable': '”{text}” är inte ett år. Skriv året med fyra siffror.',
  // Printed ledgers
  'printed-closing-differs':
    'Konto {account}: ingående saldo och raderna summerar till {read} men utgående saldo är {stated}; skillnaden är {difference} kr. Kontrollera om en rad saknas.',
  'printed-turnover-differs':
    'Omslutningen för konto {account} är {stated} men raderna summerar till {read}; skillnaden är {difference} kr. Kontrollera om en rad saknas.',
  // Rows
  'year-out-of-reach':
    '{year} ligger för långt från räkenskapsåret {report} för att vara med i någon kolumn. Rätta året.',
  'row-left-out': 'Raden är inte med i rapporten{amount}.',
  'row-left-out-of-voucher': 'Raden är inte med i rapporten, och verifikation {voucher} saknar {lacking}.',
  'rows-left-out-of-voucher':
    'Raden är inte med i rapporten. Verifikation {voucher} saknar {lacking} för {count} sådana rader tillsammans.',
  'row-left-out-of-ledger': 'Raden är inte med i rapporten, och huvudboken saknar {lacking}.',
  'rows-left-out-of-ledger':
    'Raden är inte med i rapporten. Huvudboken saknar {lacking} för {count} sådana rader tillsammans.',
  'rows-under': '{count} {count|rad|rader} under den, som tar sitt datum därifrån, är inte heller med.',
  'row-left-out-of-openings': 'Raden är inte med i rapporten, och ingående balans {year} saknar {lacking}.',
  'rows-left-out-of-openings':
    'Raden är inte med i rapporten. Ingående balans {year} saknar {lacking} för {count} sådana rader tillsammans.',
  'row-without-member': 'Raden saknar part och är inte med i rapporten{amount}. Skriv parten.',
  'row-above-headings':
    'Raden står ovanför rubrikerna och är inte med i rapporten ({difference} kr). Flytta den under rubrikerna.',
  'row-without-account': 'Raden saknar konto och är inte med i rapporten ({difference} kr). Skriv kontot.',
  'row-without-date': 'Raden saknar datum och är inte med i rapporten ({difference} kr). Skriv datumet.',
  'rows-without-amount':
    'Rader med datum och konto men utan belopp: {count}. Kontrollera att beloppen står under rubrikerna Debet och Kredit, eller Belopp.',
  'debit-and-credit':
    'Raden har både debet ({debit}) och kredit ({credit}); skillnaden, {difference} kr, är bokförd. Dela raden i två om det är två belopp.',
  'debit-and-credit-unbalances':
    'Raden har både debet ({debit}) och kredit ({credit}), och verifikation {voucher} balanserar inte: {surplus} är för mycket. Ta bort det av beloppen som inte ska vara där, eller dela raden i två om det är två belopp.',
  'object-unreadable':
    'Insatsen på raden kan inte läsas. Beloppet ({difference} kr) är med i rapporten men inte på någon insats. Rätta cellen.',
  'list-total-differs':
    'Summaraden visar {stated} men raderna ovanför summerar till {read}; skillnaden är {difference} kr. Kontrollera om en rad saknas.',
  'voucher-unbalanced':
    'Verifikation {voucher} ({date}) balanserar inte: debet minus kredit är {difference} kr. Rätta verifikationen i Huvudbok.',
  'voucher-lacks-row':
    'Verifikation {voucher} ({date}) balanserar inte eftersom {count} {count|rad|rader} i den inte är med: debet minus kredit är {difference} kr. Rätta {count|den raden|dem}.',
  'vouchers-repeated':
    'Rad {copy} är samma som rad {original}: {count} {count|verifikation|verifikationer} ({parts}) står mer än en gång i Huvudbok, och {difference} kr är med för mycket. Ta bort rad {copy}.',
  'plan-rows-repeated':
    'Rad {copy} är samma som rad {original}: {count} {count|rad|rader} står mer än en gång, och belopp på tillsammans {difference} kr är med för mycket. Ta bort rad {copy}, eller godta fyndet om de ska vara där.',
  'voucher-rows-repeated':
    '{count} {count|verifikation|verifikationer} ({parts}) har alla sina rader mer än en gång efter varandra, rad {rows}: om det är en dubblett är {difference} kr med för mycket. Ta bort de rader som är för många, eller godta fyndet om de ska vara där.',
  'voucher-twice':
    'Verifikation {voucher} finns både {date} och {other}. Rätta numret om det är två verifikationer, annars datumet.',
  'voucher-gap':
    'Verifikationer saknas i serien {year}: {count}, den första är {missing}. Kontrollera att hela huvudboken är med, eller förklara luckan.',
  'ledger-unbalanced':
    'Huvudboken för {year} summerar inte till noll: skillnaden är {difference} kr. En rad saknas eller har fel belopp.',
  'account-not-in-chart':
    'Konto {account} finns inte i Kontoplan. Beloppet ({difference} kr) är med i rapporten. Lägg till kontot i Kontoplan eller rätta kontot.',
  'object-not-declared':
    'Insats {object} finns inte i bladet Insatser. Beloppet ({difference} kr) är med i rapporten. Lägg till insatsen i bladet eller rätta koden.',
  'chart-account-twice':
    'Konto {account} finns två gånger i Kontoplan: ”{used}” används, inte ”{other}”. Ta bort det ena.',
  'object-twice': 'Insats {object} finns två gånger; den första används. Ta bort den andra.',
  'opening-account-twice':
    'Konto {account} har två ingående balanser för {year}; de har lagts ihop. Ta bort den ena om det är samma belopp.',
  'opening-unbalanced':
    'Ingående balans {year} summerar inte till noll: skillnaden är {difference} kr. Kontrollera att föregående års resultat är omfört.',
  'opening-missing':
    'Ingående balans för {year} saknas; balansräkningen visar då bara årets förändring ({count} {count|konto|konton}). Lägg in den i bladet Ingående balans.',
  'opening-missing-known':
    'Ingående balans för {year} saknas; balansräkningen visar då bara årets förändring, men tillgångarna var {read} när förra året slutade. Lägg in den i bladet Ingående balans.',
  'balance-list-differs':
    'Konto {account}: IB plus periodens förändring är inte lika med UB; skillnaden är {difference} kr. Perioden används.',
  'opening-differs':
    'Konto {account}: ingående balans är {stated} här men {read} i bladet Ingående balans, som används; skillnaden är {difference} kr. Rätta det som är fel.',
  'list-account-twice':
    'Konto {account} finns två gånger i listan; beloppen har lagts ihop ({difference} kr på denna rad). Ta bort den ena raden om det är samma belopp.',
  'plan-without-months':
    'Budgetperiodisering är månad, men {count} {count|rad har bara helårsbelopp och är fördelad|rader har bara helårsbelopp och är fördelade} jämnt över året. Fyll i månaderna, eller välj linjär.',
  'plan-months-differ':
    'Månaderna summerar till {read} men helårsbeloppet är {stated}; månaderna används. Rätta det ena.',
  'forecast-incomplete':
    'Prognos saknas för {missing}, så helårsprognosen är inte hel: {difference} kr enligt budget eller utfall är inte med. Lägg in en rad i Prognos, eller välj Prognosmetod i Inställningar.',
  'forecast-filled':
    'Det som saknar rad i Prognos är ifyllt enligt Prognosmetod, {difference} kr (kostnader plus): {missing}. Lägg in en rad i Prognos, med 0 om inget ska vara där, för det som ska vara annorlunda.',
  'contribution-share-without-total':
    'Bidraget för {member} är en andel, men budgeten har inga bidrag att räkna den på. Skriv beloppet, eller budgetera bidragen.',
  'share-unreadable':
    '”{text}” är ingen andel, så bidraget för {member} är inte med i rapporten. Skriv andelen i procent, till exempel 25 %.',
  'contribution-shares-differ': 'Andelarna summerar till {percent} %, inte 100 %. Rätta andelarna.',
  'member-twice':
    '{member} finns två gånger i Medlemsbidrag; beloppen har lagts ihop. Ta bort den ena raden om det är samma bidrag.',
  // Settings
  'setting-unknown': 'Inställningen ”{key}” finns inte. Möjliga: {known}.',
  'setting-bad-value':
    '”{value}” går inte att använda för {key}; standardvärdet används. Skriv till exempel: {accepted}.',
  'setting-not-a-year':
    'Räkenskapsåret {from} till {to} är inte tolv hela månader; rapporterna räknar med år om tolv månader från samma månad. Rätta Räkenskapsår från och Räkenskapsår till i Inställningar.',
  'setting-twice': 'Inställningen ”{key}” finns två gånger; den sista gäller. Ta bort den ena.',
  // Statements
  'account-on-no-row':
    'Konto {account} {name} ({difference} kr) finns inte på någon rad i {statement}, så summorna stämmer inte. Lägg till kontot i ”{proposal}” i rapportmallen, eller på en egen rad.',
  'accounts-on-no-row':
    '{count} konton i följd, {account}–{to} (i kolumnen {column} tillsammans {difference} kr), finns inte på någon rad i {statement}, så summorna stämmer inte. Lägg till en rad för dem i rapportmallen; kanske är en rad borttagen.',
  'row-without-object':
    'Raden saknar insats, och {statement} visar konto {account} {name} per insats: {difference} kr på {count} {count|rad|rader} utan insats är inte med där. Skriv insatsen på {count|raden|raderna}; insatser som finns: {known}.',
  'rows-without-object':
    'Konto {accounts} bokförs annars på insats, men {count} {count|rad|rader} saknar insats: {difference} kr står på raden {row} i {statement}. Skriv insatsen på {count|raden|raderna}, eller godta fyndet om det är gemensamt.',
  'object-unknown':
    'Insats {object} finns varken i bladet Insatser eller på någon rad i {statement}, så {difference} kr på konto {account} {name} ({count} {count|rad|rader}) är inte med där. Rätta insatsen på {count|raden|raderna} (de som finns: {known}), eller lägg till den i Insatser och i rapportmallen.',
  'object-on-no-row':
    'Insats {object} finns inte på någon rad i {statement}, så {difference} kr på konto {account} {name} ({count} {count|rad|rader}) är inte med där. Rätta insatsen på {count|raden|raderna} (de som finns: {known}), eller lägg till den i rapportmallen.',
  'account-outside-reports':
    'Konto {named} ({difference} kr) är varken balans- eller resultatkonto i rapportmallen, så beloppet är inte med i någon rapport. Rätta kontot, eller lägg till det i mallens kontoklasser och på en rad.',
  'account-on-two-rows':
    'Konto {account} {name} ({difference} kr) räknas på två rader i {statement}: {rows}. Ändra rapportmallen så att kontot finns på en rad.',
  'plan-columns-empty':
    'Kolumner är tomma i rapporterna, eftersom {sheet} inte har några rader för {years}: {what}. Lägg in raderna i bladet {sheet}, eller välj en mall utan kolumnerna.',
  'left-out':
    'Utelämnat i rapporterna, eftersom arbetsboken inte har underlag för det: {what}. Det läggs in i {sheets}.',
  // Files
  'file-encrypted':
    'Filen är skyddad med lösenord och kan inte läsas. Öppna den i Excel, ta bort lösenordet och spara.',
  'file-old-xls':
    'Filen är i det äldre formatet .xls. Öppna den i Excel och spara som Excel-arbetsbok (.xlsx).',
  'file-not-xlsx':
    'Filen är ingen Excel-arbetsbok (.xlsx). Välj en annan, eller öppna den i Excel och spara som .xlsx.',
  'file-is-sie':
    '{file} är en SIE-fil. Gör en arbetsbok av den med finsam rapport {file}, och använd arbetsboken här.',
  'file-damaged':
    'Filen är skadad och kan inte läsas. Öppna och reparera den i Excel, eller använd en äldre kopia.',
  'file-too-large': 'Filen packar upp till orimligt mycket data och har inte öppnats.',
  'file-unreadable': 'Filens innehåll kan inte läsas. Öppna den i Excel och spara om den som .xlsx.',
  'file-unwritable':
    'Rapporterna kan inte läggas in i denna fil utan risk för innehållet. Öppna den i Excel och spara om den som .xlsx.',
  'file-missing': 'Filen {file} finns inte.',
  'file-is-folder': 'Filen {file} kan inte läsas: det är en mapp. Ange en arbetsbok (.xlsx).',
  'file-cannot-read': 'Filen {file} kan inte läsas: {reason}. Kontrollera att du får öppna den.',
  'file-no-folder':
    'Filen {file} kan inte skrivas: mappen finns inte. Skapa mappen eller välj en annan med --ut.',
  'file-output-is-folder': 'Filen {file} kan inte skrivas: det är en mapp. Välj ett filnamn med --ut.',
  'file-is-input':
    'Utfilen {file} är samma som infilen. Underlaget skrivs aldrig över; välj ett annat namn med --ut.',
  'file-cannot-write':
    'Filen {file} kan inte skrivas: {reason}. Stäng den om den är öppen i Excel, eller välj ett annat namn med --ut.',
  'argument-unknown': 'Okänt argument ”{argument}”. Skriv finsam --hjälp för alla.',
  'argument-bad': '”{value}” går inte att använda för {argument}. Möjliga: {accepted}.',
  'argument-without-value': '{argument} behöver ett värde efter sig. Skriv finsam --hjälp för alla.',
  'argument-not-used': '{argument} går inte att använda här med finsam {command}. Möjliga: {accepted}.',
  'argument-missing': 'Ange en arbetsbok: finsam {command} BOK.xlsx',
  'argument-missing-sie':
    'Ange en arbetsbok eller en SIE-fil: finsam {command} BOK.xlsx eller finsam {command} FIL.se',
  cancelled: 'Avbrutet. Inget har skrivits.',
  // Comments in reports
  'comment-missing':
    'Avvikelsen för ”{row}” är {difference} kr ({column}) men har ingen kommentar. Skriv i cellen varför, eller ändra gränsen Kommentar krävs över i bladet Inställningar.',
  'comment-row-gone':
    'Raden ”{row}” finns inte längre i {statement}, och kommentaren ”{text}” har inte längre någon rad. Skriv in den på en annan rad om den ska vara kvar.',
};
