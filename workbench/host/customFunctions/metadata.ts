/** The part of functions.json that the host reads; the names are the file's own. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface CustomFunction {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly allowErrorForDataTypeAny?: boolean;
  };
}

export interface FunctionMetadata {
  /** Error values are passed on in parameters of any type, rather than shown instead of calling. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly CustomFunction[];
}

/** Each function with what the file says of all of them. */
export function definitionsOf({
  allowErrorForDataTypeAny,
  functions,
}: FunctionMetadata): readonly CustomFunction[] {
  if (!allowErrorForDataTypeAny) return functions;
  return functions.map((one) => ({ ...one, options: { ...one.options, allowErrorForDataTypeAny } }));
}

/** Bits of a call that tell the runtime what kind of function it is. */
export function callFlags({ options = {} }: CustomFunction): number {
  const { cancelable, stream, allowErrorForDataTypeAny } = options;
  return (cancelable ? 1 : 0) | (stream ? 2 : 0) | (allowErrorForDataTypeAny ? 4 : 0);
}
