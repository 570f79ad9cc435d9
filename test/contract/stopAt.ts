import type { HeadlessHost } from '../../workbench/host/headless';
import { Batch } from '../../workbench/host/protocol/batch';
import { HostError } from '../../workbench/host/protocol/hostError';

/** Excel stops once: at an action, counted from 0, of a sync, counted from 1 from now. `jest.restoreAllMocks` takes it away. */
export function stopAt(host: HeadlessHost, position: number, action: number): void {
  const sync = host.syncCount + position;
  let inSync = 0;
  const perform = Batch.prototype.perform;
  jest.spyOn(Batch.prototype, 'perform').mockImplementation(function (this: Batch, ...args) {
    if (host.syncCount === sync && inSync++ === action)
      return Promise.reject(new HostError('GeneralException', 'stopped by a test'));
    return perform.apply(this, args);
  });
}
