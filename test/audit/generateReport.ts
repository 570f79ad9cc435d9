import type { PrintedCell, PrintedSheet } from '../../src/audit/printed';
import { randomFrom } from './mutate';

/** A made-up report that adds up but for rounding, and the figures that some equation of it holds. */
export interface GeneratedReport {
  readonly sheets: readonly PrintedSheet[];
  /** Figures that an equation of the report takes part in: where an error can be seen. In hundredths. */
  readonly checked: readonly Checked[];
  readonly description: string;
}

type Random = () => number;

interface Line {
  readonly label: string;
  /** Exact öre by column of the table; null prints nothing. */
  readonly amounts: readonly (number | null)[] | null;
  readonly note?: number;
  readonly sumOf?: readonly number[];
  readonly checked?: boolean;
}

interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  readonly counts?: boolean;
  readonly checkedColumns?: readonly boolean[];
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const PAYERS = [
  'Statens andel',
  'Regionens andel',
  'Norrby kommun',
  'Söderås kommun',
  'Östhamra kommun',
  'Ersättning AF',
  'Medel från FK',
  'EU-stöd',
  'Projektmedel ESF',
  'Hyresersättning',
];
const COSTS = [
  'Löner',
  'Arvoden styrelse',
  'Sociala avgifter',
  'Pensioner',
  'Lokalkostnader',
  'Köpta konsulttjänster',
  'Resor och logi',
  'Utbildning',
  'Telefon och data',
  'Förbrukningsmateriel',
  'Revision',
  'Trycksaker',
  'Försäkringar',
  'Porto',
  'Marknadsföring',
  'Bankavgifter',
  'Licenser',
  'Representation',
  'Facklitteratur',
  'Städning',
];
const ACTIVITIES = [
  'Steget vidare',
  'Unga framåt',
  'Grön rehab',
  'Samsjuklighet',
  'Vägen in',
  'Språkstöd',
  'Navigatorcenter',
  'Resursteam',
  'Supported employment',
  'Förstudie psykisk hälsa',
  'Kompetenscentrum',
  'Brobyggarna',
  'Hela vägen',
  'Kansli',
  'Styrelse',
  'Beredningsgrupp',
  'Utvecklingsmedel',
  'Kick-off',
];
const CLAIMS = ['Kundfordringar', 'Momsfordran', 'Skattekonto', 'Interimsfordringar', 'Fordran projektägare'];
const DEBTS = [
  'Leverantörer',
  'Källskatt',
  'Arbetsgivaravgifter',
  'Semesterlöneskuld',
  'Interimsskulder',
  'Skuld till huvudman',
  'Outnyttjade projektmedel',
];
const PEOPLE = [
  'Nya i insats',
  'Pågående',
  'Avslutade till arbete',
  'Avslutade till studier',
  'Övriga avslut',
  'Vilande',
];

/** Öre with round or odd kronor. */
function amount(random: Random, low: number, high: number, odd: boolean): number {
  const kronor = Math.exp(Math.log(low) + random() * (Math.log(high) - Math.log(low)));
  return odd ? Math.round(kronor * 100) : Math.round(kronor / 100) * 10_000;
}

interface Years {
  readonly heads: readonly string[];
  /** What each column holds. */
  readonly kinds: readonly ('now' | 'before' | 'budget' | 'forecast' | 'deviation')[];
}

/** Everything the tables are made of. Costs are negative here, whatever the print says. */
interface Story {
  readonly random: Random;
  readonly year: number;
  readonly month: number;
  readonly costsPositive: boolean;
  readonly incomes: readonly { label: string; amounts: Record<string, number> }[];
  readonly costs: readonly { label: string; amounts: Record<string, number> }[];
  readonly interest: Record<string, number>;
  readonly openingEquity: Record<string, number>;
  readonly claims: readonly { label: string; amounts: Record<string, number> }[];
  readonly debts: readonly { label: string; amounts: Record<string, number> }[];
}

const total = (lines: readonly { amounts: Record<string, number> }[], kind: string): number =>
  lines.reduce((sum, line) => sum + (line.amounts[kind] ?? 0), 0);

/** A report from a seed: the same seed gives the same report. */
export function generateReport(seed: number): GeneratedReport {
  const random = randomFrom(seed * 7919 + 13);
  const story = makeStory(random);
  const unit = pick(random, ['kr', 'kr', 'öre', 'tkr', 'tkr', 'tkr1'] as const);
  const tables: { table: Table; unit: Unit }[] = [];
  const add = (table: Table, own: Unit = unit): void => void tables.push({ table, unit: own });
  const notes = random() < 0.7;
  const statement = incomeStatement(story, notes);
  add(statement.table);
  const balance = balanceSheet(story, notes);
  add(balance.table);
  const wanted = between(random, 1, 6);
  const more = shuffled(random, [
    () => add(followUp(story)),
    () => add(cashFlow(story)),
    () => add(equityTable(story)),
    () => add(people(story), 'count'),
    () => add(summary(story), unit === 'kr' || unit === 'öre' ? 'tkr' : unit),
    () => add(payers(story)),
    () => (notes ? statement.notes : []).forEach((note) => add(note)),
    () => (notes ? balance.notes : []).forEach((note) => add(note)),
  ]);
  for (const make of more.slice(0, wanted)) make();
  return print(
    random,
    tables,
    `seed ${seed} ${unit} ${story.costsPositive ? 'costs+' : 'costs−'} ${tables.length} tables`,
  );
}

function makeStory(random: Random): Story {
  const odd = random() < 0.8;
  const kinds = ['now', 'before', 'budget', 'forecast'] as const;
  const line = (
    label: string,
    low: number,
    high: number,
    sign: number,
  ): { label: string; amounts: Record<string, number> } => {
    const base = amount(random, low, high, odd);
    const amounts: Record<string, number> = {};
    for (const kind of kinds) {
      const own = Math.round(base * (0.6 + random() * 0.8));
      amounts[kind] =
        sign * (kind === 'budget' || kind === 'forecast' ? Math.round(own / 100_000) * 100_000 : own);
      if (random() < 0.06) amounts[kind] = 0;
    }
    return { label, amounts };
  };
  const incomes = shuffled(random, PAYERS)
    .slice(0, between(random, 1, 5))
    .map((label) => line(label, 300_000, 4_000_000, 1));
  const costs = shuffled(random, COSTS)
    .slice(0, between(random, 3, 14))
    .map((label) => line(label, 2_000, 1_500_000, -1));
  return {
    random,
    year: between(random, 2012, 2025),
    month: pick(random, [4, 6, 8, 12]),
    costsPositive: random() < 0.4,
    incomes,
    costs,
    interest: line('', 500, 20_000, random() < 0.5 ? 1 : -1).amounts,
    openingEquity: line('', 200_000, 3_000_000, 1).amounts,
    claims: shuffled(random, CLAIMS)
      .slice(0, between(random, 1, 4))
      .map((label) => line(label, 5_000, 600_000, 1)),
    debts: shuffled(random, DEBTS)
      .slice(0, between(random, 1, 5))
      .map((label) => line(label, 5_000, 900_000, 1)),
  };
}

const result = (story: Story, kind: string): number =>
  total(story.incomes, kind) + total(story.costs, kind) + (story.interest[kind] ?? 0);

/** Closing equity of the year before is this year's opening. */
function equity(story: Story, kind: string): { opening: number; closing: number } {
  if (kind === 'before') {
    const opening = story.openingEquity['before'] as number;
    return { opening, closing: opening + result(story, 'before') };
  }
  const opening = (story.openingEquity['before'] as number) + result(story, 'before');
  return { opening, closing: opening + result(story, kind) };
}

function periodHead(story: Story, kind: string, style: number): string {
  const { year, month } = story;
  const names = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sept', 'okt', 'nov', 'dec'];
  const last = names[month - 1] as string;
  const period = month === 12 ? '' : ` jan-${last}`;
  const days = month === 12 || month === 8 ? 31 : month === 4 || month === 6 ? 30 : 31;
  const day = `${kind === 'before' ? year - 1 : year}-${String(month).padStart(2, '0')}-${days}`;
  switch (kind) {
    case 'now':
      return [`Utfall${period} ${year}`, `${year}`, day, `Utfall ${year}`][style] as string;
    case 'before':
      return [`Utfall${period} ${year - 1}`, `${year - 1}`, day, `Föreg år`][style] as string;
    case 'budget':
      return [`Budget${period} ${year}`, `Budget`, `Budget ${year}`, `Budget`][style] as string;
    case 'forecast':
      return [`Prognos helår ${year}`, 'Prognos', `Prognos ${year}`, 'Prognos'][style] as string;
    default:
      return pick(story.random, ['Avvikelse', 'Differens', 'Avvikelse mot budget', 'Diff']);
  }
}

function chooseColumns(story: Story, choices: readonly Years['kinds'][]): Years {
  const kinds = pick(story.random, choices);
  const style = between(story.random, 0, 3);
  return { kinds, heads: kinds.map((kind) => periodHead(story, kind, style)) };
}

const FLOW_COLUMNS: readonly Years['kinds'][] = [
  ['now', 'before'],
  ['now', 'budget'],
  ['budget', 'now', 'before'],
  ['before', 'budget', 'now'],
  ['now', 'budget', 'deviation'],
  ['budget', 'now', 'deviation', 'before'],
  ['before', 'now', 'budget', 'forecast'],
];
const STOCK_COLUMNS: readonly Years['kinds'][] = [
  ['now', 'before'],
  ['before', 'now'],
];

/** Amounts of a line by column; deviations are utfall − budget in result sign, so favourable is positive. */
function across(kinds: Years['kinds'], value: (kind: string) => number, flip = 1): number[] {
  return kinds.map((kind) => (kind === 'deviation' ? value('now') - value('budget') : flip * value(kind)));
}

const sumWord = (random: Random, what: string): string =>
  pick(random, [
    `Summa ${what}`,
    `Summa ${what}`,
    `${what[0]?.toUpperCase()}${what.slice(1)} totalt`,
    `Totala ${what}`,
    'Summa',
    'Totalt',
    `S:a ${what}`,
  ]);

function incomeStatement(story: Story, notes: boolean): { table: Table; notes: Table[] } {
  const { random } = story;
  const columns = chooseColumns(story, FLOW_COLUMNS);
  const { kinds } = columns;
  const costFlip = story.costsPositive ? -1 : 1;
  const detailed = !notes || random() < 0.4;
  const lines: Line[] = [];
  const made: Table[] = [];
  const noteColumns = chooseColumns(story, [kinds.includes('before') ? ['now', 'before'] : ['now'], ['now']]);
  const note = (number: number, name: string, items: Story['costs'], flip: number): void => {
    made.push({
      title: `Not ${number} ${name}`,
      heads: noteColumns.kinds.length === 1 && random() < 0.3 ? [''] : noteColumns.heads,
      lines: withTotal(
        random,
        items.map(({ label, amounts }) => ({
          label,
          amounts: across(noteColumns.kinds, (kind) => amounts[kind] as number, flip),
        })),
        pick(random, ['Summa', 'Totalt', `Summa ${name.toLowerCase()}`]),
      ),
    });
  };
  const section = (heading: string, what: string, items: Story['costs'], flip: number): void => {
    if (random() < 0.7) lines.push({ label: heading, amounts: null });
    for (const { label, amounts } of items)
      lines.push({ label, amounts: across(kinds, (kind) => amounts[kind] as number, flip) });
    lines.push({ label: sumWord(random, what), amounts: across(kinds, (kind) => total(items, kind), flip) });
  };
  const [incomeName, costName] = [
    pick(random, ['Intäkter', 'Verksamhetens intäkter', 'Rörelsens intäkter']),
    pick(random, ['Kostnader', 'Verksamhetens kostnader', 'Driftskostnader']),
  ];
  if (detailed) {
    section(incomeName, 'intäkter', story.incomes, 1);
    const [first] = story.incomes;
    if (first && random() < 0.2)
      lines.splice(lines.length - 1, 0, {
        label: `varav ${first.label.toLowerCase()}, förskott`,
        amounts: across(kinds, (kind) => Math.round((first.amounts[kind] as number) / 3)),
        checked: false,
      });
    section(costName, 'kostnader', story.costs, costFlip);
  } else {
    lines.push({ label: incomeName, note: 1, amounts: across(kinds, (kind) => total(story.incomes, kind)) });
    lines.push({
      label: costName,
      note: 2,
      amounts: across(kinds, (kind) => total(story.costs, kind), costFlip),
    });
    note(1, incomeName, story.incomes, 1);
    note(2, costName, story.costs, random() < 0.3 ? -costFlip : costFlip);
  }
  const net = (kind: string): number => total(story.incomes, kind) + total(story.costs, kind);
  if (random() < 0.7) {
    lines.push({
      label: pick(random, [
        'Verksamhetens resultat',
        'Rörelseresultat',
        'Resultat före finansnetto',
        'Nettoresultat verksamhet',
      ]),
      amounts: across(kinds, net),
    });
    lines.push({
      label: pick(random, ['Finansnetto', 'Räntor netto', 'Finansiella poster']),
      amounts: across(kinds, (kind) => story.interest[kind] as number),
    });
  } else
    lines.push({
      label: pick(random, ['Finansnetto', 'Finansiella poster']),
      amounts: across(kinds, (kind) => story.interest[kind] as number),
    });
  lines.push({
    label: pick(random, [
      'Årets resultat',
      'Periodens resultat',
      'Resultat',
      'Resultat efter finansiella poster',
    ]),
    amounts: across(kinds, (kind) => result(story, kind)),
  });
  return {
    table: {
      title: pick(random, [
        'Resultaträkning',
        'RESULTATRÄKNING',
        'Resultaträkning i sammandrag',
        '3.1 Resultaträkning',
      ]),
      heads: columns.heads,
      lines,
    },
    notes: made,
  };
}

function withTotal(random: Random, items: Line[], label: string): Line[] {
  if (items.length === 1 && random() < 0.5) return items;
  const columns = items[0]?.amounts?.length ?? 0;
  const sums = Array.from({ length: columns }, (_, i) =>
    items.reduce((sum, line) => sum + (line.amounts?.[i] ?? 0), 0),
  );
  return [...items, { label: random() < 0.08 ? '' : label, amounts: sums }];
}

function cash(story: Story, kind: string): number {
  return equity(story, kind).closing + total(story.debts, kind) - total(story.claims, kind);
}

function balanceSheet(story: Story, notes: boolean): { table: Table; notes: Table[] } {
  const { random } = story;
  const columns = chooseColumns(story, STOCK_COLUMNS);
  const { kinds } = columns;
  const detailed = !notes || random() < 0.4;
  const lines: Line[] = [];
  const push = (label: string, value: (kind: string) => number, note?: number): void =>
    void lines.push({ label, amounts: across(kinds, value), ...(note === undefined ? {} : { note }) });
  const made: Table[] = [];
  const note = (number: number, name: string, items: Story['costs']): void =>
    void made.push({
      title: `Not ${number} ${name}`,
      heads: columns.heads,
      lines: withTotal(
        random,
        items.map(({ label, amounts }) => ({
          label,
          amounts: across(kinds, (kind) => amounts[kind] as number),
        })),
        'Summa',
      ),
    });
  if (random() < 0.8) lines.push({ label: 'Tillgångar', amounts: null });
  if (detailed) story.claims.forEach(({ label, amounts }) => push(label, (kind) => amounts[kind] as number));
  else {
    push('Kortfristiga fordringar', (kind) => total(story.claims, kind), 3);
    note(3, 'Kortfristiga fordringar', story.claims);
  }
  push(pick(random, ['Kassa och bank', 'Likvida medel', 'Bank']), (kind) => cash(story, kind));
  const assets = (kind: string): number => total(story.claims, kind) + cash(story, kind);
  push(
    pick(random, ['Summa tillgångar', 'SUMMA TILLGÅNGAR', 'Tillgångar totalt', 'Summa tillgångar']),
    assets,
  );
  if (random() < 0.8)
    lines.push({
      label: pick(random, ['Eget kapital och skulder', 'Skulder och eget kapital']),
      amounts: null,
    });
  push(
    pick(random, ['Ingående eget kapital', 'Balanserat kapital', 'Eget kapital vid årets ingång']),
    (kind) => equity(story, kind).opening,
  );
  push(pick(random, ['Årets resultat', 'Periodens resultat']), (kind) => result(story, kind));
  push(
    pick(random, ['Summa eget kapital', 'Utgående eget kapital', 'Eget kapital totalt']),
    (kind) => equity(story, kind).closing,
  );
  if (detailed) {
    story.debts.forEach(({ label, amounts }) => push(label, (kind) => amounts[kind] as number));
    if (random() < 0.7)
      push(pick(random, ['Summa skulder', 'Summa kortfristiga skulder']), (kind) => total(story.debts, kind));
  } else {
    push('Kortfristiga skulder', (kind) => total(story.debts, kind), 4);
    note(4, 'Kortfristiga skulder', story.debts);
  }
  push(
    pick(random, [
      'Summa eget kapital och skulder',
      'Summa skulder och eget kapital',
      'SUMMA EGET KAPITAL OCH SKULDER',
    ]),
    assets,
  );
  return {
    table: {
      title: pick(random, ['Balansräkning', 'BALANSRÄKNING', 'Balansräkning per bokslutsdag']),
      heads: columns.heads,
      lines,
    },
    notes: made,
  };
}

/** Costs by activity with budget and deviation: the costs of the statement, differently split. */
function followUp(story: Story): Table {
  const { random } = story;
  const columns = chooseColumns(story, [
    ['budget', 'now', 'deviation'],
    ['now', 'budget', 'deviation'],
    ['now', 'budget', 'deviation', 'forecast'],
    ['before', 'now', 'budget', 'deviation'],
  ]);
  const { kinds } = columns;
  const names = shuffled(random, ACTIVITIES).slice(0, between(random, 3, 11));
  const flip = story.costsPositive ? -1 : 1;
  const parts = names.map((_, i) => i);
  const split: Record<string, number[]> = {};
  for (const kind of ['now', 'before', 'budget', 'forecast']) {
    const weights = parts.map(() => (random() < 0.08 ? 0 : random() + 0.05));
    const sum = weights.reduce((a, b) => a + b, 0);
    const whole = total(story.costs, kind);
    const amounts = weights.map((weight) => Math.round((whole * weight) / sum / 100) * 100);
    amounts[0] = (amounts[0] as number) + whole - amounts.reduce((a, b) => a + b, 0);
    split[kind] = amounts;
  }
  const value =
    (i: number) =>
    (kind: string): number =>
      split[kind]?.[i] as number;
  const lines: Line[] = [];
  const groups = names.length > 5 && random() < 0.4 ? [parts.slice(0, 3), parts.slice(3)] : [parts];
  groups.forEach((group, g) => {
    if (groups.length > 1) lines.push({ label: ['Insatser', 'Gemensamt'][g] as string, amounts: null });
    for (const i of group) lines.push({ label: names[i] as string, amounts: across(kinds, value(i), flip) });
    if (groups.length > 1)
      lines.push({
        label: ['Summa insatser', 'Summa gemensamt'][g] as string,
        amounts: across(kinds, (kind) => group.reduce((sum, i) => sum + value(i)(kind), 0), flip),
      });
  });
  lines.push({
    label: pick(random, ['Totalt', 'Summa kostnader', 'Summa', 'Summa totalt']),
    amounts: across(kinds, (kind) => total(story.costs, kind), flip),
  });
  return {
    title: pick(random, [
      'Budgetuppföljning',
      'Utfall per insats',
      'Uppföljning insatser',
      'Ekonomi per aktivitet',
    ]),
    heads: columns.heads,
    lines,
  };
}

function cashFlow(story: Story): Table {
  const { random } = story;
  const columns = chooseColumns(story, [['now']]);
  const change = (lines: Story['claims']): number => total(lines, 'now') - total(lines, 'before');
  const working = -change(story.claims) + change(story.debts);
  const lines: Line[] = [
    { label: pick(random, ['Årets resultat', 'Periodens resultat']), amounts: [result(story, 'now')] },
  ];
  lines.push({ label: 'Förändring fordringar', amounts: [-change(story.claims)] });
  lines.push({ label: 'Förändring skulder', amounts: [change(story.debts)] });
  lines.push({
    label: pick(random, ['Kassaflöde från löpande verksamhet', 'Kassaflöde', 'Årets kassaflöde']),
    amounts: [result(story, 'now') + working],
  });
  lines.push({
    label: pick(random, ['Likvida medel vid årets början', 'Ingående likvida medel']),
    amounts: [cash(story, 'before')],
  });
  lines.push({
    label: pick(random, ['Likvida medel vid årets slut', 'Utgående likvida medel']),
    amounts: [cash(story, 'now')],
  });
  return { title: pick(random, ['Kassaflödesanalys', 'Finansieringsanalys']), heads: columns.heads, lines };
}

function equityTable(story: Story): Table {
  const columns = chooseColumns(story, [
    ['now', 'before'],
    ['before', 'now'],
  ]);
  const value = (read: (kind: string) => number): number[] => columns.kinds.map(read);
  return {
    title: pick(story.random, ['Förändring av eget kapital', 'Eget kapital']),
    heads: columns.heads,
    lines: [
      { label: 'Ingående eget kapital', amounts: value((kind) => equity(story, kind).opening) },
      { label: 'Årets resultat', amounts: value((kind) => result(story, kind)) },
      { label: 'Utgående eget kapital', amounts: value((kind) => equity(story, kind).closing) },
    ],
  };
}

function payers(story: Story): Table {
  const columns = chooseColumns(story, [['now', 'budget'], ['budget', 'now', 'deviation'], ['now']]);
  const items = story.incomes.map(({ label, amounts }): Line => ({
    label,
    amounts: across(columns.kinds, (kind) => amounts[kind] as number),
  }));
  return {
    title: pick(story.random, ['Finansiering', 'Medel per huvudman']),
    heads: columns.heads,
    lines: withTotal(story.random, items, 'Summa'),
  };
}

function people(story: Story): Table {
  const { random } = story;
  const names = shuffled(random, PEOPLE).slice(0, between(random, 3, 5));
  const lines: Line[] = names.map((label) => {
    const [women, men] = [between(random, 0, 60), between(random, 0, 60)];
    return { label, amounts: [women, men, women + men].map((count) => count * 100) };
  });
  return {
    title: pick(random, ['Antal deltagare', 'Deltagare per status, antal']),
    heads: ['Kvinnor', 'Män', 'Totalt'],
    lines: withTotal(random, lines, 'Totalt'),
    counts: true,
  };
}

/** Key figures: amounts of the statements, in thousands, with the years before that nothing else tells of. */
function summary(story: Story): Table {
  const { random, year } = story;
  const older = between(random, 1, 2);
  const values = (now: number, before: number): number[] => [
    now,
    before,
    ...Array.from({ length: older }, () => Math.round(before * (0.7 + random() * 0.6))),
  ];
  return {
    title: pick(random, ['Flerårsöversikt', 'Nyckeltal', 'Ekonomi i sammandrag']),
    heads: [year, year - 1, ...Array.from({ length: older }, (_, i) => year - 2 - i)].map(String),
    lines: [
      {
        label: pick(random, ['Årets resultat', 'Resultat']),
        amounts: values(result(story, 'now'), result(story, 'before')),
      },
      {
        label: pick(random, ['Eget kapital', 'Utgående eget kapital']),
        amounts: values(equity(story, 'now').closing, equity(story, 'before').closing),
      },
      {
        label: pick(random, ['Likvida medel', 'Kassa och bank']),
        amounts: values(cash(story, 'now'), cash(story, 'before')),
      },
      {
        label: 'Antal anställda',
        amounts: values(between(random, 1, 9) * 100_000 * 100, 300 * 100_000).map(
          (value) => Math.round(value / 1e7) * 1e7,
        ),
        checked: false,
      },
    ],
    checkedColumns: [true, true, ...Array.from({ length: older }, () => false)],
  };
}

type Unit = 'öre' | 'kr' | 'tkr' | 'tkr1' | 'count';

/** Öre in the last printed digit, and how many öre a printed hundredth is. */
const STEPS: Readonly<Record<Unit, { step: number; hundredth: number }>> = {
  öre: { step: 1, hundredth: 1 },
  kr: { step: 100, hundredth: 1 },
  tkr: { step: 100_000, hundredth: 1000 },
  tkr1: { step: 10_000, hundredth: 1000 },
  count: { step: 100, hundredth: 1 },
};

/** How a table is laid out on its sheet. */
interface Layout {
  /** Blank columns before the label, and between it and the figures. */
  readonly before: number;
  readonly gap: number;
  readonly accounts: boolean;
  readonly percent: boolean;
  readonly titleBesideHeads: boolean;
  readonly twoLines: boolean;
  readonly yearsAsNumbers: boolean;
}

function layoutOf(random: Random, table: Table): Layout {
  const plain = table.lines.every(({ amounts }) => amounts !== null);
  return {
    before: random() < 0.1 ? 1 : 0,
    gap: random() < 0.1 ? 1 : 0,
    accounts: plain && random() < 0.15,
    percent: !table.counts && table.heads.length > 1 && random() < 0.15,
    titleBesideHeads: table.heads.some((head) => head !== '') && random() < 0.15,
    twoLines: table.heads.every((head) => /^\S+ \S/.test(head)) && random() < 0.4,
    yearsAsNumbers: random() < 0.5,
  };
}

function print(
  random: Random,
  tables: readonly { table: Table; unit: Unit }[],
  description: string,
): GeneratedReport {
  const sheets: PrintedSheet[] = [];
  const checked: Checked[] = [];
  const perSheet = between(random, 1, 4);
  const asText = random() < 0.3;
  const saysUnit = between(random, 0, 2);
  for (let first = 0; first < tables.length; first += perSheet) {
    const rows: PrintedCell[][] = [];
    const sheet = `Sida ${sheets.length + 1}`;
    for (const { table, unit } of tables.slice(first, first + perSheet)) {
      if (rows.length > 0) rows.push([], ...(random() < 0.5 ? [[]] : []));
      const layout = layoutOf(random, table);
      const unitText = unit === 'count' ? '' : unit === 'kr' || unit === 'öre' ? 'kr' : 'tkr';
      const title = unitText && saysUnit === 0 ? `${table.title} (${unitText})` : table.title;
      if (!layout.titleBesideHeads) {
        rows.push([title]);
        if (unitText && saysUnit === 1) rows.push([`Belopp i ${unitText}`]);
        if (random() < 0.3) rows.push([]);
      }
      printTable(table, unit, layout, layout.titleBesideHeads ? title : null, asText, sheet, rows, checked);
      if (random() < 0.2) rows.push([], ['Beloppen är avrundade var för sig.']);
    }
    sheets.push({ sheet, firstRow: 0, firstColumn: 0, rows, merged: [] });
  }
  return { sheets, checked, description };
}

interface Checked {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly figure: number;
  readonly step: number;
}

function printTable(
  table: Table,
  unit: Unit,
  layout: Layout,
  title: string | null,
  asText: boolean,
  sheet: string,
  rows: PrintedCell[][],
  checked: Checked[],
): void {
  const { step, hundredth } = STEPS[unit];
  const hasNotes = table.lines.some(({ note }) => note !== undefined);
  const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
  const start = [...blanks(layout.before), ...(layout.accounts ? [null] : [])];
  const line = (
    label: string | null,
    account: number | null,
    note: PrintedCell,
    figures: readonly PrintedCell[],
  ): PrintedCell[] => [
    ...blanks(layout.before),
    ...(layout.accounts ? [account] : []),
    label,
    ...(hasNotes ? [note] : []),
    ...blanks(layout.gap),
    ...figures,
  ];
  const year = (head: string): PrintedCell =>
    layout.yearsAsNumbers && /^\d{4}$/.test(head) ? Number(head) : head;
  const percentHead = layout.percent ? ['Andel %'] : [];
  if (layout.twoLines) {
    const split = table.heads.map((head) => head.split(/ (.*)/));
    rows.push(
      line(
        null,
        null,
        null,
        split.map(([upper]) => upper ?? ''),
      ),
    );
    rows.push(
      line(title, null, hasNotes ? 'Not' : null, [
        ...split.map(([, lower]) => year(lower ?? '')),
        ...percentHead,
      ]),
    );
  } else if (table.heads.some((head) => head !== ''))
    rows.push(line(title, null, hasNotes ? 'Not' : null, [...table.heads.map(year), ...percentHead]));
  const firstFigure = start.length + 1 + (hasNotes ? 1 : 0) + layout.gap;
  const whole = table.lines.at(-1)?.amounts?.[0] ?? 0;
  table.lines.forEach(({ label, note, amounts, checked: isChecked }, index) => {
    const figures = (amounts ?? []).map((exact) =>
      exact === null
        ? null
        : (Math.sign(exact) * Math.floor(Math.abs(exact) / step + 0.5) * step) / hundredth,
    );
    const cells: PrintedCell[] = figures.map((figure) =>
      figure === null ? null : asText ? swedish(figure) : figure / 100,
    );
    if (layout.percent && amounts && whole)
      cells.push(Math.round((1000 * (amounts[0] ?? 0)) / whole) / 1000 + 0.0001);
    const isItem = index < table.lines.length - 1;
    figures.forEach((figure, i) => {
      if (figure && isChecked !== false && (table.checkedColumns?.[i] ?? true))
        checked.push({ sheet, row: rows.length, column: firstFigure + i, figure, step: step / hundredth });
    });
    rows.push(line(label === '' ? null : label, isItem ? 3000 + 37 * index : null, note ?? null, cells));
  });
}

function swedish(hundredths: number): string {
  const size = Math.abs(hundredths);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ' ');
  const rest = size % 100;
  const decimals = rest === 0 ? '' : `,${rest % 10 === 0 ? rest / 10 : String(rest).padStart(2, '0')}`;
  return `${hundredths < 0 ? '-' : ''}${whole}${decimals}`;
}
