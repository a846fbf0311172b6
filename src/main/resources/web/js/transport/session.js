import { VERSION } from '../protocol/client-messages.js';
import { askedDelay, CloseCode, isFinal } from '../protocol/codes.js';
import { Acknowledger } from './acknowledger.js';
import { Connection } from './connection.js';
import { Events } from './events.js';
import { Pace } from './pace.js';
import { RequestError } from './request-error.js';
import { Requests } from './requests.js';

/**
 * @typedef {import('../protocol/server-messages.js').Ready} Ready
 * @typedef {import('../protocol/server-messages.js').Push} Push
 * @typedef {import('../protocol/server-messages.js').Failure} Failure
 * @typedef {import('../protocol/client-messages.js').ClientRequest} ClientRequest
 * @typedef {import('./memory.js').Identity} Identity
 * @typedef {'idle' | 'connecting' | 'ready' | 'reconnecting' | 'closed'} State
 * @typedef {{
 *   state: State,
 *   ready: Ready,
 *   interrupted: { asked: boolean },
 *   push: Push,
 *   refused: import('../protocol/codes.js').ErrorCode,
 *   lost: null,
 *   closed: number
 * }} SessionEvents `interrupted`: the connection was lost or, if `asked`, the server wants us to come back elsewhere;
 *   `refused`: hello was, for good; `lost`: the server no longer knows the session
 * @typedef {{
 *   connect: import('./socket.js').Connect,
 *   clock: import('./clock.js').Clock,
 *   memory: import('./memory.js').Memory,
 *   online: () => boolean
 * }} Outside `online`: whether the browser knows of a network
 */

/** A connection that lasted this long was a good one, and the next loss is not the same trouble going on. */
const SETTLED_MILLIS = 5000;

/** How often a name that our own unanswered hello may have taken is asked for again. */
const NAME_ATTEMPTS = 8;

/**
 * A session over many connections: resumes by itself, gives each push once and in order, and sends again what was not
 * answered. It ends only with `bye`, a final refusal, or a close that says not to come back.
 *
 * @extends {Events<SessionEvents>}
 */
export class Session extends Events {
  #outside;
  #acknowledger;
  #requests;
  /** @type {Connection | null} */
  #connection = null;
  /** @type {State} */
  #state = 'idle';
  /** @type {Ready | null} */
  #ready = null;
  #fresh = true;
  #pace;
  #readySince = 0;
  #greeted = false;
  #greetedInVain = false;
  /** @type {(() => void) | null} */
  #cancelRetry = null;
  /** The positions of the rooms, asked for when a resume needs them. */
  positions = () => /** @type {Record<string, { epoch: string, seq: number }>} */ ({});

  /** @param {Outside} outside */
  constructor(outside) {
    super();
    this.#outside = outside;
    this.#pace = new Pace(outside.clock, outside.online);
    this.#acknowledger = new Acknowledger(outside.clock, (n) => this.#connection?.send({ type: 'ack', n }));
    this.#requests = new Requests(
      outside.clock,
      () => this.#nextId(),
      (frame) => {
        if (this.#greeted) this.#connection?.send(frame);
      },
    );
  }

  get state() {
    return this.#state;
  }

  /** What the server said last when it was ready; null before the first time. */
  get ready() {
    return this.#ready;
  }

  get identity() {
    return this.#outside.memory.content?.identity ?? null;
  }

  /** @param {Identity} identity */
  start(identity) {
    this.#outside.memory.begin({ identity, ticket: null, lastId: 0 });
    this.#begin();
  }

  /** Goes on with the remembered session, if there is one. */
  restore() {
    if (this.#outside.memory.content?.ticket) this.#begin();
    return this.#state !== 'idle';
  }

  /**
   * Asks for something, now or when there is a connection again.
   *
   * @param {ClientRequest} message
   */
  request(message) {
    if (this.#state === 'idle' || this.#state === 'closed') {
      return Promise.reject(new RequestError('no_such_session'));
    }
    return this.#requests.ask(message);
  }

  /**
   * Says something that is not worth keeping: without a connection it is lost.
   *
   * @param {import('../protocol/client-messages.js').ClientNotice} message
   */
  notify(message) {
    if (this.#greeted) this.#connection?.send(message);
  }

  /** Somebody looks at the page again: does not wait any longer. */
  wake() {
    if (this.#cancelRetry) this.#open();
  }

  /** There is a network again, or another one: what was tried without it is of no use. */
  networkBack() {
    this.#pace.reset();
    const trying = this.#connection !== null || this.#cancelRetry !== null;
    if (trying && this.#state !== 'ready') this.#open();
  }

  /** Ends the session. */
  bye() {
    this.notify({ type: 'bye' });
    this.#end('idle');
  }

  #begin() {
    this.#fresh = true;
    this.#pace.reset();
    this.#move('connecting');
    this.#open();
  }

  #open() {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#connection?.drop();
    const { connect, clock } = this.#outside;
    this.#connection = new Connection(connect, clock, () => this.#hello(), {
      ready: (ready) => this.#welcome(ready),
      refused: (failure) => this.#refuse(failure),
      frame: (message) => this.#receive(message),
      lost: (code, reason, greeted) => this.#lose(code, reason, greeted),
    });
  }

  /** @returns {import('../protocol/client-messages.js').Hello} */
  #hello() {
    const { identity, ticket } = /** @type {import('./memory.js').Remembered} */ (this.#outside.memory.content);
    if (!ticket) return { type: 'hello', version: VERSION, ...identity };
    const known = this.#fresh ? {} : { n: this.#acknowledger.last, rooms: this.positions() };
    return { type: 'hello', version: VERSION, resume: { ...ticket, ...known } };
  }

  /** @param {Ready} ready */
  #welcome(ready) {
    const { memory, clock } = this.#outside;
    memory.note({ ticket: { session: ready.session, token: ready.resumeToken } });
    if (this.#fresh || !ready.resumed) this.#acknowledger.reset(ready.n);
    this.#acknowledger.pace(ready.heartbeatSeconds);
    this.#fresh = false;
    this.#greetedInVain = false;
    this.#readySince = clock.now();
    this.#ready = ready;
    this.#greeted = true;
    this.#acknowledger.tell();
    // Before anything new is asked: the ids of a session rise on the wire, too.
    this.#requests.resend(ready.resumed ? ready.received : null);
    this.emit('ready', ready);
    this.#move('ready');
  }

  /** @param {Exclude<import('../protocol/server-messages.js').ServerMessage, Ready>} message */
  #receive(message) {
    if (message.type === 'heartbeat') this.#acknowledger.tell();
    else if (message.type === 'ok') this.#requests.answered(message);
    else if (message.type === 'error') {
      if (message.re !== undefined) this.#requests.refused({ ...message, re: message.re });
    } else if (Number.isInteger(message.n)) this.#take(message);
  }

  /** @param {Push} push */
  #take(push) {
    const place = this.#acknowledger.receive(push.n);
    if (place === 'new') this.emit('push', push);
    else if (place === 'gap') this.#connection?.giveUp();
  }

  /** @param {Failure} failure */
  #refuse(failure) {
    const resuming = this.#outside.memory.content?.ticket != null;
    const ownGhost = failure.code === 'name_taken' && this.#greetedInVain && this.#pace.attempt < NAME_ATTEMPTS;
    if (failure.code === 'no_such_session' && resuming) {
      this.#end('idle');
      this.emit('lost', null);
    } else if (failure.temporary || ownGhost || (resuming && failure.code !== 'bad_version')) {
      this.#retry(0);
    } else {
      this.#end('idle');
      this.emit('refused', failure.code);
    }
  }

  /**
   * @param {number} code
   * @param {string} reason
   * @param {boolean} greeted
   */
  #lose(code, reason, greeted) {
    this.#greetedInVain ||= greeted;
    if (isFinal(code)) {
      this.#end('closed');
      this.emit('closed', code);
      return;
    }
    const settled = this.#state === 'ready' && this.#outside.clock.now() - this.#readySince >= SETTLED_MILLIS;
    if (settled) this.#pace.reset();
    if (this.#ready) this.emit('interrupted', { asked: code === CloseCode.GOING_AWAY });
    this.#retry(askedDelay(code, reason));
  }

  /** @param {number} atLeast */
  #retry(atLeast) {
    this.#connection = null;
    this.#greeted = false;
    this.#acknowledger.pause();
    this.#cancelRetry = this.#outside.clock.after(this.#pace.next(atLeast), () => this.#open());
    if (this.#ready) this.#move('reconnecting');
  }

  /** @param {'idle' | 'closed'} state */
  #end(state) {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#acknowledger.pause();
    this.#connection?.drop();
    this.#connection = null;
    this.#greeted = false;
    this.#ready = null;
    this.#outside.memory.forget();
    this.#move(state);
    this.#requests.abandon('no_such_session');
  }

  #nextId() {
    const id = (this.#outside.memory.content?.lastId ?? 0) + 1;
    this.#outside.memory.note({ lastId: id });
    return id;
  }

  /** @param {State} state */
  #move(state) {
    if (this.#state === state) return;
    this.#state = state;
    this.emit('state', state);
  }
}
