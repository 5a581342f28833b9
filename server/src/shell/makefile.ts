/** A rule of a makefile: what a target needs, and the lines that make it. */
export interface Rule {
  readonly needs: readonly string[];
  readonly recipe: readonly string[];
  /** No file of that name is made: its recipe always runs. */
  readonly phony: boolean;
}

/** A makefile of constants, variables and plain rules. */
export interface Makefile {
  readonly rules: ReadonlyMap<string, Rule>;
  /** The target that is made where none is named. */
  readonly first: string | undefined;
  readonly shell: string;
}

/** Thrown where a makefile holds what is not understood: functions, conditions, patterns, other files. */
class NotSimple extends Error {}

/**
 * Reads a makefile (GNU make's manual, 3 to 6). `given`: variables of the command line, which win; `environment`: those of the
 * process. `undefined` where it holds anything but variables, references to them, and rules for targets by name.
 */
export function readMakefile(text: string, given: ReadonlyMap<string, string>, environment: (name: string) => string | undefined): Makefile | undefined {
  try {
    return new Reader(given, environment).read(text.replace(/\\\n[ \t]*/g, ' '));
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

const assignment = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*(\?=|:{1,3}=|\+=|=)\s*([^]*?)\s*$/;

class Reader {
  readonly #given: ReadonlyMap<string, string>;
  readonly #environment: (name: string) => string | undefined;
  readonly #variables = new Map<string, string>([
    ['MAKE', 'make'],
    ['SHELL', '/bin/sh'],
  ]);
  readonly #rules = new Map<string, { needs: string[]; recipe: string[] }>();
  readonly #phony = new Set<string>();
  #first: string | undefined;

  constructor(given: ReadonlyMap<string, string>, environment: (name: string) => string | undefined) {
    this.#given = given;
    this.#environment = environment;
  }

  read(text: string): Makefile {
    let current: readonly string[] = [];
    for (const line of text.split('\n')) {
      if (line.startsWith('\t')) for (const target of current) this.#rules.get(target)?.recipe.push(line.slice(1));
      else if (/^\s*(#|$)/.test(line)) continue;
      else if (assignment.test(line)) this.#assign(line);
      else current = this.#open(line.replace(/\s*#.*$/, ''));
    }
    const rules = [...this.#rules].map(([target, { needs, recipe }]) => {
      const expanded = recipe.map((line) => this.#expand(line, { '@': target, '<': needs[0] ?? '', '^': [...new Set(needs)].join(' ') }));
      return [target, { needs, recipe: expanded, phony: this.#phony.has(target) }] as const;
    });
    return { rules: new Map(rules), first: this.#first, shell: this.#expand('$(SHELL)') };
  }

  #assign(line: string): void {
    const [, name = '', sign = '=', value = ''] = assignment.exec(line.replace(/\s+#.*$/, '')) ?? [];
    if (line.startsWith('export') && !this.#given.has(name)) throw new NotSimple();
    if (sign === '?=' && this.#value(name) !== undefined) return;
    if (sign === '+=') this.#variables.set(name, `${this.#variables.get(name) ?? ''} ${value}`.trim());
    else this.#variables.set(name, sign.startsWith(':') ? this.#expand(value) : value);
  }

  #open(line: string): readonly string[] {
    const [, before, after] = /^([^:=\t]+):(?!:|=)([^=;]*)$/.exec(line) ?? [];
    if (before === undefined || after === undefined || /[%|]/.test(line)) throw new NotSimple();
    const [targets, needs] = [before, after].map((part) => this.#expand(part).split(/\s+/).filter(Boolean)) as [string[], string[]];
    if (targets[0] === '.PHONY') for (const target of needs) this.#phony.add(target);
    if (targets[0]?.startsWith('.') && !targets[0].includes('/')) {
      if (!['.PHONY', '.DEFAULT_GOAL', '.SILENT'].includes(targets[0])) throw new NotSimple();
      return [];
    }
    this.#first ??= targets[0];
    for (const target of targets) {
      const rule = this.#rules.get(target) ?? { needs: [], recipe: [] };
      rule.needs.push(...needs);
      this.#rules.set(target, rule);
    }
    return targets;
  }

  #value(name: string): string | undefined {
    return this.#given.get(name) ?? this.#variables.get(name) ?? this.#environment(name);
  }

  /** `$(NAME)`, `${NAME}`, `$$`, and in recipes `$@` and its like. */
  #expand(text: string, own: Readonly<Record<string, string>> = {}, depth = 0): string {
    if (depth > 20) throw new NotSimple();
    return text.replace(/\$(?:\$|\(([^()]*)\)|\{([^{}]*)\}|(.))/g, (all, round?: string, curly?: string, letter?: string) => {
      if (all === '$$') return '$';
      const name = round ?? curly ?? letter ?? '';
      if (own[name] !== undefined) return own[name];
      if (!/^[A-Za-z_][\w.-]*$/.test(name)) throw new NotSimple();
      return this.#expand(this.#value(name) ?? '', own, depth + 1);
    });
  }
}
