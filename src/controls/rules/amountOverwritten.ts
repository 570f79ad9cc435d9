import type { Control } from '../control';

/** Överskrivet belopp: no amount on a report sheet has been typed over by hand and kept so. */
export const amountOverwritten: Control = {
  code: 'amount-overwritten',
  severity: 'varning',
  input: ['written'],
  adopts: ['amount-overwritten'],
  evidence: ({ params = {} }, { computed }) => {
    const { stated, read, figure = '' } = params;
    const [id] = String(figure).split('|');
    const statement = [...computed.statements, ...computed.added].find((one) => one.id === id);
    if (!statement || typeof stated !== 'number' || typeof read !== 'number') return {};
    const inThousands = statement.rounding === 'additive' && statement.precision.unit === 'tkr';
    return { typedOver: { stated, read, inThousands } };
  },
};
