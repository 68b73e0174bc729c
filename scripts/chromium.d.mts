export function findChromium(): Promise<string | null>;
export function ensureChromium(say: (line: string) => void): Promise<string | null>;
