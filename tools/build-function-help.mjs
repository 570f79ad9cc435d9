// The pages that Excel's function wizard links to: funktioner.html from docs/funktioner.md, and functions.html in English from the same
// examples with the descriptions of functions.en.json. Each function has its name for an anchor.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'funktioner.md');

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const inline = (text) =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
const cellsOf = (line) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
const rowOf = (tag) => (line) =>
  `<tr>${cellsOf(line)
    .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
    .join('')}</tr>`;

/** The part of Markdown that docs/funktioner.md is written in: headings, paragraphs, lists and tables. */
export function htmlOf(markdown) {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const heading = /^(#{1,2}) (.+)$/.exec(block);
      if (heading) {
        const [, { length: level }, text] = heading;
        return `<h${level}${level > 1 ? ` id="${escaped(text)}"` : ''}>${inline(text)}</h${level}>`;
      }
      const lines = block.split('\n');
      if (block.startsWith('|')) {
        const [head, , ...rows] = lines;
        return `<table>${rowOf('th')(head)}${rows.map(rowOf('td')).join('')}</table>`;
      }
      if (block.startsWith('- '))
        return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
      return `<p>${inline(block)}</p>`;
    })
    .join('\n');
}

/** Sections of the documentation by function: all that stands under its heading. */
export const sectionsOf = (markdown) =>
  new Map(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((section) => [
        section.slice(0, section.indexOf('\n')).trim(),
        section.slice(section.indexOf('\n')),
      ]),
  );

const ENGLISH_INTRO = `# The FINSAM functions

Figures of the ledger, budget and forecast in sheets of your own. The names are the same in every language. The examples are of the example workbook.`;

/** The same in English: parameters from the metadata, examples from the Swedish documentation. */
function english(markdown, { functions }) {
  const sections = sectionsOf(markdown);
  const parts = functions.map(({ id, description, parameters }) => {
    const tables = (sections.get(id) ?? '').split(/\n{2,}/).filter((block) => block.startsWith('| Formel'));
    const call = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join('; ');
    const rows = parameters.map((parameter) => `| ${parameter.name} | ${parameter.description} |`);
    return [
      `## ${id}`,
      `\`FINSAM.${id}(${call})\``,
      description,
      ['| Argument | What |', '| --- | --- |', ...rows].join('\n'),
      ...tables.map((table) => table.replace(/\| Formel( +)\| Ger( +)\|/, '| Formula | Gives |')),
    ].join('\n\n');
  });
  return [ENGLISH_INTRO, ...parts].join('\n\n');
}

const page = (language, title, body) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="icon" href="assets/ikon-32.png" />
<style>
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; font: 16px/1.6 'Segoe UI', system-ui, sans-serif; color: #1f1f1f; background: #fff; }
h1 { font-size: 1.6rem; color: #0b4f57; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; color: #0b4f57; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #d5dadc; }
code { font-family: Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
</style>
</head>
<body>
${body}
</body>
</html>
`;

export class FunctionHelp {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionHelp', (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS + 1;
      compilation.hooks.processAssets.tap({ name: 'FunctionHelp', stage }, () => {
        const written = compilation.getAsset('functions.en.json');
        if (!written) return;
        const markdown = readFileSync(docs, 'utf8');
        compilation.fileDependencies.add(docs);
        const emit = (file, html) => compilation.emitAsset(file, new sources.RawSource(html));
        emit('funktioner.html', page('sv', 'FINSAM-funktionerna', htmlOf(markdown)));
        const metadata = JSON.parse(written.source.source().toString());
        emit('functions.html', page('en', 'The FINSAM functions', htmlOf(english(markdown, metadata))));
      });
    });
  }
}
