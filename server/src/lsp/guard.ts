import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from './log';

/** What a handler answers, at once or later. */
export type Later<T> = T | Promise<T>;

/** Makes handlers that never fail: what one throws is logged once with the request's name, and it answers empty. */
export function guardWith(log: Log) {
  return <Params, Result>(name: string, empty: Result, handler: (params: Params, token?: CancellationToken) => Later<Result>) =>
    async (params: Params, token?: CancellationToken): Promise<Result> => {
      try {
        return await handler(params, token);
      } catch (error) {
        // a cancelled request must say so
        if (error instanceof ResponseError) throw error;
        log.once('error', `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return empty;
      }
    };
}

/** The guard that one server uses. */
export type Guard = ReturnType<typeof guardWith>;

/** Ends a request that the client no longer wants. */
export function stopIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
