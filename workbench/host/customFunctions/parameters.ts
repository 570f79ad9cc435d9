import { isErrorText } from '../grid/cell';
import type { CustomFunction, FunctionParameter } from './metadata';

/** An argument Excel would not pass on: the cell shows the error and the function is not called. */
export class ArgumentError extends Error {
  constructor(readonly shown: string) {
    super(shown);
  }
}

/**
 * The arguments of a formula as the function gets them, converted as Excel does.
 *
 * The list is exactly as long as the metadata says, omitted ones are null: the runtime appends the invocation object to it.
 */
export function convertArguments(definition: CustomFunction, given: readonly unknown[]): unknown[] {
  const { parameters = [], options } = definition;
  const allowErrors = options?.allowErrorForDataTypeAny ?? false;
  if (given.length > parameters.length && !parameters.at(-1)?.repeating) throw new ArgumentError('#VALUE!');
  return parameters.map((parameter, i) => {
    if (parameter.repeating) return given.slice(i).map((value) => convertOne(parameter, value, allowErrors));
    if (given[i] !== undefined) return convertOne(parameter, given[i], allowErrors);
    if (!parameter.optional) throw new ArgumentError('#VALUE!');
    return null;
  });
}

function convertOne(parameter: FunctionParameter, value: unknown, allowErrors: boolean): unknown {
  if (parameter.dimensionality === 'matrix') {
    const rows = (Array.isArray(value) ? value : [[value]]) as unknown[][];
    return rows.map((row) => row.map((cell) => scalar(parameter.type, cell, allowErrors)));
  }
  if (!Array.isArray(value)) return scalar(parameter.type, value, allowErrors);
  const [row] = value as unknown[][];
  if (value.length !== 1 || row?.length !== 1) throw new ArgumentError('#VALUE!');
  return scalar(parameter.type, row[0], allowErrors);
}

function scalar(type: string | undefined, value: unknown, allowErrors: boolean): unknown {
  if (isErrorText(value)) {
    if (allowErrors && (type ?? 'any') === 'any') return { type: 'CustomFunctionError', code: value };
    throw new ArgumentError(value);
  }
  const empty = value === null || value === '';
  switch (type) {
    case 'number': {
      const number = empty ? 0 : Number(value);
      if (Number.isNaN(number)) throw new ArgumentError('#VALUE!');
      return number;
    }
    case 'string':
      return value === null ? '' : String(value);
    case 'boolean':
      if (typeof value !== 'string') return Boolean(value);
      if (/^(?:true|false)$/i.test(value)) return /^true$/i.test(value);
      throw new ArgumentError('#VALUE!');
    default:
      return value ?? '';
  }
}
