/** Meddelanden om arbetsboken i Excel, på svenska: what happened, why, what to do now, and that nothing was changed. */
export const excelSv: Readonly<Record<string, string>> = {
  'workbook-protected':
    'Arbetsbokens struktur är skyddad, så inga blad kan läggas till. Inga blad är ändrade. Välj Granska – Skydda arbetsbok i Excel för att ta bort skyddet och kör igen.',
  'sheet-protected':
    'Bladet {sheet} är skyddat och har inte skrivits om; inte heller något annat blad är ändrat. Välj Granska – Ta bort bladets skydd i Excel och kör igen.',
  'sheet-gone':
    'Bladet {sheet} finns inte längre; någon har tagit bort eller döpt om det. Inget blad är ändrat. Kör igen, så används de blad som finns nu.',
  'nothing-to-undo':
    'Det finns ingen uppdatering att ångra: bara den senaste kan tas tillbaka, en gång. Inget blad är ändrat.',
  'amount-overwritten':
    '{row}, {column}: beloppet är överskrivet för hand. Där står {stated}, rapporten ger {read}. Välj Uppdatera och Ta det nya om det inte ska stå kvar.',
  'own-row-counted':
    'Din egen rad ”{row}” ({mine}, {column}) räknas med i ”{sum}”, som då visar ett annat belopp än underlaget ger. Välj Uppdatera, så räknas den inte med, och bokför beloppet om det ska ingå.',
  'own-row-not-counted':
    'Din egen rad ”{row}” ({mine}, {column}) räknas inte med i ”{sum}”: rapportens summor räknar bara rapportens egna rader. Bokför beloppet om det ska ingå.',
  'reports-older':
    'Rapportbladen är inte uppdaterade: {count} belopp på {sheets} {count|är ett annat|är andra} än underlaget ger nu; störst är skillnaden på {row}, {column}. Välj Uppdatera.',
  'sheet-exists':
    'Det finns redan ett blad som heter {sheet}. Det är inte ändrat och inget blad är tillagt. Byt namn på det eller ta bort det och kör igen.',
  'sheet-has-tables':
    'Bladet {sheet} har flera tabeller, eller en som inte börjar i cell A1, så det kan inte ersättas utan att formler förlorar sina tabeller. Inget blad är ändrat. Byt namn på bladet och kör igen, så läggs ett nytt in.',
  'sheet-not-in-view':
    'Bladet {sheet} är dolt. Högerklicka på en bladflik i Excel, välj Ta fram och försök igen.',
  'cell-being-edited':
    'En cell redigeras och Excel väntar på den. Inget blad är ändrat. Tryck Enter eller Esc i kalkylbladet och kör igen.',
  'workbook-not-in-front':
    'En annan arbetsbok ligger framför denna i Excel. Inget blad är ändrat. Klicka i arbetsboken med underlaget och kör igen.',
  'payload-too-large':
    'Excel tar inte emot så mycket data på en gång. Inget blad är ändrat. Dela upp det största bladet, eller öppna arbetsboken i Excel på datorn, där gränsen inte finns.',
  'host-timeout':
    'Excel har inte svarat på {seconds} sekunder. Inget blad är ändrat. Vänta tills Excel har räknat klart, stäng öppna dialogrutor och kör igen.',
  'host-failed':
    'Excel kunde inte göra det som begärdes (felkod {code}). Inget blad är ändrat. Kör igen; blir det samma fel, spara och öppna arbetsboken på nytt.',
  'update-under-way': 'Någon annan uppdaterar rapporterna. Vänta en liten stund. Försök sedan igen.',
  'host-left-unsure':
    'Excel slutade svara medan blad skrevs. Andra blad är inte ändrade, men det är inte säkert om de som skrevs är de gamla eller de nya. Kör igen när Excel svarar, så skrivs de på nytt.',
};
