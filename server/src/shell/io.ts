import type { Locate } from '../model/span';
import type { Value } from '../model/value';
import { concat, hole } from './values';

/** Text that commands write, kept where somebody reads it. */
export interface Sink {
  write(text: Value): void;
}

/** A sink that keeps what was written. */
export class Buffer implements Sink {
  text: Value = '';

  write(text: Value): void {
    this.text = concat(this.text, text);
  }
}

/** Takes everything and keeps nothing. */
export const nowhere: Sink = { write: () => undefined };

/** Text to be read, line by line or whole; `undefined`: what comes is not known (or a terminal). */
export class Source {
  #rest: Value | undefined;
  /** How much was read. */
  #read = 0;
  readonly #locate: Locate | undefined;

  /** `locate`: where each letter was written, if the text stands in the document. */
  constructor(text: Value | undefined, locate?: Locate) {
    this.#rest = text;
    this.#locate = locate;
  }

  /** Where each letter of what is left was written, where that is known. */
  get locate(): Locate | undefined {
    const [locate, from] = [this.#locate, this.#read];
    return locate && ((start, end) => locate(from + start, from + end));
  }

  /** Whether it is known that nothing comes. */
  get isEmpty(): boolean {
    return this.#rest === '';
  }

  /** All that is left. */
  all(): Value {
    const text = this.#rest ?? hole('the input is not known');
    this.#rest = this.#rest === undefined ? undefined : '';
    return text;
  }

  /** Whether the last line that was read had an end. */
  ended = true;

  /** The next line without its end; `undefined` at the end; a hole where the input is not known. */
  line(): Value | undefined {
    if (typeof this.#rest !== 'string') return hole('the input is not known');
    if (this.#rest === '') return undefined;
    const at = this.#rest.indexOf('\n');
    const line = at < 0 ? this.#rest : this.#rest.slice(0, at);
    this.ended = at >= 0;
    this.#rest = at < 0 ? '' : this.#rest.slice(at + 1);
    this.#read += at + 1;
    return line;
  }
}

/** Where a command reads and writes. */
export interface Io {
  readonly in: Source;
  readonly out: Sink;
  readonly error: Sink;
}
