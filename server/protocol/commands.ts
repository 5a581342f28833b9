/** The command identifiers the client registers; the manifest declares the same ones and a test compares. */
export const commands = {
  createVenv: 'pep668.createVenv',
  installWithPipx: 'pep668.installWithPipx',
  installPackage: 'pep668.installPackage',
  showShadows: 'pep668.showShadows',
  installRequirements: 'pep668.installRequirements',
  explainLastFailedCommand: 'pep668.explainLastFailedCommand',
  runAgain: 'pep668.runAgain',
  explainEnvironment: 'pep668.explainEnvironment',
  showActions: 'pep668.showActions',
  selectInterpreter: 'pep668.selectInterpreter',
  refresh: 'pep668.refresh',
} as const;

/** One of the client's command identifiers. */
export type CommandId = (typeof commands)[keyof typeof commands];
