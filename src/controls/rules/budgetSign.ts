import { includesAccount } from '../../ledger/accounts';
import { movement } from '../../ledger/cube';
import { listed } from '../../ledger/finding';
import { objectText } from '../../ledger/ledger';
import type { Comparison, Control } from '../control';
import type { Material, PlanRow } from '../material';
import { turnedPlanRows } from '../turnedPlanRows';
import { reportYear } from '../years';

/** Insatser named in one finding. */
const NAMED = 5;

type Planned = 'budget' | 'forecast';

/** Insatser with both, öre, debit +. */
interface Compared {
  readonly object: number;
  readonly named: string;
  readonly booked: number;
  readonly planned: number;
}

/**
 * Budgetens tecken: insatser whose budget (b) and utfall (a) of the period have opposite signs have one of them the wrong way round. All of
 * them together, since one setting turns every sign. In Prognos those are looked at whose costs are planned as income. An insats whose rows
 * are found one by one (planRowSign) is right without them.
 */
export const budgetSign: Control = {
  code: 'budget-sign',
  severity: 'varning',
  input: ['budget', 'forecast'],
  compare: (material) => {
    const found = (['budget', 'forecast'] as const).flatMap((plan) => oppositeIn(plan, material));
    if (found.length > 0) return found;
    // Signs are compared, not amounts: where all are alike there are none of opposite signs (a), as there should be (b).
    return comparedIn('budget', material).length === 0 ? null : [{ a: 0, b: 0, measured: 'count' }];
  },
};

function oppositeIn(plan: Planned, material: Material): readonly Comparison[] {
  const compared = comparedIn(plan, material);
  const planned = compared.filter(
    (one) => one.booked * one.planned < 0 && (plan === 'budget' || one.planned < 0),
  );
  if (planned.length === 0) return [];
  const turned = new Set(turnedPlanRows(material).flatMap(({ row, side }) => (side === 1 ? [row] : [])));
  const opposite = planned.filter((one) => !isRightWithoutTurned(plan, one, turned, material));
  const [first] = opposite;
  if (!first) return [];
  const at = material.firstPlace({ object: first.object, as: plan, year: reportYear(material) });
  return [
    {
      // As costs and their opposite, whichever way each is turned: amounts of two insatser never cancel out.
      a: -opposite.reduce((sum, { booked }) => sum + Math.abs(booked), 0),
      b: opposite.reduce((sum, { planned }) => sum + Math.abs(planned), 0),
      at,
      params: {
        objects: listed(
          opposite.map(({ named }) => named),
          NAMED,
        ),
        count: opposite.length,
        all: compared.length,
        sheet: at?.sheet ?? '',
      },
    },
  ];
}

/** Insatser that have costs booked and planned in the period; of a forecast those that have rows of their own in it. */
function comparedIn(plan: Planned, material: Material): readonly Compared[] {
  const { ledger, layout, period } = material;
  const costs = [...ledger.accounts.keys()].filter((index) => {
    const account = ledger.accounts[index] as number;
    return (
      includesAccount(layout.accounts.result, account) && !includesAccount(layout.accounts.income, account)
    );
  });
  const entered = new Set(
    material.planRows().flatMap(({ scenario, object }) => (scenario === plan ? [object] : [])),
  );
  return ledger.objects.flatMap((insats, object) => {
    if (object === 0 || !entered.has(object)) return [];
    const [booked = 0, planned = 0] = (['actual', plan] as const).map((scenario) =>
      costs.reduce(
        (sum, index) => sum + movement(ledger.cubes[scenario], index, object, period.from, period.to),
        0,
      ),
    );
    if (booked === 0 || planned === 0) return [];
    return [{ object, named: objectText(insats), booked, planned }];
  });
}

/** True where rows of the insats are turned, and it is planned as it is booked once they are as they should be. */
function isRightWithoutTurned(
  plan: Planned,
  { object, booked }: Compared,
  turned: ReadonlySet<PlanRow>,
  material: Material,
): boolean {
  const year = reportYear(material);
  const own = material
    .planRows()
    .filter((row) => row.scenario === plan && row.object === object && row.year === year);
  if (!own.some((row) => turned.has(row))) return false;
  const right = own
    .filter(({ account }) => !includesAccount(material.layout.accounts.income, account))
    .reduce((sum, row) => sum + (turned.has(row) ? -row.amount : row.amount), 0);
  return right * booked > 0;
}
