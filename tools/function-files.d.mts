export const FUNCTIONS: string;
export function functionFiles(): string[];
