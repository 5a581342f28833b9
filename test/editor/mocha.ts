import * as fs from 'node:fs';
import { format } from 'node:util';

/** Runs tests that `define` declares, inside the extension host; writes the counts where the runner reads them. */
export async function runMocha(define: () => void, { timeout = 120_000, retries = 0 } = {}): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const { PEP668_TEST_OUTPUT: output, PEP668_TEST_REPORT: report, PEP668_TEST_GREP: grep } = process.env;
  // the embedded editor's console goes to the browser; the runner reads a file
  if (output) Mocha.reporters.Base.consoleLog = (...words: unknown[]) => fs.appendFileSync(output, `${format(...words)}\n`);
  const mocha = new Mocha({ ui: 'bdd', timeout, retries, color: false, ...(grep ? { grep } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define();
  const counts = await new Promise<{ passed: number; failed: number; skipped: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 }));
    runner.on('retry', (test, error) => Mocha.reporters.Base.consoleLog(`    tried again: ${test.title}: ${error.message}`));
  });
  if (report) fs.writeFileSync(report, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
