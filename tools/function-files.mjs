// The files whose doc comments make functions.json: every file of src/functions with a custom function in it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const FUNCTIONS = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'functions');

export const functionFiles = () =>
  readdirSync(FUNCTIONS)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(FUNCTIONS, name))
    .filter((file) => /^ \* @customfunction /m.test(readFileSync(file, 'utf8')))
    .sort();
