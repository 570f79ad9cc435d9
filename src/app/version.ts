/** Which version made a report; the same as in package.json. */
export const VERSION = '0.1.0';
