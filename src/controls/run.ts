import type { Finding, Severity } from '../ledger/finding';
import { ore } from '../money/ore';
import { adoptedBy } from './adoption';
import { causeOf } from './causes';
import type { Evidence } from './causes/evidence';
import type { Comparison, Control, ControlLine, ControlResult, InputNames, Status } from './control';
import { asOfCopies, copiesBehind } from './copiedRows';
import { followed, oneCauseEach } from './follow';
import { asOfLeftOut, rootsOf } from './rootFindings';
import { CONTROLS } from './index';
import type { Material } from './material';
import { asBadAsFollows, asFollowing, changesBehind } from './sheetFollow';
import { areApart } from './sides';
import { worst } from './status';

/** Öre in one krona: what rounding is measured in where a comparison says nothing else. */
const KRONA = 100;
/** What can be tried where no report could be made: only what the readers found. */
export interface Underlag {
  readonly findings: readonly Finding[];
  readonly inputs: InputNames;
}

/**
 * Kör alla kontroller, in the order of the list. Expected failures are lines of the result, never thrown. `material` is null where the
 * input could not make any report.
 */
export function runControls(underlag: Underlag, material: Material | null): readonly ControlResult[] {
  const results: ControlResult[] = [];
  const adopted = adoptedBy(CONTROLS, underlag.findings);
  for (const control of CONTROLS)
    results.push(runOne(control, adopted.get(control) ?? [], underlag, material, results));
  const severities = new Map(CONTROLS.map(({ code, severity }) => [code, severity]));
  return asBadAsFollows(
    oneCauseEach(results),
    material?.changes ?? [],
    (code) => severities.get(code) as Severity,
  );
}

function runOne(
  control: Control,
  findings: readonly Finding[],
  underlag: Underlag,
  material: Material | null,
  before: readonly ControlResult[],
): ControlResult {
  const { code, adopts = [], input, tries } = control;
  const { inputs } = underlag;
  const looked = input?.find((key) => inputs.has(key));
  const sheet = looked === undefined ? undefined : inputs.get(looked);
  const adopted = findings.map((finding) => {
    const roots = rootsOf(finding, underlag.findings);
    const line = adoptedLine(control, finding, roots.length > 0 ? null : material);
    return roots.length > 0 ? asOfLeftOut(line, roots, ownerOf(roots[0])) : line;
  });
  const missing = input !== undefined && looked === undefined;
  // Where no report could be made, the input may not have been read to its end either.
  const tried = missing ? null : material;
  const compared = (tried && control.compare?.(tried)) ?? [];
  const applies = compared.length > 0 || (tried !== null && adopts.length > 0 && (tries?.(tried) ?? true));
  const different = compared.filter(areApart);
  const behind = tried ? changesBehind(control, tried) : () => [];
  const found = different.map((one) => {
    const changes = behind(one);
    const copies = tried && changes.length === 0 ? copiesBehind(one, tried) : [];
    const isFollowing = changes.length > 0 || copies.length > 0;
    const line = comparedLine(control, one, isFollowing ? null : material);
    if (copies.length > 0) return asOfCopies(line, copies, ownerOf(copies[0]));
    return changes.length > 0 ? asFollowing(line, changes, ownerOf(changes[0]?.finding)) : line;
  });
  const lines = [...adopted, ...found].map((line) => followed(line, control, before));
  if (lines.length === 0) {
    const status = applies ? 'godkänd' : 'inte tillämplig';
    const passed = passedLine(code, status, compared[0], sheet);
    const usual = { code: material ? 'absent' : 'no-report', params: {} };
    const why = (material && control.absent?.(material)) ?? usual;
    return { code, status, lines: [applies ? passed : { ...passed, cause: why }] };
  }
  return { code, status: worst(lines.map((line) => line.status)), lines };
}

/** The control that has a finding that others follow from. */
function ownerOf(root: Finding | undefined): string {
  return CONTROLS.find(({ adopts }) => root && adopts?.includes(root.code))?.code ?? '';
}

function passedLine(
  code: string,
  status: Status,
  first: Comparison | undefined,
  sheet: string | undefined,
): ControlLine {
  const at = sheet ? { sheet } : undefined;
  if (!first) return { code, status, measured: 'amount', at, params: {}, cause: null };
  const { a, b, measured = 'amount', figure, params = {} } = first;
  // Nothing to put right: of the input, the sheet is enough, for no single row of it is what was compared.
  const place = first.at ? { ...first.at, cell: undefined } : at;
  return { code, status, measured, a, b, difference: a - b, figure, at: place, params, cause: null };
}

function comparedLine(control: Control, one: Comparison, material: Material | null): ControlLine {
  const { a, b, measured = 'amount', figure, at, params = {} } = one;
  const difference = a - b;
  const cause =
    material && measured === 'amount'
      ? (one.cause ?? causeIn(difference, material, one.evidence?.(), (one.tolerance ?? 0) > 0))
      : null;
  return {
    code: control.code,
    status: control.severity,
    measured,
    a,
    b,
    difference,
    figure,
    at,
    params,
    cause,
  };
}

function adoptedLine(control: Control, finding: Finding, material: Material | null): ControlLine {
  const { severity, at, difference, params = {} } = finding;
  const [a, b] = sidesIn(finding);
  const root = material?.changes.find((change) => change.finding === finding);
  const cause =
    material && control.evidence && difference !== undefined
      ? causeIn(difference, material, control.evidence(finding, material))
      : null;
  return {
    code: control.code,
    status: severity,
    measured: 'amount',
    a,
    b,
    difference,
    figure: root?.figure,
    at,
    params,
    cause,
    finding,
  };
}

/** What the difference of a reader's finding is between: debit and credit, or what is stated and what was read. */
function sidesIn({ params = {}, difference }: Finding): readonly [number?, number?] {
  const { stated, read, debit, credit } = params;
  const isNumber = (one: string | number | undefined): one is number => typeof one === 'number';
  if (isNumber(debit) && isNumber(credit) && debit - credit === difference) return [debit, credit];
  return [stated, read].map((one) => (isNumber(one) ? one : undefined)) as [number?, number?];
}

function causeIn(
  difference: number,
  { findings }: Material,
  evidence: Partial<Evidence> | undefined,
  rounded = false,
): ControlLine['cause'] {
  if (!evidence) return null;
  const unmapped = findings.flatMap(({ code, params = {}, difference: amount = 0 }) => {
    if (code === 'accounts-on-no-row') return [{ name: `${params['account']}–${params['to']}`, amount }];
    return code === 'account-on-no-row' || code === 'account-outside-reports'
      ? [{ name: `${params['account']} ${params['name']}`.trim(), amount }]
      : [];
  });
  return causeOf({
    unit: KRONA,
    rounded,
    lastYearResult: null,
    entered: [],
    vouchers: [],
    unmapped,
    outsideActivity: [],
    ...evidence,
    difference: ore(difference),
  });
}
