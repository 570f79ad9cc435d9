import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/launch';
import { serveWorkbench } from '../workbench/server/serve';
import { bigWorkbook } from './bigWorkbook';
import { median, numberArgument } from './measure';
import { randomLedger } from './randomLedger';
import { figure, printTable } from './table';

/** Sizes and times of the pane in the workbench, in Chromium. The host's work is told apart from the add-in's own. */
const root = process.cwd();
const cache = join(root, 'node_modules', '.cache', 'finsam');
const addin = join(cache, 'addin');
const rounds = numberArgument('rounds', 7);
const rows = numberArgument('rows', 100_000);
const example = join(root, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');

/** Scripts the pane's page names, each compressed as a web server would. */
function scriptSizes(): { name: string; bytes: number; gzip: number }[] {
  const page = readFileSync(join(addin, 'taskpane.html'), 'utf8');
  const own = [...page.matchAll(/<script[^>]* src="([^":?]+\.js)/g)].map(([, name]) => name as string);
  return own.map((name) => {
    const script = readFileSync(join(addin, name));
    return { name, bytes: script.length, gzip: gzipSync(script, { level: 9 }).length };
  });
}

interface Start {
  /** From the frame's first byte to the button that can be clicked. */
  readonly total: number;
  /** Of it our own: scripts read and run once office.js is there, and everything after Office says that it is ready. */
  readonly own: number;
}

interface Click {
  readonly total: number;
  /** What the workbench needed to carry out what was asked of it, and to hand over the answers. */
  readonly host: number;
  readonly syncs: number;
  /** Stretches of more than 50 ms without a break, in order. The page with the grid shares the thread, which Excel does not. */
  readonly all: readonly Task[];
  /** Those of the pane's own code, longest first. */
  readonly longest: readonly Task[];
  /** What the progress said, each text once. */
  readonly progress: readonly string[];
}

interface Task {
  readonly at: number;
  readonly duration: number;
  readonly name: string;
}

/** Notes in every frame when office.js is ready and when the pane can be used; long tasks too. */
function watch(): void {
  const marks = { ready: 0, usable: 0, tasks: [] as Task[] };
  Object.assign(window, { marks });
  document.addEventListener('DOMContentLoaded', () => {
    const office = (window as { Office?: { onReady(): Promise<unknown> } }).Office;
    if (!office) return;
    void office.onReady().then(() => (marks.ready = performance.now()));
    const look = (): void => {
      const usable = document.querySelector('.actions button:not([disabled])');
      if (usable) marks.usable = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries())
      marks.tasks.push({ at: startTime, duration, name });
  }).observe({ type: 'longtask' });
}

type Marked = { marks: { ready: number; usable: number; tasks: Task[] } };

function paneOf(page: Page): Frame {
  return page.frames().find((frame) => frame.url().includes('taskpane.html')) as Frame;
}

async function usable(page: Page): Promise<Frame> {
  await page.waitForFunction(() => window.workbench?.host.shell.actionsReady, null, { timeout: 120_000 });
  const pane = paneOf(page);
  await pane.waitForFunction(() => (window as unknown as Marked).marks.usable > 0, null, {
    timeout: 120_000,
  });
  return pane;
}

async function measureStart(page: Page): Promise<Start> {
  const pane = await usable(page);
  return pane.evaluate(() => {
    const { ready, usable: end } = (window as unknown as Marked).marks;
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { domInteractive = 0, domContentLoadedEventStart: loaded = 0 } = page ?? {};
    return { total: end, own: loaded - domInteractive + end - Math.max(loaded, ready) };
  });
}

async function measureClick(page: Page): Promise<Click> {
  const pane = await usable(page);
  await page.evaluate(() => {
    const spent = { host: 0, syncs: 0 };
    Object.assign(window, { spent });
    const { connection } = window.workbench;
    if (connection)
      connection.onBatch = ({ milliseconds }) => {
        spent.host += milliseconds;
        spent.syncs++;
      };
  });
  const own = await pane.evaluate(async () => {
    const { marks } = window as unknown as Marked;
    // What the opening of the workbook still has to do is not the click's.
    await new Promise((done) => setTimeout(done, 1500));
    marks.tasks.length = 0;
    const progress = new Set<string>();
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Skapa rapporter',
    );
    const started = performance.now();
    const total = await new Promise<number>((done) => {
      const seen = new MutationObserver(() => {
        const measure = document.querySelector('.measure, .remaining')?.parentElement;
        const told = measure?.querySelector('h1')?.textContent;
        if (told) progress.add(`${told} ${measure?.querySelector('.figure')?.textContent ?? ''}`);
        if (!/klara?$/.test(document.querySelector('h1')?.textContent ?? '')) return;
        seen.disconnect();
        done(performance.now() - started);
      });
      seen.observe(document.body, { subtree: true, childList: true, characterData: true });
      button?.click();
    });
    await new Promise((done) => setTimeout(done, 200));
    const all = marks.tasks.map(({ at, duration, name }) => ({ at: at - started, duration, name }));
    const longest = all.filter(({ name }) => name === 'self').sort((a, b) => b.duration - a.duration);
    return { total, all, longest, progress: [...progress] };
  });
  const host = await page.evaluate(
    () => (window as unknown as { spent: { host: number; syncs: number } }).spent,
  );
  return { ...own, ...host };
}

async function withWorkbook<T>(
  browser: Browser,
  workbook: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const server = await serveWorkbench({
    root,
    addin,
    manifest: join(addin, 'manifest.xml'),
    workbook,
    port: 0,
  });
  const context = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.addInitScript(watch);
    await page.goto(server.url);
    return await measure(page);
  } finally {
    await context.close();
    await server.close();
  }
}

const sizes = scriptSizes();
const sum = (key: 'bytes' | 'gzip'): number => sizes.reduce((total, one) => total + one[key], 0);
const kb = (bytes: number): string => figure(bytes / 1000);
printTable(
  'Scripts of the pane at first use, kB',
  ['script', 'as is', 'gzip', 'target'],
  [
    ...sizes.map(({ name, bytes, gzip }) => [name, kb(bytes), kb(gzip), '']),
    ['together', kb(sum('bytes')), kb(sum('gzip')), '≤ 300'],
  ],
);

const browser = await launchChromium();
const starts: Start[] = [];
const clicks: Click[] = [];
for (let round = 0; round < rounds; round++)
  await withWorkbook(browser, example, async (page) => {
    starts.push(await measureStart(page));
    clicks.push(await measureClick(page));
  });
const middle = (times: readonly number[]): string => figure(median(times));
printTable(
  `The 2019 example in the workbench, median of ${rounds}`,
  ['what', 'ms', 'target'],
  [
    ['frame to usable pane, office.js and all', middle(starts.map(({ total }) => total)), ''],
    ['of it our own', middle(starts.map(({ own }) => own)), '< 1000'],
    ['click to finished reports', middle(clicks.map(({ total }) => total)), ''],
    ['of it the host', middle(clicks.map(({ host }) => host)), ''],
    ['of it our own', middle(clicks.map(({ total, host }) => total - host)), '< 1000'],
  ],
);

const big = join(cache, `bench-${rows}.xlsx`);
writeFileSync(big, await bigWorkbook(randomLedger(rows)));
const click = await withWorkbook(browser, big, measureClick);
await browser.close();
printTable(
  `Huvudbok of ${rows} rows, read through office.js and reported`,
  ['what', '', 'target'],
  [
    ['click to finished reports, ms', figure(click.total), ''],
    ['of it the host, ms', figure(click.host), ''],
    ['of it our own, ms', figure(click.total - click.host), ''],
    ['syncs', String(click.syncs), ''],
    ['different states of the progress shown', String(click.progress.length), ''],
    ['longest task of the pane, ms', figure(click.longest[0]?.duration ?? 0), '≤ 200'],
    ['tasks of the pane over 50 ms', String(click.longest.length), ''],
  ],
);
if (process.argv.includes('--tasks')) console.log(click.all, click.progress);
