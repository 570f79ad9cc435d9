// functions.en.json: the metadata of the custom functions with English descriptions. Names stay Swedish in every language, since a
// formula written with another name would be #NAME? where the workbook is opened next.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const texts = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'functions', 'functions.en.json');

export function inEnglish(metadata) {
  const english = JSON.parse(readFileSync(texts, 'utf8'));
  const functions = metadata.functions.map((fn) => {
    const text = english[fn.id];
    if (!text) throw new Error(`src/functions/functions.en.json has no text for ${fn.id}`);
    const parameters = fn.parameters.map((parameter, i) => ({ ...parameter, description: text.parameters[i] }));
    return { ...fn, description: text.description, parameters };
  });
  return { ...metadata, functions };
}

export class EnglishMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('EnglishMetadata', (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'EnglishMetadata', stage }, () => {
        const swedish = compilation.getAsset('functions.json');
        if (!swedish) return;
        const metadata = JSON.parse(swedish.source.source().toString());
        const text = `${JSON.stringify(inEnglish(metadata), null, 4)}\n`;
        compilation.emitAsset('functions.en.json', new sources.RawSource(text));
      });
    });
  }
}
