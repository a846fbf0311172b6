import { CloseCode } from '../protocol/codes.js';
import { Silence } from './silence.js';

/**
 * @typedef {import('../protocol/server-messages.js').ServerMessage} ServerMessage
 * @typedef {import('../protocol/server-messages.js').Ready} Ready
 * @typedef {import('../protocol/server-messages.js').Failure} Failure
 * @typedef {import('../protocol/client-messages.js').ClientFrame} ClientFrame
 * @typedef {{
 *   ready: (ready: Ready) => void,
 *   refused: (failure: Failure) => void,
 *   frame: (message: Exclude<ServerMessage, Ready>) => void,
 *   lost: (code: number, reason: string, greeted: boolean) => void
 * }} Handlers `greeted` says that a hello went out and was not answered
 */

const OPEN_MILLIS = 5000;
const READY_MILLIS = 7000;
const MISSED_HEARTBEATS = 2.5;

/** The close code that a browser gives to a connection that broke (RFC 6455, section 7.4.1). */
const BROKEN = 1006;

/**
 * One connection from its hello to its end: it is given up when it does not open, when hello is not answered, and when
 * the server falls silent. After `refused` and `lost` it says nothing any more.
 */
export class Connection {
  #handlers;
  #socket;
  #silence;
  #greeted = false;
  #over = false;

  /**
   * @param {import('./socket.js').Connect} connect
   * @param {import('./clock.js').Clock} clock
   * @param {() => import('../protocol/client-messages.js').Hello} hello
   * @param {Handlers} handlers
   */
  constructor(connect, clock, hello, handlers) {
    this.#handlers = handlers;
    this.#silence = new Silence(clock, () => this.#lose(CloseCode.HEARTBEAT_MISSED, ''));
    this.#silence.watch(OPEN_MILLIS);
    this.#socket = connect({
      open: () => {
        this.#silence.watch(READY_MILLIS);
        this.#greeted = true;
        this.#socket.send(hello());
      },
      frame: (message) => this.#receive(message),
      closed: (code, reason) => this.#lose(code, reason),
    });
  }

  /** @param {ClientFrame} frame */
  send(frame) {
    this.#socket.send(frame);
  }

  /** Lets go of the connection, without a word to the handlers. */
  drop() {
    this.#over = true;
    this.#silence.stop();
    this.#socket.drop();
  }

  /** The connection is of no more use: drops it and reports it as lost. */
  giveUp() {
    this.#lose(BROKEN, '');
  }

  /** @param {ServerMessage} message */
  #receive(message) {
    if (this.#over) return;
    this.#silence.heard();
    if (message.type === 'ready') {
      this.#greeted = false;
      this.#silence.watch(message.heartbeatSeconds * MISSED_HEARTBEATS * 1000);
      this.#handlers.ready(message);
    } else if (message.type === 'error' && this.#greeted && message.re === undefined) {
      this.drop();
      this.#handlers.refused(message);
    } else {
      this.#handlers.frame(message);
    }
  }

  /**
   * @param {number} code
   * @param {string} reason
   */
  #lose(code, reason) {
    if (this.#over) return;
    this.drop();
    this.#handlers.lost(code, reason, this.#greeted);
  }
}
