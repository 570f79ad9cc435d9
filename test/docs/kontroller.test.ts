import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROLS } from '../../src/controls';
import { CONTROL_DOCS, controlsDocument } from '../../src/text/controlDocs';

test('docs/kontroller.md is what the list of controls writes', () => {
  expect(Object.keys(CONTROL_DOCS).sort()).toEqual(CONTROLS.map(({ code }) => code).sort());
  const document = readFileSync(join(__dirname, '../../docs/kontroller.md'), 'utf8');
  expect(document).toBe(controlsDocument());
});
