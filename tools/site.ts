// A small web on this machine: serves pages by host and path, as a server and as a proxy, and notes each request.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The web that the browsers see. */
export interface Site {
  /** For the browsers' proxy setting: with it, every address leads here. */
  port: number;
  /** Every request so far as `METHOD address`; tunnels for TLS as `CONNECT host:port`. */
  requests: string[];
  /** Puts a page at an address without scheme (`courier.example/a`) or replaces it. */
  put(address: string, html: string): void;
  close(): Promise<void>;
}

/** Starts a web with these pages, by address without scheme and query. */
export async function startSite(pages: Record<string, string>): Promise<Site> {
  const served = new Map(Object.entries(pages));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    requests.push(`${request.method ?? ''} ${url.href}`);
    respond(response, served.get(`${url.hostname}${url.pathname}`));
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ''}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    put: (address, html) => void served.set(address, html),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
}

function respond(response: ServerResponse, html: string | undefined): void {
  response.writeHead(html === undefined ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
  });
  response.end(html ?? '<!doctype html><title>Not found</title>');
}
