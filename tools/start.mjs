// `npm start`: builds the add-in where something has changed since last time, then opens the workbench on this computer.
import { buildAddin } from './build-addin.mjs';

buildAddin();
await import('../workbench/server/start.mjs');
