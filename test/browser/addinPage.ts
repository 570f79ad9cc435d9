import axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import type { RunningWorkbench } from '../../workbench/server/serve';

/** How long something may take on a busy machine. */
export const PATIENCE = 30_000;

export type Look = 'light' | 'dark' | 'contrast';

/** Widths of Excel's own task pane on Mac, at its narrowest on Windows, and on the web. */
export const WIDTHS = [270, 300, 350] as const;

/** The workbench in a browser, with the add-in in its pane: what a person sees and does there. */
export class AddinPage {
  /** What the page and the pane complained of. */
  readonly complaints: string[] = [];
  /** Requests to anyone but this computer. */
  readonly foreign: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url))
        this.foreign.push(request.url());
    });
    page.setDefaultTimeout(PATIENCE);
  }

  static async open(
    browser: Browser,
    { url }: Pick<RunningWorkbench, 'url'>,
    viewport = { width: 1500, height: 900 },
  ): Promise<AddinPage> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const addin = new AddinPage(await context.newPage(), url);
    await addin.page.goto(url);
    await addin.started();
    return addin;
  }

  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().startsWith(`${this.url}addin/taskpane.html`));
    if (!frame) throw new Error('the page has no task pane');
    return frame;
  }

  /** The add-in has started and read the workbook. */
  async started(): Promise<void> {
    await this.page.waitForFunction(() => window.workbench?.host.shell.actionsReady);
    await this.pane.waitForFunction(() => document.querySelector('.pane h1'));
  }

  /** The heading of the view that is shown. */
  heading(): Promise<string> {
    return this.pane.innerText('h1');
  }

  async shows(heading: string | RegExp): Promise<void> {
    await this.pane.locator('h1', { hasText: heading }).waitFor();
  }

  /** A button or link of the pane, by what it says. */
  async click(name: string | RegExp): Promise<void> {
    await this.pane.getByRole('button', { name }).first().click();
  }

  /** Chooses files in the pane, by the button that asks for them. */
  async chooseFiles(button: string, paths: readonly string[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.click(button);
    await (await choosing).setFiles([...paths]);
  }

  /** Opens a list and tells whether the pane's tabs can still be seen beside it; then closes the list. */
  async seenBesideList(name: string): Promise<boolean> {
    await this.pane.getByRole('combobox', { name }).click();
    await this.pane.getByRole('option').first().waitFor();
    // The heading may have scrolled away; the tabs stay.
    const seen = await this.pane
      .getByRole('tab')
      .first()
      .evaluate((tab) => {
        const { left, top, width, height } = tab.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there !== null && (tab === there || tab.contains(there));
      });
    await this.page.keyboard.press('Escape');
    return seen;
  }

  /** Waits until a button can be clicked. */
  async ready(name: string): Promise<void> {
    await this.pane.getByRole('button', { name }).first().click({ trial: true });
  }

  async tab(name: 'Start' | 'Kontroller' | 'Spårning'): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }

  /** A button of the ribbon, by its id in the manifest. */
  async ribbon(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"]`).click();
  }

  async newWorkbook(): Promise<void> {
    await this.reloaded(() => this.page.click('#new'));
  }

  async openWorkbook(path: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.reloaded(async () => {
      await this.page.click('#open');
      await (await choosing).setFiles(path);
    });
  }

  async look(look: Look): Promise<void> {
    // Windows' own high contrast, which the theme of the window follows.
    await this.page.emulateMedia({ forcedColors: look === 'contrast' ? 'active' : 'none' });
    await this.reloaded(() => this.page.selectOption('#theme', look));
  }

  /** Does what loads the add-in anew and waits for it. */
  private async reloaded(act: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent('framenavigated', {
      predicate: (frame) => frame.url().includes('taskpane.html'),
    });
    await act();
    await loaded;
    await this.started();
  }

  /** Drags the pane's edge with the keyboard. */
  async widen(pixels: number): Promise<void> {
    const now = await this.page.evaluate(() => document.getElementById('pane')?.offsetWidth ?? 0);
    await this.page.focus('#pane-handle');
    const key = pixels > now ? 'ArrowLeft' : 'ArrowRight';
    for (let i = 0; i < Math.abs(pixels - now) / 10; i++) await this.page.keyboard.press(key);
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      window.workbench.host.workbook.worksheets
        .list()
        .filter(({ Visibility }) => Visibility !== 'VeryHidden')
        .map(({ Name }) => Name),
    );
  }

  /** Waits until a sheet is in front, with a cell of it selected where one is named. */
  async front(sheet: string, cell?: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, address]) => {
        const book = window.workbench.host.grid.univer;
        const isThere = book.getActiveSheet().getSheetName() === name;
        return isThere && (!address || book.getActiveRange()?.getA1Notation() === address);
      },
      [sheet, cell] as const,
    );
  }

  /** Waits until the selected cell can be seen. */
  async inSight(): Promise<void> {
    await this.page.waitForFunction(() => {
      const sheet = window.workbench.host.grid.univer.getActiveSheet() as unknown as {
        getVisibleRange(): { startRow: number; endRow: number } | null;
        getActiveRange(): { getRow(): number } | null;
      };
      const [seen, row] = [sheet.getVisibleRange(), sheet.getActiveRange()?.getRow() ?? -1];
      return seen !== null && row >= seen.startRow && row <= seen.endRow;
    });
  }

  /** A sheet's protection, as its owner sets it. */
  async protect(sheet: string, isOn: boolean): Promise<void> {
    await this.page.evaluate(
      ([name, on]) => {
        const { record } = window.workbench.host.workbook.worksheets.GetItem(name);
        record.protection = on ? { options: {}, password: null } : null;
      },
      [sheet, isOn] as const,
    );
  }

  /** Excel keeps the next thing it is asked waiting until it is let go. */
  async hold(): Promise<() => Promise<void>> {
    const name = `held${Date.now()}`;
    await this.page.evaluate((key) => {
      const held = new Promise<void>((done) => Object.assign(window, { [key]: done }));
      window.workbench.host.faults.next({ act: () => held });
    }, name);
    return () =>
      this.page.evaluate((key) => (window as unknown as Record<string, () => void>)[key]?.(), name);
  }

  /** The last row with anything in it, as a person counts. */
  lastRow(sheet: string): Promise<number> {
    return this.page.evaluate((name) => {
      const { row, height } = window.workbench.host.workbook.worksheets.GetItem(name).GetUsedRange(false);
      return row + height;
    }, sheet);
  }

  /** Every sheet's entries: values and formulas. */
  contents(sheets?: readonly string[]): Promise<Record<string, unknown>> {
    return this.page.evaluate(async (wanted) => {
      await window.workbench.host.grid.settle();
      const all = window.workbench.host.workbook.worksheets.list();
      return Object.fromEntries(
        all
          // What nobody can see is the program's memory.
          .filter(({ Name, Visibility }) => Visibility !== 'VeryHidden' && (!wanted || wanted.includes(Name)))
          .map((sheet) => [sheet.Name, sheet.GetUsedRange(false).Formulas]),
      );
    }, sheets);
  }

  /** Every cell of a sheet as it is shown, from A1 on, and where the sheet's hidden names point (0-based row and column). */
  drawn(sheet: string): Promise<{ text: string[][]; names: Record<string, [number, number]> }> {
    return this.page.evaluate(async (name) => {
      // The grid calculates a moment after the last change; the pane may be done before that.
      await window.workbench.host.grid.settle();
      const worksheet = window.workbench.host.workbook.worksheets.GetItem(name);
      const names: Record<string, [number, number]> = {};
      for (const item of worksheet.Names.list()) {
        const { row, column } = item.GetRange();
        names[item.Name] = [row, column];
      }
      return { text: worksheet.GetUsedRange(false).Text as string[][], names };
    }, sheet);
  }

  /** The row (from 1) of a sheet that holds all of these. */
  async rowWith(sheet: string, ...values: readonly (string | number)[]): Promise<number> {
    const rows = await this.page.evaluate(async (name) => {
      await window.workbench.host.grid.settle();
      return window.workbench.host.workbook.worksheets.GetItem(name).GetUsedRange(false)
        .Values as unknown[][];
    }, sheet);
    return 1 + rows.findIndex((row) => values.every((value) => row.includes(value)));
  }

  /** Goes to a cell. */
  async select(sheet: string, cell: string): Promise<void> {
    await this.page.evaluate(
      ([name, address]) => {
        const target = window.workbench.host.workbook.worksheets.GetItem(name).univer;
        target.activate();
        target.setActiveRange(target.getRange(address));
      },
      [sheet, cell] as const,
    );
    await this.front(sheet, cell);
  }

  /** Puts in rows before a 1-based row, columns before a 1-based column, and gives the sheet a new name. */
  async rearrange(sheet: string, rowsBefore: number, columnsBefore: number, newName: string): Promise<void> {
    await this.page.evaluate(
      ([name, row, column, other]) => {
        const { univer } = window.workbench.host.workbook.worksheets.GetItem(name);
        univer.insertRowsBefore(row - 1, 3);
        univer.insertColumnsBefore(column - 1, 1);
        univer.setName(other);
      },
      [sheet, rowsBefore, columnsBefore, newName] as const,
    );
  }

  /** Puts a column in before a 1-based column, with words in its third row. */
  async insertColumn(sheet: string, before: number, words: string): Promise<void> {
    await this.page.evaluate(
      ([name, column]) => {
        window.workbench.host.workbook.worksheets.GetItem(name).univer.insertColumnsBefore(column - 1, 1);
      },
      [sheet, before] as const,
    );
    await this.type(sheet, `${String.fromCharCode(64 + before)}3`, words);
  }

  /** Writes a note on a cell, as Excel's Ny anteckning does. */
  async annotate(sheet: string, cell: string, words: string): Promise<void> {
    await this.page.evaluate(
      ([name, at, text]) => {
        window.workbench.host.workbook.worksheets.GetItem(name).Notes.Add(at, text);
      },
      [sheet, cell, words] as const,
    );
  }

  /** The notes of a sheet: cell and words. */
  notes(sheet: string): Promise<string[][]> {
    return this.page.evaluate(
      (name) =>
        window.workbench.host.workbook.worksheets
          .GetItem(name)
          .Notes.list()
          .map((note) => [note.GetLocation().Address.replace(/^.*!/, ''), note.Content]),
      sheet,
    );
  }

  /** What a person does: goes to a cell, types, presses Enter. */
  async type(sheet: string, cell: string, text: string): Promise<void> {
    await this.#goTo(sheet, cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a cell to be edited, and leaves it open. */
  async edit(sheet: string, cell: string): Promise<void> {
    await this.#goTo(sheet, cell);
    await this.page.keyboard.press('F2');
    await this.page.waitForTimeout(150);
  }

  /** Clicks in the sheet: the cell that was open is no longer. */
  async leaveCell(): Promise<void> {
    await this.page.mouse.click(500, 600);
  }

  async #goTo(sheet: string, cell: string): Promise<void> {
    // The keyboard belongs to the pane until the sheet is clicked.
    await this.page.mouse.click(500, 600);
    await this.page.evaluate(
      ([name, address]) => {
        const target = window.workbench.host.workbook.worksheets.GetItem(name).univer;
        target.activate();
        target.setActiveRange(target.getRange(address));
      },
      [sheet, cell] as const,
    );
    await this.page.waitForTimeout(150);
  }

  /** Faults of the pane as it stands: axe's, and whatever is cut off or has to be scrolled sideways. */
  async faults(): Promise<string[]> {
    const isLoaded = await this.pane.evaluate(() => 'axe' in window);
    if (!isLoaded) await this.pane.evaluate(`${axe.source}; null`);
    const axeFaults = await this.pane.evaluate(`(async () => {
      // Fluent's hidden guards of focus are no one's to find.
      const { violations } = await axe.run({ exclude: [['[data-tabster-dummy]']] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)));
    })()`);
    const cut: string[] = [];
    const before = await this.page.evaluate(() => document.getElementById('pane')?.offsetWidth ?? 320);
    for (const width of WIDTHS) {
      await this.page.evaluate((pixels) => {
        (document.getElementById('pane') as HTMLElement).style.width = `${pixels}px`;
      }, width);
      cut.push(...(await this.pane.evaluate(cutOff)).map((what) => `${width} px: ${what}`));
    }
    await this.page.evaluate((pixels) => {
      (document.getElementById('pane') as HTMLElement).style.width = `${pixels}px`;
    }, before);
    return [...(axeFaults as string[]), ...cut];
  }
}

/** Elements of the pane that stick out of it or hold more than they show. Runs in the pane. */
function cutOff(): string[] {
  const faults: string[] = [];
  const told = (element: Element, what: string): number =>
    faults.push(`${what}: ${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`);
  if (document.documentElement.scrollWidth > innerWidth) told(document.documentElement, 'sideways');
  for (const element of document.querySelectorAll<HTMLElement>('.pane *')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width === 0 || style.visibility === 'hidden' || element.closest('.spoken, [data-tabster-dummy]'))
      continue;
    if (box.right > innerWidth + 1 || box.left < -1) told(element, 'outside');
    const isText = [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE);
    // What is cut with three dots on purpose says the rest elsewhere.
    if (isText && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      if (style.textOverflow !== 'ellipsis') told(element, 'cut');
  }
  return faults;
}
