// Collects the licence of every package that ends up in the add-in into one text file beside it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'LICENSES.txt';

/** A module's package: the folder below the innermost node_modules. */
function packageFolder(resource) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? '');
  return match ? match[1] : null;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `Licence: ${license}`;
  return { name, title: `${name} ${version} (${license})`, text };
}

export class LicenceTexts {
  constructor({ own }) {
    this.own = own;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LicenceTexts', (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'LicenceTexts', stage }, () => {
        const folders = new Set();
        const add = (resource) => {
          const folder = packageFolder(resource);
          if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
        };
        for (const module of compilation.modules) {
          add(module.resource);
          for (const inner of module.modules ?? []) add(inner.resource);
        }
        const licences = [...folders].map(licenceOf).sort((a, b) => (a.title < b.title ? -1 : 1));
        const rule = `\n\n${'='.repeat(80)}\n`;
        const text = [
          `FINSAM\n\n${this.own.trim()}`,
          ...licences.map((one) => `${one.title}\n\n${one.text}`),
        ].join(rule);
        compilation.emitAsset(FILE, new sources.RawSource(`${text}\n`));
      });
    });
  }
}
