import type { Position, Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Span } from '../model/span';
import type { Encoding } from './client';

/** Offsets (ours, UTF-16) to positions (the client's) and back: the only place that knows how the client counts. */
export interface Positions {
  readonly rangeOf: (document: TextDocument, span: Span) => Range;
  readonly offsetOf: (document: TextDocument, position: Position) => number;
  /** Applies the client's changes to a document. */
  readonly update: (document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number) => TextDocument;
}

/** The conversion for one way of counting. */
export function positionsIn(encoding: Encoding): Positions {
  return encoding === 'utf-8' ? utf8 : utf16;
}

const utf16: Positions = {
  rangeOf: (document, { start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
  offsetOf: (document, position) => document.offsetAt(position),
  update: (document, changes, version) => TextDocument.update(document, [...changes], version),
};

const utf8: Positions = {
  rangeOf: (document, { start, end }) => ({ start: toUtf8(document, start), end: toUtf8(document, end) }),
  offsetOf: (document, position) => document.offsetAt(toUtf16(document, position)),
  update: (document, changes, version) => {
    // one by one: each change counts in the text the one before it left
    for (const change of changes) {
      const range = 'range' in change ? { start: toUtf16(document, change.range.start), end: toUtf16(document, change.range.end) } : undefined;
      TextDocument.update(document, [range ? { range, text: change.text } : { text: change.text }], version);
    }
    return document;
  },
};

function toUtf8(document: TextDocument, offset: number): Position {
  const { line, character } = document.positionAt(offset);
  return { line, character: bytes(lineOf(document, line).slice(0, character)) };
}

function toUtf16(document: TextDocument, { line, character }: Position): Position {
  let units = 0;
  let left = character;
  for (const sign of lineOf(document, line)) {
    left -= bytes(sign);
    if (left < 0) break;
    units += sign.length;
  }
  return { line, character: units };
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
