/** A refusal as Excel words it: a code the add-in can act on, a message for people, and an HTTP-like status. */
export class HostError extends Error {
  /** Where it happened, such as `Range.values`; filled in by the engine. */
  location: string | undefined;

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    409,
  );
}

export function invalidArgument(detail = ''): HostError {
  const text = 'The argument is invalid or missing or has an incorrect format.';
  return new HostError('InvalidArgument', detail ? `${text} [${detail}]` : text);
}

export function invalidOperation(): HostError {
  return new HostError('InvalidOperation', 'This operation is not permitted for the current object.');
}

export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You do not have permission to perform this operation.', 403);
}

/** A member Excel has and this host lacks: named, so that a test fails loudly instead of passing on a lie. */
export function notImplemented(what: string): HostError {
  return new HostError('HostNotImplemented', `the workbench host does not implement ${what}`, 501);
}
