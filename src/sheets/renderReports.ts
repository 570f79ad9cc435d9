import type { Period } from '../ledger/months';
import { printAddsUp } from '../statements/printAddsUp';
import type { Statement } from '../statements/statement';
import type { Language } from '../text/amountText';
import { balanceDayTitle, periodTitle, sheetWords, unitTitle } from '../text/periodTitle';
import type { Comments } from './comments';
import { footnoteLine, line } from './listSheet';
import { markName, type PlanName, type PlanRow, type SheetPlan } from './plan';
import { renderStatement } from './renderStatement';
import { FONT, HEIGHTS, REPORT_TAB, STATEMENT_TITLE, SUBTITLE, TITLE } from './styles';
import { AUDIT_PREFIX, reportId, textName } from './reportNames';

/** What every report sheet says at its head and foot. */
export interface ReportHead {
  readonly entity: string;
  readonly period: Period;
  readonly language: Language;
  /** What the user has written in earlier reports' comment columns. */
  readonly comments?: Comments;
}

/** A report sheet with its last lines, which tell how it came about. */
export function withAudit(plan: SheetPlan, lines: readonly string[]): SheetPlan {
  const last = lines.length - 1;
  // The very last line keeps its name however many there are above it.
  const texts = lines.map((value, i) => ({ name: i === last ? 'rad' : `underlag${i + 1}`, value }));
  const rows = [line(HEIGHTS.spacer), ...lines.map(footnoteLine)];
  const names = ['luft', ...texts.map(({ name }) => name)].map((name, i) => ({
    name: AUDIT_PREFIX + name,
    row: plan.rows.length + i,
    column: 0,
  }));
  return { ...plan, rows: [...plan.rows, ...rows], names: [...plan.names, ...names] };
}

/** A4 upright takes about this many characters before the print is scaled down below 85 %. */
const PORTRAIT_CHARACTERS = 112;

/** Rapportblad: statements → sheet plans, in layout order; statements that share a sheet are written under each other. */
export function renderReports(statements: readonly Statement[], head: ReportHead): SheetPlan[] {
  const byId = new Map<string, Statement[]>();
  for (const statement of statements) {
    const id = reportId(statement.layout.sheet);
    const together = byId.get(id);
    if (together) together.push(statement);
    else byId.set(id, [statement]);
  }
  return [...byId].map(([id, together]) => renderSheet(id, together, head));
}

function renderSheet(id: string, statements: readonly Statement[], head: ReportHead): SheetPlan {
  const alone = statements.length === 1 ? statements[0] : undefined;
  const sheet = statements[0]?.layout.sheet ?? id;
  const words = sheetWords(head.language);
  const rows: PlanRow[] = [];
  const names: PlanName[] = [{ name: markName(id), row: 0, column: 0 }];
  // Every row has a name of its own: an update finds it again by that, wherever the user has moved it.
  const add = (name: string, row: PlanRow): void => {
    names.push({ name, row: rows.length, column: 0 });
    rows.push(row);
  };
  add(textName('titel'), line(HEIGHTS.title, { value: alone ? alone.title : sheet, format: TITLE }));
  add(
    textName('undertitel'),
    line(HEIGHTS.subtitle, { value: subtitle(statements, head), format: SUBTITLE }),
  );
  add(textName('luft'), line(HEIGHTS.spacer));
  const widths: number[] = [];
  statements.forEach((statement, i) => {
    const own = (part: string): string => textName(part, statement.id);
    if (!alone) {
      if (i > 0) add(own('luft'), line(HEIGHTS.row));
      add(own('titel'), line(HEIGHTS.section, { value: statement.title, format: STATEMENT_TITLE }));
    }
    const rendered = renderStatement(statement, rows.length, head.language, head.comments);
    rows.push(...rendered.rows);
    names.push(...rendered.names);
    rendered.widths.forEach((width, column) => (widths[column] = Math.max(widths[column] ?? 0, width)));
    const footnotes = [...statement.layout.footnotes];
    // Once a sheet, at its end.
    if (statement === statements.at(-1) && statements.some(showsRounding))
      footnotes.push(words.roundingFootnote);
    if (footnotes.length > 0) add(own('fotluft'), line(HEIGHTS.spacer));
    footnotes.forEach((footnote, n) => add(own(`fot${n + 1}`), footnoteLine(footnote)));
  });
  const frozen = alone ? 4 : 3;
  const wide = widths.reduce((sum, width) => sum + width, 0) > PORTRAIT_CHARACTERS;
  return {
    id,
    name: sheet,
    font: FONT,
    tabColor: REPORT_TAB,
    widths,
    rows,
    frozenRows: frozen,
    frozenColumns: 1,
    print: {
      landscape: wide || statements.some(({ layout }) => layout.landscape),
      titleRows: [1, frozen],
      footerLeft: `&8 ${head.entity.replaceAll('&', '&&')}`,
      footerCenter: '&8&A',
      footerRight: `&8${words.page}`,
    },
    names,
  };
}

/** Thousands always do, seen beside other reports; other units where a sum shows it. */
function showsRounding(statement: Statement): boolean {
  if (statement.rounding !== 'nearest') return false;
  return statement.precision.unit === 'tkr' || !printAddsUp(statement);
}

function subtitle(statements: readonly Statement[], { entity, period, language }: ReportHead): string {
  const balances = statements.every(({ layout }) => layout.kind === 'balanceSheet');
  const when = balances ? balanceDayTitle(period, language) : periodTitle(period, language);
  const units = [...new Set(statements.map(({ precision }) => unitTitle(precision.unit, language)))];
  return [entity, when, units.length === 1 ? units[0] : ''].filter((part) => part !== '').join(' · ');
}
