import type { Status } from './control';

/** From best to worst. */
const ORDER: readonly Status[] = ['inte tillämplig', 'godkänd', 'godtagen', 'upplysning', 'varning', 'fel'];

/** The worst of several. */
export function worst(statuses: readonly Status[]): Status {
  return statuses.reduce((so, next) => (ORDER.indexOf(next) > ORDER.indexOf(so) ? next : so));
}
