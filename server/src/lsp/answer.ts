import type { Request } from '../../protocol/requests';

/** Answers a request by a handler that never fails; `empty` is said where it does. */
export type Answer = <P, R>(request: Request<P, R>, empty: R, handler: (params: P) => Promise<R>) => void;
