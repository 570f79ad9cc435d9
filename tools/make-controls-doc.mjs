/** Writes docs/kontroller.md from the list of controls. A test fails where the document is not what this writes. */
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import prettier from 'prettier';

const { outputFiles } = await build({
  entryPoints: ['src/text/controlDocs.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const code = Buffer.from(outputFiles[0].text).toString('base64');
const { controlsDocument } = await import(`data:text/javascript;base64,${code}`);
writeFileSync('docs/kontroller.md', await prettier.format(controlsDocument(), { parser: 'markdown' }));
