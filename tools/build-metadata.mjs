// functions.json as the plugin writes it has the parameters' identifiers for names. Here they get the names a person reads, and
// functions.en.json gets English ones with English descriptions. The functions' own names stay Swedish in every language, since a
// formula written with another name would be #NAME? where the workbook is opened next.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUNCTIONS } from './function-files.mjs';

const texts = (language) => JSON.parse(readFileSync(join(FUNCTIONS, `functions.${language}.json`), 'utf8'));

/** Where a function is explained, on the pages that build-function-help.mjs makes; `base` is where the add-in is served from. */
const helpUrl = (id, language, base) => `${base}${language === 'en' ? 'functions' : 'funktioner'}.html#${id}`;

/** The metadata with a language's names and, where it has them, its descriptions. Ranges hand over their error values. */
export function worded(metadata, language, base) {
  const all = texts(language);
  const functions = metadata.functions.map((fn) => {
    const text = all[fn.id];
    if (!text || text.parameters.length !== fn.parameters.length)
      throw new Error(`src/functions/functions.${language}.json does not fit ${fn.id}`);
    const parameters = fn.parameters.map((parameter, i) => ({ ...parameter, ...text.parameters[i] }));
    const description = text.description ?? fn.description;
    return { ...fn, description, helpUrl: helpUrl(fn.id, language, base), parameters };
  });
  return { ...metadata, allowErrorForDataTypeAny: true, functions };
}

export class WordedMetadata {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('WordedMetadata', (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'WordedMetadata', stage }, () => {
        const written = compilation.getAsset('functions.json');
        if (!written) return;
        const metadata = JSON.parse(written.source.source().toString());
        const text = (language) =>
          new sources.RawSource(`${JSON.stringify(worded(metadata, language, this.base), null, 2)}\n`);
        compilation.updateAsset('functions.json', text('sv'));
        compilation.emitAsset('functions.en.json', text('en'));
      });
    });
  }
}
