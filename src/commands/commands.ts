import { sessionReady } from '../taskpane/sessionReady';
import { ribbonCommands } from './ribbon';

/** Ties the ribbon's buttons to what they do, before anything else starts: Office calls them by name. */
function associate(): void {
  const commands = ribbonCommands(sessionReady, () => Office.addin.showAsTaskpane());
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
}

// Without Office (the page opened in a browser) there is no ribbon.
if (typeof Office !== 'undefined' && Office.actions) associate();
