/** Entries that hold why something may stand where nothing is recorded: any program, one of Python's, any file. */
export const doubts = { programs: 'doubt programs', installers: 'doubt installers', strangers: 'doubt strangers' } as const;

/** The name of such an entry. */
export type Doubt = (typeof doubts)[keyof typeof doubts];
