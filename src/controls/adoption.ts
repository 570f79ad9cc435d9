import type { Finding } from '../ledger/finding';
import type { Control } from './control';

/** Which findings belong to which control: each to the first that names its code, those of no control to the one that takes the rest. */
export function adoptedBy(
  controls: readonly Control[],
  findings: readonly Finding[],
): ReadonlyMap<Control, readonly Finding[]> {
  const adopted = new Map<Control, Finding[]>();
  const rest = controls.find(({ adoptsRest }) => adoptsRest);
  const owners = new Map<string, Control | undefined>();
  for (const finding of findings) {
    if (!owners.has(finding.code))
      owners.set(finding.code, controls.find((control) => names(control, finding.code)) ?? rest);
    const owner = owners.get(finding.code);
    if (!owner) continue;
    const own = adopted.get(owner);
    if (own) own.push(finding);
    else adopted.set(owner, [finding]);
  }
  return adopted;
}

function names({ adopts = [] }: Control, code: string): boolean {
  return adopts.some((one) => (one.endsWith('*') ? code.startsWith(one.slice(0, -1)) : one === code));
}
