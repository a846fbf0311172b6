import { SUBPROTOCOL } from '../protocol/client-messages.js';

/**
 * One connection: frames in and out as objects, and one end, told once. Dropping it tells nobody and waits for nobody:
 * a browser that lost its network takes a minute to report the close of a socket.
 *
 * @typedef {{
 *   open: () => void,
 *   frame: (message: import('../protocol/server-messages.js').ServerMessage) => void,
 *   closed: (code: number, reason: string) => void
 * }} Handlers
 * @typedef {{ send: (frame: import('../protocol/client-messages.js').ClientFrame) => void, drop: () => void }} Socket
 * @typedef {(handlers: Handlers) => Socket} Connect
 */

/**
 * @param {string} url
 * @param {new (url: string, protocol: string) => WebSocket} [Implementation]
 * @returns {Connect}
 */
export function webSocketTo(url, Implementation = WebSocket) {
  return (handlers) => {
    const socket = new Implementation(url, SUBPROTOCOL);
    const listening = new AbortController();
    const { signal } = listening;
    socket.addEventListener('open', () => handlers.open(), { signal });
    socket.addEventListener('message', (event) => handlers.frame(JSON.parse(event.data)), { signal });
    socket.addEventListener(
      'close',
      (event) => {
        listening.abort();
        handlers.closed(event.code, event.reason);
      },
      { signal },
    );
    return {
      send(frame) {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
      },
      drop() {
        listening.abort();
        socket.close();
      },
    };
  };
}

/** Where this page's server listens. @param {Location} location */
export function endpoint(location) {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;
}
