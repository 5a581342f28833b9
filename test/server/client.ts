import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A JSON-RPC message, as loose as it comes. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: any;
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How a client introduces itself. */
export interface Introduction {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** URIs. */
  readonly folders?: readonly string[];
  /** Answer to `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Abilities of a client like VS Code. */
export const modern = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** The built server as a child process, and everything it said. */
export class Client {
  readonly messages: Message[] = [];
  settings: unknown = {};
  private readonly child: ChildProcess;
  private buffer = Buffer.alloc(0);
  private next = 1;
  /** What it wrote to stderr. */
  complaints = '';
  private readonly wake = new Set<() => void>();

  constructor(args: readonly string[] = ['--stdio']) {
    this.child = spawn(process.execPath, [join(process.cwd(), process.env.PEP668_DIST ?? 'dist', 'server.js'), ...args], { stdio: 'pipe' });
    this.child.stdout?.on('data', (piece: Buffer) => this.read(piece));
    this.child.stdin?.on('error', () => {});
    this.child.stderr?.on('data', (piece: Buffer) => {
      this.complaints += piece.toString();
    });
    this.child.on('close', () => this.wakeAll());
  }

  async start({ capabilities = modern, initializationOptions, folders = [], settings = {} }: Introduction = {}): Promise<any> {
    this.settings = settings;
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const result = await this.request('initialize', { processId: process.pid, rootUri: null, capabilities, initializationOptions, workspaceFolders });
    this.notify('initialized', {});
    return result;
  }

  async request(method: string, params?: unknown): Promise<any> {
    const answer = await this.answerTo(this.send(method, params));
    if (answer.error) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return answer.result;
  }

  /** Sends a request and answers with its id at once. */
  send(method: string, params?: unknown): number {
    const id = this.next++;
    this.write({ jsonrpc: '2.0', id, method, params });
    return id;
  }

  answerTo(id: number): Promise<Message> {
    return this.waitFor((message) => message.id === id && message.method === undefined);
  }

  notify(method: string, params?: unknown): void {
    this.write({ jsonrpc: '2.0', method, params });
  }

  writeRaw(text: string | Buffer): void {
    this.child.stdin?.write(text);
  }

  open(uri: string, text: string, languageId = 'dockerfile'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, ...contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<any> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The first message that fits, of those said or to be said. */
  async waitFor(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(`the server ended with ${this.child.exitCode}: ${this.complaints.slice(-500)}`);
      await new Promise<void>((resolve) => this.wake.add(resolve));
    }
  }

  /** Ends in the proper order and answers with the exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.exitCode();
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  closeInput(): void {
    this.child.stdin?.end();
  }

  kill(): void {
    this.child.kill();
  }

  private write(message: object): void {
    const body = JSON.stringify(message);
    this.writeRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private read(piece: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, piece]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('latin1', 0, Math.max(end, 0)))?.[1]);
      if (end < 0 || this.buffer.length < end + 4 + length) return;
      this.receive(JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length)));
      this.buffer = this.buffer.subarray(end + 4 + length);
    }
  }

  private receive(message: Message): void {
    this.messages.push(message);
    if (message.id !== undefined && message.method !== undefined) this.write({ jsonrpc: '2.0', id: message.id, result: this.reply(message) });
    this.wakeAll();
  }

  private wakeAll(): void {
    for (const resolve of this.wake) resolve();
    this.wake.clear();
  }

  private reply({ method, params }: Message): unknown {
    return method === 'workspace/configuration' ? params.items.map(() => this.settings) : null;
  }
}
