/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const LOCAL = 'https://localhost:3000/';

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}
function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}
const kind = (element: Element): string => element.getAttributeNS(XSI, 'type') ?? '';
const resid = (element: Element | undefined): string => element?.getAttribute('resid') ?? '';

/** What the schema and Microsoft's own validation leave out, and Excel then fails on without a word. */
function faults(manifest: Document): string[] {
  const found: string[] = [];
  const resources = all(manifest, 'Resources')[0];
  const declared = resources ? [...resources.querySelectorAll('[id]')] : [];
  const ids = declared.map((element) => element.getAttribute('id') ?? '');
  const used = [...manifest.querySelectorAll('[resid]')].map(resid);
  for (const id of new Set([...ids, ...used])) {
    if (id.length > 32) found.push(`resid longer than 32: ${id}`);
    if (!ids.includes(id)) found.push(`resid not declared: ${id}`);
    if (!used.includes(id)) found.push(`resource never used: ${id}`);
    if (ids.filter((other) => other === id).length > 1) found.push(`resource declared twice: ${id}`);
  }
  for (const [list, longest] of [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ] as const)
    for (const string of all(manifest, list).flatMap((strings) => [...strings.querySelectorAll('*')])) {
      const value = string.getAttribute('DefaultValue') ?? string.getAttribute('Value') ?? '';
      if (value === '' || value.length > longest) found.push(`${list}: ${value.length} characters: ${value}`);
    }
  for (const host of all(manifest, 'Host').filter((element) => element.namespaceURI?.endsWith('overrides')))
    if (host.firstElementChild?.localName !== 'Runtimes') found.push('Runtimes is not first in Host');
  const [runtime] = all(manifest, 'Runtime');
  if (runtime?.getAttribute('lifetime') !== 'long') found.push('no shared runtime');
  for (const name of ['Page', 'FunctionFile', 'Action'])
    for (const element of all(manifest, name)) {
      const page = name === 'FunctionFile' ? element : all(element, 'SourceLocation')[0];
      if (page && resid(page) !== resid(runtime)) found.push(`${name} is not the shared runtime's page`);
    }
  if (all(manifest, 'TaskpaneId').length > 0) found.push('TaskpaneId together with a shared runtime');
  if (resources && all(resources, 'Override').some(({ prefix }) => prefix !== 'bt'))
    found.push('Override without bt: in Resources');
  for (const override of all(manifest, 'Override'))
    if (override.getAttribute('Locale') !== 'en-US') found.push(`locale ${override.getAttribute('Locale')}`);
  for (const element of manifest.querySelectorAll('[DefaultValue],[Value]')) {
    const value = element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
    if (/^http:/.test(value)) found.push(`not https: ${value}`);
  }
  const controls = all(manifest, 'Control').map((control) => control.getAttribute('id'));
  if (new Set(controls).size < controls.length) found.push('two controls of one id');
  return found;
}

const manifest = parse(text);

test('the manifest is well formed and breaks none of the rules', () => {
  expect(all(manifest, 'parsererror')).toEqual([]);
  expect(faults(manifest)).toEqual([]);
});

test.each([
  [
    'a resid too long',
    (xml: string) => xml.replaceAll('Create.Tip', 'Create.Tip.That.Is.Longer.Than.Thirty.Two'),
  ],
  ['a resid not declared', (xml: string) => xml.replace('resid="Create.Tip"', 'resid="Create.Tipp"')],
  [
    'a label too long',
    (xml: string) => xml.replace('DefaultValue="Öppna exempel"', `DefaultValue="${'x'.repeat(126)}"`),
  ],
  [
    'plain http',
    (xml: string) => xml.replace(`Url" DefaultValue="${LOCAL}`, 'Url" DefaultValue="http://localhost:3000/'),
  ],
  [
    'another page for the commands',
    (xml: string) => xml.replace('<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Help.Url"'),
  ],
  [
    'a TaskpaneId',
    (xml: string) =>
      xml.replace(
        '<SourceLocation resid="Pane.Url" />\n                  </Action>',
        '<TaskpaneId>a</TaskpaneId><SourceLocation resid="Pane.Url" /></Action>',
      ),
  ],
  [
    'Runtimes last',
    (xml: string) =>
      xml
        .replace(/<Runtimes>[\s\S]*?<\/Runtimes>/, '')
        .replace(
          '</DesktopFormFactor>',
          '</DesktopFormFactor><Runtimes><Runtime resid="Pane.Url" lifetime="long" /></Runtimes>',
        ),
  ],
  [
    'an Override of the wrong namespace',
    (xml: string) =>
      xml.replace(
        '<bt:Override Locale="en-US" Value="Reports" />',
        '<Override Locale="en-US" Value="Reports" />',
      ),
  ],
])('a planted fault is found: %s', (_, plant) => {
  const planted = plant(text);
  expect(planted).not.toBe(text);
  expect(faults(parse(planted))).not.toEqual([]);
});

test('every text has an English one, but for names', () => {
  const strings = [...all(manifest, 'ShortStrings'), ...all(manifest, 'LongStrings')].flatMap((list) => [
    ...list.children,
  ]);
  const untold = strings
    .filter((string) => all(string, 'Override').length === 0)
    .map((string) => string.getAttribute('DefaultValue'));
  expect(new Set(untold)).toEqual(new Set(['FINSAM']));
});

test('every icon is a picture of the size it says', () => {
  const images = new Map(
    all(manifest, 'Image').map((image) => [
      image.getAttribute('id') ?? '',
      image.getAttribute('DefaultValue') ?? '',
    ]),
  );
  const uses = all(manifest, 'Image').flatMap((image): [string, number][] =>
    image.hasAttribute('resid') ? [[images.get(resid(image)) ?? '', Number(image.getAttribute('size'))]] : [],
  );
  const own = (name: string): string => all(manifest, name)[0]?.getAttribute('DefaultValue') ?? '';
  uses.push([own('IconUrl'), 32], [own('HighResolutionIconUrl'), 64]);
  expect(uses.length).toBeGreaterThan(10);
  for (const [url, size] of uses) {
    expect(url.startsWith(LOCAL)).toBe(true);
    expect([url, ...pngSize(url.slice(LOCAL.length))]).toEqual([url, size, size]);
  }
});

function pngSize(file: string): [number, number] {
  expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  const bytes = readFileSync(join(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the add-in asks for no more than it needs, and keeps its identity', () => {
  expect(all(manifest, 'Permissions')[0]?.textContent).toBe('ReadWriteDocument');
  expect(all(manifest, 'Id')[0]?.textContent).toBe('1b01235a-7b8f-48e7-9633-e877ab29e7e3');
  expect(all(manifest, 'DefaultLocale')[0]?.textContent).toBe('sv-SE');
  const sets = all(manifest, 'Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
  expect(sets).toEqual([
    ['SharedRuntime', '1.1'],
    ['ExcelApi', '1.9'],
  ]);
});

test('every button of the ribbon does something: its command exists', async () => {
  const { ribbonCommands } = await import('../src/commands/ribbon');
  const commands = Object.keys(ribbonCommands(new Promise(() => {}), async () => {}));
  const actions = all(manifest, 'Action');
  const called = actions
    .filter((action) => kind(action) === 'ExecuteFunction')
    .map((action) => action.textContent?.trim());
  expect(new Set(called)).toEqual(new Set(commands));
  expect(actions.filter((action) => kind(action) === 'ShowTaskpane')).toHaveLength(1);
});

test('every page the manifest names is one the build makes', () => {
  const config = readFileSync(join(root, 'webpack.config.js'), 'utf8');
  const pages = [...text.matchAll(/https:\/\/localhost:3000\/([\w.]+)"/g)].map(([, page]) => page as string);
  expect(new Set(pages)).toEqual(
    new Set([
      'taskpane.html',
      'hjalp.html',
      'shortcuts.json',
      'functions.js',
      'functions.json',
      'functions.en.json',
    ]),
  );
  for (const page of ['taskpane.html', 'hjalp.html', 'shortcuts.json', 'functions.json'])
    expect(config).toContain(page);
});

test('every keyboard shortcut does what a button does, with keys that a Swedish keyboard writes nothing with', async () => {
  const { ribbonCommands } = await import('../src/commands/ribbon');
  const commands = Object.keys(ribbonCommands(new Promise(() => {}), async () => {}));
  const { actions, shortcuts } = JSON.parse(readFileSync(join(root, 'assets', 'shortcuts.json'), 'utf8')) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };
  expect(commands).toEqual(expect.arrayContaining(actions.map(({ id }) => id)));
  expect(new Set(shortcuts.map(({ action }) => action))).toEqual(new Set(actions.map(({ id }) => id)));
  for (const { type, name } of actions) expect([type, name]).toEqual(['ExecuteFunction', expect.any(String)]);
  // Ctrl+Alt is AltGr, with which @ and € are written.
  for (const { key } of shortcuts) expect(key['default']).toMatch(/^Ctrl\+Shift\+[A-Z]$/);
  const [overrides] = all(manifest, 'ExtendedOverrides');
  expect(overrides?.previousElementSibling?.localName).toBe('VersionOverrides');
});
