/** Meddelanden från FINSAM-funktionerna i cellerna, på svenska: what is wrong with the formula and how to write it. */
export const functionsSv: Readonly<Record<string, string>> = {
  'function-failed':
    'Funktionen kunde inte räknas ut. Öppna panelen FINSAM och välj Kontroller för att se om något i underlaget är fel.',
  'function-no-report': 'Arbetsboken ger inga rapporter. {reason}',
  'function-post-missing':
    'Ange en post: en rad i rapporten, ett konto, ett kontointervall som 4000-4399;4511 eller en insats.',
  'function-post-unknown':
    '”{text}” är varken rad i rapporten, konto eller insats. Närmast är {nearest}. Finns raden i flera rapporter: skriv Resultaträkning!Nettokostnad.',
  'function-post-without-amount': '”{text}” har inget belopp i den perioden.',
  'function-object-unknown': 'Det finns ingen insats ”{text}”. Närmast är {nearest}.',
  'function-accounts-missing': 'Ange konton: 1930, 1900-1999 eller 1900-1999;2440.',
  'function-accounts-unknown':
    '”{text}” är inget konto i arbetsboken. Närmast är {nearest}. Skriv 1930, 1900-1999 eller 1900-1999;2440.',
  'function-period-unreadable':
    '”{text}” är ingen period. Skriv 2019-08, 2019-01..2019-08, 2019, aug, jan..aug eller ack, eller utelämna perioden.',
  'function-date-unreadable': '”{text}” är inget datum. Skriv 2019-08-31 eller en period som 2019-08.',
  'function-scenario-missing':
    'Det finns ingen {scenario} för {period}. Kontrollera perioden, eller om bladet är ifyllt för det året.',
  'function-no-plan': 'Det finns ingen budget eller prognos för perioden.',
  'function-no-balance': 'Det finns inget saldo {date}: varken ingående balans eller bokförda rader når dit.',
  'function-report-empty': '”{text}” är tom: det finns inget underlag för perioden. Det läggs in i {sheets}.',
  'function-report-unknown': '”{text}” är ingen rapport i mallen. Närmast är {nearest}.',
  'function-note-unknown': 'Det finns ingen not {text}. Mallens noter är {known}.',
  'function-unit-unknown': '”{text}” är ingen enhet. Skriv öre, kr eller tkr.',
  'function-budget-argument-missing':
    'Ange budget som andra argument, eller en post som text i det första: en rad, ett konto eller en insats.',
  'function-shapes-differ':
    'Områdena är olika stora: utfall {first}, budget {second} (rader × kolumner). Markera lika många celler.',
  'function-range-without-table':
    'I området finns ingen tabell: rader med namn till vänster och belopp till höger.',
  'function-range-too-large': 'Området är för stort för att granskas. Markera bara tabellen.',
  'function-decimals': '”{text}” är inget antal decimaler. Skriv 0, 1, 2 eller 3.',
  'function-percent-unreadable': '”{text}” är ingen procentsats. Skriv 20 %.',
  'function-no-contributions': 'Bidragen är noll, så någon andel kan inte räknas ut.',
  'function-control-unknown':
    'Det finns ingen kontroll ”{text}”. Närmast är {nearest}. Skriv FINSAM.KONTROLL() för att se alla.',
};
