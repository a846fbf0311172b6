import { Peer } from './peer.js';
import { Recovery } from './recovery.js';
import { originOf } from './sdp.js';
import { Serial } from './serial.js';

/**
 * @typedef {import('../protocol/client-messages.js').SignalBody} SignalBody
 * @typedef {import('./peer.js').Tracks} Tracks
 * @typedef {import('./peer.js').Kind} Kind
 * @typedef {{ createConnection: () => RTCPeerConnection, createStream: () => MediaStream }} Rtc
 * @typedef {{
 *   polite: boolean, tracks: Tracks, clock: import('../transport/clock.js').Clock, rtc: Rtc,
 *   send: (body: SignalBody) => Promise<unknown>, canSignal: () => boolean, changed: () => void, gaveUp: () => void
 * }} Setting
 */

/** After so many questions without an offer the side that does not own restarts makes one itself. */
const PATIENT_ASKS = 2;

/**
 * A call's way to the other side, over one peer connection after another: a reload or a retry on either side makes a
 * new one, which the other recognises by its description's origin and answers with a new one too. The polite side makes
 * the first offer and owns restarts; the other one asks for them.
 */
export class Negotiator {
  #setting;
  #recovery;
  #serial = new Serial();
  #asks = 0;
  #closed = false;
  /** @type {Peer} */
  #peer;

  /** @param {Setting} setting */
  constructor(setting) {
    this.#setting = setting;
    this.#recovery = new Recovery(setting.clock, {
      restart: () => this.#restart(),
      giveUp: setting.gaveUp,
      canSignal: setting.canSignal,
    });
    this.#peer = this.#createPeer();
  }

  get health() {
    return this.#peer.health;
  }

  get remote() {
    return this.#peer.remote;
  }

  /** @param {boolean} resumed the call went on while this side had no peer connection */
  start(resumed) {
    if (this.#setting.polite) this.#peer.start();
    else if (resumed) this.#ask();
    this.#recovery.observe(this.health);
  }

  /**
   * @param {SignalBody} body
   * @returns {Promise<void>}
   */
  receive(body) {
    return this.#serial.run(async () => {
      if (this.#closed) return;
      try {
        if ('restart' in body) this.#asked();
        else if ('description' in body) await this.#describe(body.description);
        else await this.#peer.addCandidate(body.candidate);
      } catch (error) {
        // What this connection cannot use, a restart makes new.
        console.warn('signal not usable', /** @type {Error} */ (error).name);
        this.#recovery.hurry();
      }
    });
  }

  /**
   * @param {Kind} kind
   * @param {MediaStreamTrack | null} track
   */
  replaceTrack(kind, track) {
    return this.#peer.replaceTrack(kind, track);
  }

  /**
   * There is a connection to the server again.
   *
   * @param {boolean} complete false if signals may be lost on the way; then what is not in order is asked for again
   */
  signalsAgain(complete) {
    if (complete) {
      this.#recovery.signalsAgain();
    } else {
      this.#peer.resend();
      this.#recovery.signalsLost();
    }
  }

  /** Begins anew after giving up. */
  retry() {
    if (this.#setting.polite) this.#renew().start();
    else this.#ask();
    this.#recovery.again();
  }

  close() {
    this.#closed = true;
    this.#recovery.stop();
    this.#peer.close();
  }

  /** @param {import('../protocol/shapes.js').Description} description */
  async #describe(description) {
    const stranger = this.#peer.counterpart !== '' && originOf(description.sdp) !== this.#peer.counterpart;
    if (description.type === 'offer') {
      this.#asks = 0;
      if (stranger) this.#renew();
    } else if (stranger) {
      this.#renew().start();
      return;
    }
    await this.#peer.describe(/** @type {RTCSessionDescriptionInit} */ (description));
  }

  #restart() {
    const mayOffer = this.#peer.counterpart !== '' && this.#asks >= PATIENT_ASKS;
    if (this.#setting.polite || mayOffer) this.#peer.restart();
    else this.#ask();
  }

  /** The other side sees nothing. A second restart on top of a first would only undo what that has reached. */
  #asked() {
    if (this.#recovery.young) {
      this.#peer.resend();
    } else {
      this.#recovery.restarts();
      this.#peer.restart();
    }
  }

  #ask() {
    this.#asks += 1;
    this.#send({ restart: true });
  }

  #renew() {
    this.#peer.close();
    this.#peer = this.#createPeer();
    this.#changed();
    return this.#peer;
  }

  #createPeer() {
    const { rtc, polite, tracks } = this.#setting;
    return new Peer(rtc.createConnection(), rtc.createStream(), {
      polite,
      tracks,
      send: (body) => this.#send(body),
      changed: () => this.#changed(),
    });
  }

  /** @param {SignalBody} body */
  #send(body) {
    this.#setting.send(body).catch(() => {
      if (!this.#closed) this.#recovery.observe(this.health);
    });
  }

  #changed() {
    if (this.#closed) return;
    this.#recovery.observe(this.health);
    this.#setting.changed();
  }
}
