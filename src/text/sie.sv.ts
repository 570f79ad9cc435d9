/** Meddelanden om SIE-filer, på svenska. */
export const sieSv: Readonly<Record<string, string>> = {
  'sie-nothing-usable':
    'Filen har inga SIE-poster och är inte läst. Exportera den igen som SIE typ 4 från ekonomisystemet.',
  'sie-is-sie5': 'Filen är SIE 5 (XML), som inte läses. Exportera den som SIE typ 4 från ekonomisystemet.',
  'sie-encoding-mixed':
    '{count} textfält är {count|skrivet|skrivna} med {encodings}, resten av filen med {encoding}; vart och ett är läst med sin egen. Kontrollera åäö i namnen.',
  'sie-encoding-tag':
    'Filen är skriven med {encoding}, inte PC8 (CP437) som standarden säger; den är läst så.',
  'sie-quote-unclosed': 'Ett citattecken saknas efter ”{text}”; fältet är läst till radens slut.',
  'sie-line-ignored':
    '{count} {count|rad är ingen SIE-post och är inte läst|rader är inga SIE-poster och är inte lästa}. Den första är denna; kontrollera att inget belopp står där.',
  'sie-label-unknown': 'Posten #{label} ({count} st) hör inte till SIE 1–4 och är inte läst.',
  'sie-lines-changed':
    '{added} {added|rad är tillagd|rader är tillagda} (#RTRANS) och {removed} {removed|struken|strukna} (#BTRANS) i efterhand; bara #TRANS räknas.',
  'sie-flagged': 'Filen är märkt som redan inläst i ett annat program (#FLAGGA 1).',
  'sie-cut-short': 'Filen börjar med #KSUMMA men slutar utan; den kan vara avbruten. Exportera den igen.',
  'sie-checksum-differs':
    'Kontrollsumman {stated} stämmer inte med innehållet; filen kan ha ändrats efter exporten.',
  'sie-account-unreadable': '”{text}” är inte ett kontonummer; posten är inte läst{amount}. Rätta kontot.',
  'sie-amount-unreadable':
    '”{text}” är inte ett belopp; posten är inte läst. Rätta beloppet, till exempel 1234.50.',
  'sie-amount-rounded': '”{text}” är inte hela ören och är läst som {difference} kr.',
  'sie-amount-form': '”{text}” är inte skrivet som standarden säger; det är läst som {difference} kr.',
  'sie-date-unreadable': '”{text}” är inte ett datum. Skriv datumet som ÅÅÅÅMMDD.',
  'sie-period-unreadable':
    'Månaden i #{label} för konto {account} går inte att läsa; posten är inte läst{amount}. Skriv månaden som ÅÅÅÅMM.',
  'sie-year-unreadable': 'Räkenskapsåret i #RAR går inte att läsa. Skriv det som #RAR 0 20190101 20191231.',
  'sie-record-unreadable': 'Posten #{label} går inte att läsa och är inte med.',
  'sie-balance-twice':
    '#{label} för konto {account} och år {year} finns två gånger; beloppen har lagts ihop (det andra är {difference} kr).',
  'sie-objects-missing': 'Objektlistan { } saknas; posten är läst utan objekt.',
  'sie-objects-broken': 'Objektlistan har ingen slutklammer; posten är läst utan objekt.',
  'sie-transaction-outside': 'Transaktionen står utanför en verifikation{amount}; den är läst ändå.',
  'sie-voucher-unclosed': 'En verifikation har ingen slutklammer före denna rad; den är läst ändå.',
  'sie-added-line-alone':
    '#RTRANS för konto {account} följs inte av samma rad som #TRANS; beloppet {difference} kr är inte med. Kontrollera verifikationen.',
  'sie-voucher-unbalanced':
    'Verifikation {voucher} ({date}) balanserar inte: debet minus kredit är {difference} kr.',
  'sie-opening-unbalanced': 'Ingående balans {year} summerar inte till noll: skillnaden är {difference} kr.',
  'sie-opening-lacks-result':
    'Ingående balans {year} summerar till {difference} kr, precis föregående års resultat: resultatet är inte omfört till eget kapital.',
  'sie-closing-differs':
    'Konto {account}: IB plus årets rörelse är inte lika med UB; skillnaden är {difference} kr. Verifikationerna används.',
  'sie-result-differs':
    'Konto {account}: RES skiljer sig från årets rörelse med {difference} kr. Verifikationerna används.',
  'sie-totals-differ':
    'Balanskontonas förändring (UB − IB) och årets resultat (RES) skiljer sig med {difference} kr.',
  'sie-account-undeclared':
    'Konto {account} ({difference} kr) finns inte i filens kontoplan (#KONTO); det är läst utan namn.',
  'sie-date-outside':
    '{count} {count|transaktion|transaktioner} har datum utanför filens räkenskapsår (debet {difference} kr). Kontrollera datumen.',
  'sie-transaction-without-date':
    '{count} {count|transaktion|transaktioner} har inget datum och är inte med i rapporten (debet {difference} kr). Rätta verifikationernas datum.',
  'sie-year-assumed': 'Filen anger inget räkenskapsår (#RAR); {from} till {to} används.',
  'sie-year-twice':
    'Verifikationer för {from} till {to} finns i flera filer. Fil {used} används; fil {other} ({count} {count|transaktion|transaktioner}) är inte med för det året.',
  'sie-opening-from-closing':
    'Ingående balans {year} saknas; föregående års utgående balans används (summa {difference} kr).',
  'sie-year-not-twelve-months': 'Räkenskapsåret {from} till {to} är inte tolv månader.',
  'sie-only-months': '{from} till {to} har inga verifikationer i filen; månadernas saldon används.',
  'sie-only-year':
    '{from} till {to} har varken verifikationer eller månader i filen; årets saldon är bokförda på dess sista månad.',
  'sie-too-many-rows':
    'Bladet {sheet} skulle få fler rader än Excel har (1 048 576). Ta ett räkenskapsår i taget.',
  'sie-no-ledger':
    'Arbetsboken har ingen huvudbok med verifikationer att skriva som SIE. Lägg in bladet Huvudbok.',
  'file-exists': 'Filen {file} finns redan och skrivs inte över. Välj ett annat namn med --ut.',
  'sie-more': '{count} fynd till av samma slag{amount}: {kind}.',
};
