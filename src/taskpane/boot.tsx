import { provideLedgerHost } from '../app/live/ledgerHost';
import { CellEdits } from '../hosts/office/cellEdits';
import { OfficeView } from '../hosts/office/officeView';
import { OfficeWorkbook } from '../hosts/office/officeWorkbook';
import { OwnChanges } from '../hosts/office/ownChanges';
import { LIMITS } from '../hosts/office/session';
import type { Language } from '../text/amountText';
import { paneTexts } from '../text/paneTexts';
import { bundledLayouts } from './bundledLayouts';
import { ledgerOfSession } from './ledgerOfSession';
import { mountPane } from './mount';
import type { OfficeLook, PaneHost } from './paneHost';
import { provideSession } from './sessionReady';

/** The pane in Excel: the one file of the pane that knows Office. */
async function boot(): Promise<void> {
  const element = document.getElementById('pane') as HTMLElement;
  if (typeof Office === 'undefined') return sayOutside(element, languageOf(navigator.language));
  const { host } = await Office.onReady();
  const language = languageOf(Office.context?.displayLanguage ?? navigator.language);
  if (host !== Office.HostType.Excel) return sayOutside(element, language);
  const session = mountPane(element, officeHost(language));
  // Figures in cells are of the period that was chosen, from the first.
  void session.choicesKnown.then(() => provideLedgerHost(ledgerOfSession(session)));
  await session.started;
  provideSession(session);
}

function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

function sayOutside(element: HTMLElement, language: Language): void {
  element.textContent = paneTexts(language).guide.outside;
  element.className = 'outside';
}

function officeHost(language: Language): PaneHost {
  const ownChanges = new OwnChanges();
  const cellEdits = new CellEdits();
  return {
    workbook: new OfficeWorkbook({ ownChanges, cellEdits }),
    view: new OfficeView(ownChanges, { ...LIMITS, cellEdits }),
    onCellEdit: (changed) => cellEdits.onChange(changed),
    layouts: bundledLayouts(),
    language,
    look: officeLook,
    onLookChange: followLook,
    async loadExample() {
      const answer = await fetch('exempel.json');
      return answer.ok ? ((await answer.json()) as unknown) : null;
    },
    openFile: async (bytes) => (await import('./files/openFile')).openFile(bytes),
    copy: copyText,
    save: saveFile,
    now: () => new Date(),
  };
}

const FORCED = window.matchMedia('(forced-colors: active)');

function officeLook(): OfficeLook {
  if (FORCED.matches) return 'contrast';
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return isDark(theme?.bodyBackgroundColor ?? '#FFFFFF') ? 'dark' : 'light';
}

/** Office gives colours as #RRGGBB; the sum of the three tells light from dark well enough. */
function isDark(color: string): boolean {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#?(..)(..)(..)/.exec(color) ?? [];
  return parseInt(red, 16) + parseInt(green, 16) + parseInt(blue, 16) < 384;
}

/** Not every Excel tells when its theme changes; coming back to the pane looks again. */
function followLook(changed: () => void): () => void {
  const changes = Office.EventType.OfficeThemeChanged;
  Office.context.document?.addHandlerAsync(changes, changed, () => {});
  FORCED.addEventListener('change', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    Office.context.document?.removeHandlerAsync(changes, { handler: changed }, () => {});
    FORCED.removeEventListener('change', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** Excel on the web may keep the clipboard from a pane; an old-fashioned copy still works there. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.value = text;
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A download that has only begun still needs the address.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

void boot();
