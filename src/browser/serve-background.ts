// The background's side of requests: each is checked against its schema before it is answered.
import * as v from 'valibot';
import { FailureError } from '../model/failure.ts';
import {
  backgroundRequests,
  type BackgroundReplies,
  type BackgroundRequest,
  type BackgroundRequestName,
} from './messages.ts';
import { serve, type Sender } from './serve.ts';
import { stayAwake } from './stay-awake.ts';

/** One answer for every request; a missing one does not compile. */
export type BackgroundHandlers = {
  [N in BackgroundRequestName]: (
    request: BackgroundRequest<N>,
    sender: Sender,
  ) => Promise<BackgroundReplies[N]>;
};

/** Answers requests to the background, after checking who sends and what. */
export function serveBackground(handlers: BackgroundHandlers): void {
  serve('background', (name, request, sender) => {
    if (!isBackgroundRequest(name)) throw new FailureError('badRequest', name);
    return stayAwake(answer(handlers, name, request, sender));
  });
}

function answer<N extends BackgroundRequestName>(
  handlers: BackgroundHandlers,
  name: N,
  request: unknown,
  sender: Sender,
): Promise<BackgroundReplies[N]> {
  const checked = v.safeParse(backgroundRequests[name], request);
  if (!checked.success) throw new FailureError('badRequest', name);
  return handlers[name](checked.output as BackgroundRequest<N>, sender);
}

function isBackgroundRequest(name: string): name is BackgroundRequestName {
  return Object.hasOwn(backgroundRequests, name);
}
