import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

interface Grammar {
  tokenizeLine(
    line: string,
    state: unknown,
  ): { readonly tokens: readonly { startIndex: number; endIndex: number; scopes: string[] }[]; readonly ruleStack: unknown };
}

/** A piece of a line and its innermost scope. */
export interface Token {
  readonly text: string;
  readonly scope: string;
}

/** The grammars of all extensions here, ours among them, with the files they stand in. */
const contributed = (): readonly Contribution[] =>
  vscode.extensions.all.flatMap(({ extensionPath, packageJSON }) =>
    ((packageJSON?.contributes?.grammars ?? []) as readonly Contribution[]).map((grammar) => ({ ...grammar, path: path.join(extensionPath, grammar.path) })),
  );

/** A package that the editor itself is made of. */
const ofEditor = (name: string) => require(path.join(vscode.env.appRoot, 'node_modules', name));

/** The editor's own tokenizer with its own grammars and ours: what it makes of a text in a scope. */
export async function tokenizer(): Promise<(scope: string, lines: readonly string[]) => Promise<readonly Token[]>> {
  const [textmate, oniguruma, grammars] = [ofEditor('vscode-textmate'), ofEditor('vscode-oniguruma'), contributed()];
  await oniguruma.loadWASM(fs.readFileSync(path.join(vscode.env.appRoot, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      const file = grammars.find(({ scopeName }) => scopeName === scope)?.path;
      return file === undefined ? null : textmate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file);
    },
    getInjections: (scope: string) => grammars.flatMap(({ scopeName, injectTo }) => (injectTo?.includes(scope) ? [scopeName] : [])),
  });
  return async (scope, lines) => {
    const grammar: Grammar = await registry.loadGrammar(scope);
    let state: unknown = textmate.INITIAL;
    return lines.flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scope: scopes.at(-1) ?? '' }));
    });
  };
}
