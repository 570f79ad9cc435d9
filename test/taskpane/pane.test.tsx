/** @jest-environment jsdom */
import './browserLacks';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Pane } from '../../src/taskpane/Pane';
import type { Language } from '../../src/text/amountText';
import { material } from './material';
import { type Material, SCENES, type Scene } from './scenes';

let example: Material;
beforeAll(async () => {
  example = await material();
});
afterEach(cleanup);

async function shown(name: string, language: Language = 'sv'): Promise<Scene> {
  const scene = await (SCENES[name] as (material: Material) => Promise<Scene>)({ ...example, language });
  await act(async () => {
    render(<Pane session={scene.session} />);
  });
  return scene;
}

const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

/** A sentence with hard spaces, as the pane writes amounts. */
const hard = (text: string): string => text.replaceAll(' ', '\u00a0');

/** What only a screen reader, or a pointer that waits, is told. */
function hiddenWords(): string[] {
  const names = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
  ];
  return names.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
}
/** Words that Fluent's own texts have and Swedish has not. */
const ENGLISH =
  /\b(?:the|clear|selection|close|dismiss|open|loading|increment|decrement|value|required|more)\b/i;

describe('every state is accessible', () => {
  const inEnglish = ['forsta-start', 'start', 'klart', 'kontroller'] as const;
  const states: [string, Language][] = Object.keys(SCENES).map((name) => [name, 'sv']);

  test.each([...states, ...inEnglish.map((name): [string, Language] => [name, 'en'])])(
    '%s (%s)',
    async (name, language) => {
      await shown(name, language);
      const { violations } = await axe.run(document.body, {
        // Fluent's hidden guards of focus, and colours, which jsdom does not draw (tools/screenshots-pane.mjs does).
        rules: { 'aria-hidden-focus': { enabled: false }, 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(document.documentElement.lang).toBe(language);
      if (language === 'sv') expect(hiddenWords().filter((word) => ENGLISH.test(word))).toEqual([]);
    },
  );
});

test('start: sheets with their rows and months, the choices, one primary button', async () => {
  await shown('start');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Samordningsförbundet');
  const ledger = screen.getByText('Huvudbok').closest('li') as HTMLElement;
  expect(within(ledger).getByRole('img', { name: 'Redo' })).toBeTruthy();
  expect(ledger.textContent).toMatch(/Januari 2018–augusti 2019.*rader/);
  expect(screen.getByRole('combobox', { name: 'Period' }).textContent).toBe('Januari–augusti 2019 (delår)');
  expect(screen.getByRole('combobox', { name: 'Enhet' }).textContent).toBe('kr');
  await press('Skapa rapporter');
  expect(await screen.findByRole('heading', { level: 1, name: /rapportblad är klara/ })).toBeTruthy();
});

test('klart: the published result with a hard space, links to the sheets, focus on the heading', async () => {
  const { workbook } = await shown('start');
  await press('Skapa rapporter');
  const heading = await screen.findByRole('heading', { level: 1, name: /rapportblad är klara/ });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText('Periodens resultat').nextSibling?.textContent).toBe(hard('88 138'));
  expect(screen.getByText('Avvikelse mot budget').nextSibling?.textContent).toBe(`+${hard('902 804')}`);
  await press('Resultaträkning');
  expect(workbook.shown).toEqual(['Resultaträkning']);
});

test('kontroller: errors first, and the cell is shown', async () => {
  const { workbook } = await shown('kontroller');
  expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Fel');
  // What follows from it further down leads to the same cell.
  const [first] = screen.getAllByRole('button', { name: /^Visa cell/ });
  expect(first?.getAttribute('aria-label')).toBe('Visa cell: Huvudbok!F1501');
  await act(async () => {
    fireEvent.click(first as HTMLElement);
  });
  expect(workbook.shown).toContain('Huvudbok!F1501');
});

test('kontroller: a card has both amounts and the difference, each on a line of its own', async () => {
  await shown('kontroller-belopp');
  const card = screen.getByText(/är inte lika med Not 1/).closest('li') as HTMLElement;
  const lines = [...card.querySelectorAll('.figures > div')].map((line) => line.textContent);
  expect(lines).toEqual([
    `Belopp A${hard('3 061 001,00 kr')}`,
    `Belopp B${hard('3 016 000,50 kr')}`,
    `Differens${hard('45 000,50 kr')}`,
  ]);
});

test('start counts the controls, with a way to them; the tab’s mark is as bad as the worst', async () => {
  await shown('start');
  const card = screen.getByRole('heading', { name: 'Kontroller' }).closest('.findings') as HTMLElement;
  expect(card.textContent).toMatch(/\d+\svarning.*\d+\sgodkända kontroller/);
  const mark = (): HTMLElement => screen.getAllByLabelText(/^\d+\s(?:fel|varning)/)[0] as HTMLElement;
  expect(mark().getAttribute('aria-label')).toMatch(/^\d+\svarningar$/);
  expect(mark().classList).toContain('check');
  await act(async () => {
    fireEvent.click(within(card).getByRole('button', { name: 'Visa kontroller' }));
  });
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Kontroller');
  cleanup();
  await shown('start-fel');
  expect(mark().getAttribute('aria-label')).toMatch(/^\d+\sfel/);
  expect(mark().classList).not.toContain('check');
});

test('the first view leads to Granska: a finished report needs no input', async () => {
  await shown('forsta-start');
  await press(/Granska en färdig rapport/);
  expect(await screen.findByRole('heading', { level: 1, name: 'Granska en färdig rapport' })).toBeTruthy();
});

test('what was put in is said until the next act', async () => {
  const { session } = await shown('start-tomma-blad');
  expect(document.body.textContent).toContain('blad har lagts in.');
  await act(() => session.reread());
  expect(document.body.textContent).not.toContain('blad har lagts in.');
});

test('a problem says what happened and what to do; its code can be copied', async () => {
  const { copied, workbook } = await shown('fel');
  expect(screen.getByRole('alert').textContent).toContain('Bladet Resultaträkning är skyddat');
  expect(screen.getAllByRole('listitem')[1]?.textContent).toBe(
    'Välj Ta bort bladets skydd och ange lösenordet om det behövs.',
  );
  await press('Kopiera');
  expect(copied[0]).toContain('sheet-protected');
  await press('Gå till bladet');
  expect(workbook.shown).toEqual(['Resultaträkning']);
});

describe('keyboard', () => {
  const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';

  test.each([
    ['Escape', { key: 'Escape' }],
    ['Alt+Left', { key: 'ArrowLeft', altKey: true }],
  ])('%s goes back out of help, to a heading with focus', async (_, keys) => {
    await shown('hjalp');
    expect(heading()).toBe('Blad som känns igen');
    await act(async () => {
      fireEvent.keyDown(screen.getByRole('main'), keys);
    });
    expect(heading()).toContain('Samordningsförbundet');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('Escape in an open list closes the list and nothing else', async () => {
    await shown('klart');
    await press('Ändra val');
    const period = screen.getByRole('combobox', { name: 'Period' });
    await act(async () => {
      fireEvent.click(period);
    });
    expect(period.getAttribute('aria-expanded')).toBe('true');
    await act(async () => {
      fireEvent.keyDown(period, { key: 'Escape' });
    });
    expect(period.getAttribute('aria-expanded')).toBe('false');
    expect(heading()).toContain('Samordningsförbundet');
  });
});

test('progress is told at each step and each ten percent', async () => {
  const { session } = await shown('forlopp');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.8');
  const live = document.querySelector('[aria-live=polite].spoken');
  expect(live?.textContent).toBe(`Skriv rapportblad, 80\u00a0%`);
  expect(screen.getByText('Ungefär 5 sekunder kvar')).toBeTruthy();
  await press('Avbryt');
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(session.getState().notice).toEqual({ kind: 'cancelled' });
  expect(screen.getByText('Körningen avbröts. Arbetsboken är som förut.')).toBeTruthy();
});

test('a choice against the workbook’s own says what the workbook says', async () => {
  const { session } = await shown('start');
  await act(async () => {
    fireEvent.click(screen.getByRole('combobox', { name: 'Enhet' }));
  });
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name: 'tkr' }));
  });
  expect(session.getState().choices.unit).toBe('tkr');
  expect(screen.getByText('Förvalt: kr')).toBeTruthy();
});

test('first start: the example is one click away', async () => {
  await shown('forsta-start');
  await press(/Öppna exempel/);
  expect(await screen.findByText('8 blad har lagts in.')).toBeTruthy();
});
