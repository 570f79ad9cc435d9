/**
 * What office.js sends and expects: one request is one batch of actions over a table of object paths.
 *
 * The shapes follow the traffic of the client as shipped; only what the host reads is described.
 */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument the id of the object path it stands for, 0 where it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Which action failed; the ones before it stay done. */
  readonly ActionIndex: number;
}

export interface WireResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

export interface WireRequest {
  readonly id: number;
  /** 1 is a request; the client sends others, which need no answer. */
  readonly type: number;
  /** Bits of RequestFlag. */
  readonly flags: number;
  readonly message: { readonly body: WireBatch };
}

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
} as const;

/** Bit of the request flags set by `Excel.run({ delayForCellEdit: true }, …)`. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Message categories of what the host sends unasked. */
export const Category = { customFunction: 1, ribbonAction: 2, objectEvent: 65536 } as const;

/** True for the batch in which the client lets go of references after `Excel.run`: it is no sync of the add-in's. */
export function isHousekeeping({ Actions, ObjectPaths }: WireBatch): boolean {
  if (Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject)) return true;
  const released = Actions.filter((action) => action.Name === '_RemoveReference').length;
  const work = Actions.filter(
    ({ ActionType: type }) => type !== ActionType.instantiate && type !== ActionType.trace,
  );
  return released > 0 && work.length === released;
}
