import { reportJson } from '../app/reportJson';
import { findingText } from '../text/findingText';
import { usageText } from '../text/usage';
import { parseArguments } from './arguments';
import { auditCommand } from './auditCommand';
import { controlCommand } from './controlCommand';
import { layoutCommand } from './layoutCommand';
import { layoutFiles } from './layoutFiles';
import { EXIT } from './exitCodes';
import { reportCommand } from './reportCommand';
import { sieCommand } from './sieCommand';
import { tellJson } from './tell';

/** Kommandoraden. Prints, and returns the exit code: 0, 1 with findings of severity fel, 2 for unusable input or arguments. */
export async function main(argv: readonly string[], layoutFolder: string): Promise<number> {
  const { args, findings, language, json } = parseArguments(argv);
  if (!args) {
    if (json) tellJson(reportJson({ reports: null, sheets: [], findings, controls: null }, language));
    else for (const finding of findings) console.error(findingText(finding, language));
    return EXIT.unusable;
  }
  if (args.command === 'help') {
    console.log(usageText(language));
    return EXIT.ok;
  }
  const layouts = layoutFiles(layoutFolder);
  if (args.command === 'mallar') return layoutCommand(args, layouts);
  if (args.command === 'sie') return sieCommand(args);
  if (args.command === 'granska') return auditCommand(args);
  if (args.command === 'kontroll') return controlCommand(args, layouts);
  return reportCommand(args, layouts);
}
