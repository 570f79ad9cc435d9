import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionMetadata } from '../../workbench/host/customFunctions/metadata';

export interface FunctionsMetadata {
  readonly sv: FunctionMetadata;
  readonly en: FunctionMetadata;
  readonly associate: readonly { readonly id: string; readonly functionName: string }[];
}

export const BASE = 'https://finsam.example/';

/** functions.json and functions.en.json as the build makes them. */
export async function functionsMetadata(): Promise<FunctionsMetadata> {
  const { functionFiles } = await import('../../tools/function-files.mjs');
  const { worded } = await import('../../tools/build-metadata.mjs');
  const generated = await generateCustomFunctionsMetadata(functionFiles(), true);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const metadata = JSON.parse(generated.metadataJson) as FunctionMetadata;
  return {
    sv: worded(metadata, 'sv', BASE) as FunctionMetadata,
    en: worded(metadata, 'en', BASE) as FunctionMetadata,
    associate: generated.associate,
  };
}
