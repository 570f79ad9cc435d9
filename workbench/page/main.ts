import { createHost, type Host } from '../host/createHost';
import { emptyWorkbook } from '../host/grid/newWorkbook';
import type { Connection } from '../host/protocol/connection';
import type { BookContent } from '../xlsx/content';
import { contentOf, installContent } from '../xlsx/hostContent';
import { readXlsx } from '../xlsx/readXlsx';
import { byId } from './element';
import { downloadFile, openFile, readFile } from './files';
import { isTheme } from './frameMessages';
import { createPageGrid } from './grid';
import { parseManifest } from './manifest';
import { Pane } from './pane';
import { makeResizable } from './paneWidth';
import { Ribbon } from './ribbon';

const EMPTY_NAME = 'Bok1.xlsx';

/** What the tests and a curious developer may use from the console. */
declare global {
  interface Window {
    workbench: {
      host: Host;
      /** The add-in's line to the host. */
      connection: Connection | undefined;
      open(content: BookContent, name: string): void;
    };
  }
}

async function start(): Promise<void> {
  const manifest = parseManifest(await (await fetch('/manifest.xml')).text());
  const metadata = manifest.functionsMetadata && (await (await fetch(manifest.functionsMetadata)).json());
  const functions = metadata && manifest.namespace ? { namespace: manifest.namespace, metadata } : undefined;
  const grid = createPageGrid('grid');
  const pane = new Pane(byId('pane'), byId<HTMLIFrameElement>('pane-frame'), manifest.taskpane);
  let host: Host | undefined;
  let fileName = EMPTY_NAME;

  const show = (content: BookContent | null, name: string): void => {
    host?.dispose();
    const title = name.replace(/\.xlsx$/i, '');
    const book = grid.show({ ...(content?.snapshot ?? emptyWorkbook()), name: title });
    const made = createHost({ api: grid.api, book, services: grid.services, functions });
    if (content) installContent(made, content);
    made.shell.onControl = (id, enabled) => ribbon.enable(id, enabled);
    made.shell.onTab = (id, visible) => ribbon.showTab(id, visible);
    host = made;
    fileName = name;
    byId('file-name').textContent = title;
    pane.open(made);
    window.workbench = { host: made, connection: pane.connection, open: show };
  };

  const ribbon = new Ribbon(byId('tabs'), byId('ribbon'), manifest, ({ action, functionName, id }) => {
    if (action === 'ShowTaskpane') host?.shell.show('Visible');
    else pane.run(functionName, id);
  });

  document.title = `${manifest.displayName} – arbetsbänk`;
  byId('pane-title').textContent = manifest.displayName;
  byId('pane-close').onclick = () => host?.shell.show('Background');
  byId('pane-reload').onclick = () => pane.reload();
  byId('new').onclick = () => show(null, EMPTY_NAME);
  byId('open').onclick = async () => {
    const opened = await openFile();
    if (opened) show(opened.content, opened.name);
  };
  byId('save').onclick = () => void (host && downloadFile(contentOf(host), fileName));
  const theme = byId<HTMLSelectElement>('theme');
  theme.onchange = () => {
    if (!isTheme(theme.value)) return;
    document.documentElement.dataset['theme'] = theme.value;
    // An add-in reads Office's theme when it starts.
    pane.reload();
  };
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    const { content, name } = await readFile(file);
    show(content, name);
  });
  makeResizable(byId('pane'), byId('pane-handle'));
  const { workbook } = (await (await fetch('/start.json')).json()) as { workbook: string | null };
  if (!workbook) return show(null, EMPTY_NAME);
  const file = await (await fetch('/start.xlsx')).arrayBuffer();
  show(await readXlsx(new Uint8Array(file)), workbook);
}

start().catch((error: unknown) => {
  byId('grid').textContent = `Arbetsbänken kunde inte starta: ${String(error)}`;
  throw error;
});
