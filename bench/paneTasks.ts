import type { AddinPage } from '../test/browser/addinPage';

/** What is done in the pane: ms from start to end, and the stretches of over 50 ms that the pane's own code then kept the thread for. */
export async function timedInPane(
  { page, pane }: AddinPage,
  work: () => Promise<void>,
): Promise<{ readonly total: number; readonly tasks: readonly number[]; readonly longest: number }> {
  await pane.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration, name } of list.getEntries()) if (name === 'self') tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const started = performance.now();
  await work();
  const total = performance.now() - started;
  // The observer tells of a task after it.
  await page.waitForTimeout(300);
  const tasks = await pane.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  return { total, tasks, longest: Math.max(0, ...tasks) };
}
