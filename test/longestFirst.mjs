import TestSequencer from '@jest/test-sequencer';

/** Test files that take minutes, the longest first. On a new machine Jest would begin with the largest files, and these are not large. */
const LONGEST = [
  'contract/update.test.ts',
  'contract/updateFaults.test.ts',
  'contract/faultsFirst.test.ts',
  'contract/faultsLater.test.ts',
  'browser/addin.browser.test.ts',
  'controls/causes.test.ts',
  'app/sameControls.test.ts',
  'taskpane/pane.test.tsx',
  'golden/trace.test.ts',
];

/** Begins with the tests that take longest, so that no worker is left alone with one of them at the end. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}`));
      return place === -1 ? LONGEST.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
