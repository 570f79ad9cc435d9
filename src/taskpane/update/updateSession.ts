import { finished } from '../../app/createReports';
import { applyUpdate } from '../../app/update/applyUpdate';
import { logToWrite } from '../../app/update/logSheet';
import { type PlannedUpdate, planUpdate } from '../../app/update/planUpdate';
import { readReports } from '../../app/update/readReports';
import type { Proposal } from '../../app/update/proposal';
import { undoUpdate } from '../../app/update/undoUpdate';
import type { Choice } from '../../app/update/updatePreview';
import { onePerSession } from '../onePerSession';
import type { PaneSession } from '../session';
import { Store } from '../store';

interface UpdateState {
  /** By Overwritten.key; a cell without one keeps what the user typed. */
  readonly choices: ReadonlyMap<string, Choice>;
}

/** Uppdateringens session: what the user chooses of the proposal the pane holds, and what they have it do. */
export class UpdateSession {
  readonly #store = new Store<UpdateState>({ choices: new Map() });
  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;
  #shown: { readonly proposal: Proposal; readonly choices: unknown; readonly planned: PlannedUpdate } | null =
    null;

  constructor(private readonly pane: PaneSession) {}

  /** What Verkställ would do; worked out once for each proposal and what is chosen in it. */
  planned(proposal: Proposal): PlannedUpdate {
    const { choices } = this.getState();
    if (this.#shown?.proposal !== proposal || this.#shown.choices !== choices) {
      const planned = planUpdate(proposal.material, choices, this.pane.stamp());
      this.#shown = { proposal, choices, planned };
    }
    return this.#shown.planned;
  }

  choose(key: string, choice: Choice): void {
    this.#store.set({ choices: new Map([...this.getState().choices, [key, choice]]) });
  }

  /** Verkställ. Where the report sheets have changed meanwhile the new changes are shown instead. */
  apply(): Promise<void> {
    return this.pane.run('createReports', async (signal) => {
      const { proposal } = this.pane.getState();
      if (!proposal) return;
      const { workbook } = this.pane.host;
      const { material, findings } = proposal;
      const { choices } = this.getState();
      const applied = await applyUpdate(workbook, material, choices, this.pane.stamp(), { signal });
      if ('changed' in applied) {
        this.pane.propose({ material: applied.changed, findings, isRevised: true });
        return;
      }
      this.#store.set({ choices: new Map() });
      const created = await finished(workbook, proposal, applied, choices);
      this.pane.created(created, { kind: 'applied' });
    });
  }

  /** Ångra: the latest update, also one of before the workbook was saved and opened again. */
  undo(): Promise<void> {
    return this.pane.run('undo', async (signal) => {
      const { workbook } = this.pane.host;
      const { sheets, kept, choices } = await undoUpdate(workbook, this.pane.stamp(), { signal });
      this.pane.undone(sheets.length, kept, choices);
      void this.pane.inspect();
    });
  }

  /** Skriver loggen to a sheet, and shows it. */
  writeLog(): Promise<void> {
    return this.pane.run('writeLog', async (signal) => {
      const { workbook, view } = this.pane.host;
      const { memory } = await readReports(workbook);
      const plan = await logToWrite(workbook, memory.log, 'sv');
      const [written] = await workbook.writeReports([plan], { signal });
      if (written) await view.show(written.name);
    });
  }
}

export const updateOf = onePerSession((pane) => new UpdateSession(pane));
