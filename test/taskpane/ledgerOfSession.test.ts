import { ledgerOfSession } from '../../src/taskpane/ledgerOfSession';
import type { PaneSession } from '../../src/taskpane/session';
import { INITIAL, type PaneEvent, reduce } from '../../src/taskpane/state';
import { Store } from '../../src/taskpane/store';

test('cells follow what is chosen in the pane and what its jobs leave behind, and nothing else of it', () => {
  const store = new Store(INITIAL);
  const request = { layouts: { list: () => [], load: () => undefined } };
  const session = {
    host: { workbook: {}, view: {}, language: 'en' },
    request: () => ({ ...request, ...store.getState().choices }),
    getState: store.getState,
    subscribe: store.subscribe,
  } as unknown as PaneSession;
  const host = ledgerOfSession(session);
  const told: unknown[] = [];
  host.onRequest(() => told.push(host.request().unit ?? 'job'));
  const happens = (event: PaneEvent): void => store.set(reduce(store.getState(), event));

  happens({ type: 'wentTo', tab: 'controls' });
  expect(told).toEqual([]);
  happens({ type: 'chose', choices: { unit: 'tkr' } });
  expect(told).toEqual(['tkr']);
  happens({ type: 'jobStarted', task: 'createReports' });
  expect(told).toHaveLength(1);
  happens({ type: 'jobEnded' });
  expect(told).toHaveLength(2);
  expect(host.language).toBe('en');
});
