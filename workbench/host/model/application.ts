import { HostObject } from '../protocol/hostObject';
import { invalidArgument } from '../protocol/hostError';
import type { Workbook } from './workbook';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** Excel itself. The mode is kept, but the grid always calculates. */
export class Application extends HostObject {
  constructor(private readonly workbook: Workbook) {
    super();
  }

  get CalculationMode(): string {
    return this.workbook.state.calculationMode;
  }

  set CalculationMode(mode: string) {
    if (!MODES.includes(mode)) throw invalidArgument('calculation mode');
    this.workbook.state.calculationMode = mode;
  }

  get CalculationState(): string {
    return 'Done';
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }

  async Calculate(): Promise<void> {
    await this.workbook.grid.settle();
  }

  SuspendApiCalculationUntilNextSync(): void {}

  SuspendScreenUpdatingUntilNextSync(): void {}
}
