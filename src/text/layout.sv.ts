/** Meddelanden om rapportmallar, in a file or in a sheet: what is wrong, and what to write instead. See sv.ts. */
export const layoutSv: Readonly<Record<string, string>> = {
  // Which layout
  'layout-not-found': 'Rapportmallen ”{layout}” finns inte. Möjliga: {known}.',
  'layout-unreadable': 'Rapportmallen {layout} kan inte läsas: den är inte giltig JSON ({reason}).',
  'layout-no-sheet':
    'Arbetsboken {file} har inget blad Rapportmall som går att läsa. Välj en annan fil, eller lägg in ett blad Rapportmall med rubrikerna Slag, Benämning, Konton och Innehåll.',
  'layout-assumed':
    'Ingen rapportmall är vald; {title} används. Ange Mall i Inställningar för att välja en annan. Möjliga: {known}.',
  'layout-none': 'Ingen rapportmall är vald. Ange Mall i Inställningar. Möjliga: {known}.',
  'layout-sheet-used':
    'Bladet används som rapportmall i stället för {layout}, som står under Mall i Inställningar. Skriv Rapportmall där, eller ta bort bladet om det inte ska användas.',
  'layout-sheet-unused':
    'Bladet används inte: rapportmallen {layout} är vald. Välj Rapportmall (blad) om bladet ska användas.',
  'report-unknown': 'Rapporten ”{id}” finns inte i mallen. Möjliga: {known}.',
  // How it is written
  'layout-not-an-object': 'Här ska stå ett objekt med nycklar. Skriv det inom klammer, { … }.',
  'layout-not-a-list': '{key} ska vara en lista. Skriv den inom hakparenteser, [ … ].',
  'layout-unknown-key': '”{key}” används inte här. Ta bort det, eller skriv något av: {known}.',
  'layout-missing-key': '{key} saknas här. Fyll i {key}.',
  'layout-not-a-text': '{key} går inte att läsa. Skriv en text.',
  'layout-not-true-or-false': '{key} ska vara ja eller nej. Skriv true eller false.',
  'layout-not-a-number': '{key} går inte att använda. Skriv ett heltal från 0 till {max}.',
  'layout-unknown-choice': '”{value}” går inte att använda för {key}. Skriv något av: {choices}.',
  'layout-unknown-period': '”{value}” är ingen period. Skriv något av: {choices}.',
  'layout-outside-report':
    'Raden står före den första rapporten och hör inte till någon. Skriv en rad med Slag Rapport ovanför.',
  // What it says
  'layout-duplicate-id': 'Två heter ”{id}”. Ge den ena ett annat id.',
  'layout-name-twice':
    'Två heter ”{name}”, så det är oklart vilken som menas. Skriv ett id på var och en och hänvisa till det.',
  'layout-unknown-column':
    'Kolumnen ”{id}” som {column} hänvisar till finns inte. Skriv id:t på en av rapportens kolumner med belopp: {known}.',
  'layout-unknown-row':
    'Raden ”{id}” som {row} hänvisar till finns inte, eller har inga belopp. Skriv id:t på en av rapportens rader med belopp: {known}.',
  'layout-unknown-object':
    'Raden {row} tar insatsen {object}, som inte finns i underlaget. Rätta koden, eller lägg in insatsen i bladet Insatser. Insatser som finns: {known}.',
  'layout-empty-sum': 'Summan {row} har inga rader att summera. Skriv vilka, till exempel: {known}.',
  'layout-part-twice': 'Summan {row} räknar raden ”{id}” två gånger. Ta bort den ena.',
  'layout-circular-sum':
    'Summorna hänvisar till varandra i en cirkel: {circle}. Ta bort en av hänvisningarna.',
  'layout-needs-two':
    '{id} räknas av två, den första i förhållande till den andra. Skriv två id, till exempel: {known}.',
  'layout-no-columns': 'Rapporten {title} har inga kolumner. Lägg till minst en kolumn.',
  'layout-no-rows': 'Rapporten {title} har inga rader. Lägg till minst en rad.',
  'layout-account-twice':
    'Konto {accounts} tas av två rader, {first} och {second}. Ändra kontona så att varje konto finns på en rad.',
  'layout-statement-left-out':
    'Rapporten {title} skrivs inte förrän felen ovan i mallen är rättade; det hindrar inte de andra rapporterna.',
  'layout-no-statements': 'Mallen har inga rapporter. Lägg till en rapport med minst en kolumn och en rad.',
  'empty-account-range': 'Kontointervallet är tomt. Skriv till exempel 4000-4399.',
  'not-an-account-range': '”{part}” är inte ett kontointervall. Skriv till exempel 4000-4399; 4511.',
  'reversed-account-range': 'Kontointervallet {part} går baklänges. Skriv {turned}.',
};
