type TestCase = Readonly<{ status: string; fullName: string }>;
type TestFile = Readonly<{ status: string; assertionResults: readonly TestCase[] }>;

export function countsOf(
  results: Readonly<{ testResults: readonly TestFile[] }>,
  status: number,
): Readonly<{ passed: number; failed: number; skipped: readonly string[] }>;
