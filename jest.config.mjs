import { availableParallelism } from 'node:os';

// ESM-only packages that jest must transform.
const esmPackages =
  'hucre|lodash-es|rbush|quickselect|kdbush|nanoid|franc-min|n-gram|trigram-utils|collapse-white-space|cjk-regex|regexp-util|unicode-regex';

export default {
  testEnvironment: 'node',
  // The long tests wait for the grid, which calculates a moment after each change: half as many again as there are cores keep them busy.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: '<rootDir>/test/longestFirst.mjs',
  // A busy machine is no failure; what hangs is still caught.
  testTimeout: 30_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.(?:[cm]?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};
