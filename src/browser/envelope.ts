// What every message of ours is wrapped in. Kept free of schemas, because the content script carries it to every page.

/** A message: whom it is for, its name, and what it carries, which is checked by whom it is for. */
export interface Envelope {
  to: 'background' | 'page' | 'views';
  name: string;
  request: unknown;
}

/** Whether a message that arrived has the shape of ours. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    (message.to === 'background' || message.to === 'page' || message.to === 'views') &&
    'name' in message &&
    typeof message.name === 'string' &&
    'request' in message
  );
}
