import { NO_MEDIA } from '../protocol/shapes.js';
import { Flow } from './flow.js';
import { LocalMedia } from './local-media.js';
import { Negotiator } from './negotiator.js';

/**
 * @typedef {import('../protocol/shapes.js').CallSnapshot} CallSnapshot
 * @typedef {import('../protocol/shapes.js').Media} Media
 * @typedef {import('../protocol/client-messages.js').SignalBody} SignalBody
 * @typedef {import('../protocol/codes.js').Reason | 'failed'} EndReason
 * @typedef {'ringing' | 'permission' | 'connecting' | 'connected' | 'reconnecting' | 'ended'} CallState
 * @typedef {{
 *   clock: import('../transport/clock.js').Clock,
 *   devices: import('./local-media.js').Devices | undefined,
 *   rtc: import('./negotiator.js').Rtc,
 *   canSignal: () => boolean,
 *   signal: (call: Call, body: SignalBody) => Promise<unknown>,
 *   tellMedia: (call: Call, media: Media) => void,
 *   changed: () => void
 * }} Outside
 */

/**
 * One call, from the first ring to the reason of its end. It lives apart from the connection to the server: while that
 * is away, pictures go on, and what there is to signal waits.
 */
export class Call {
  #outside;
  #flow;
  /** @type {Negotiator | null} */
  #negotiator = null;
  /** @type {EndReason | null} */
  #end = null;
  #gaveUp = false;
  #accepted = false;
  /** @type {Media} */
  #told = NO_MEDIA;

  /**
   * @param {string} room
   * @param {string} you our own member id
   * @param {string} otherName
   * @param {CallSnapshot} snapshot
   * @param {Outside} outside
   */
  constructor(room, you, otherName, snapshot, outside) {
    this.room = room;
    this.you = you;
    this.otherName = otherName;
    this.id = snapshot.id;
    this.incoming = snapshot.to === you;
    this.other = this.incoming ? snapshot.from : snapshot.to;
    this.polite = snapshot.polite === you;
    this.#outside = outside;
    this.#flow = new Flow(outside.clock, () => outside.changed());
    this.media = new LocalMedia(
      outside.devices,
      outside.rtc.createStream(),
      async (kind, track) => this.#negotiator?.replaceTrack(kind, track),
      () => this.#mediaChanged(),
    );
  }

  /** @returns {CallState} */
  get state() {
    if (this.#end) return 'ended';
    if (this.media.asking && this.#flow.state === 'connecting') return 'permission';
    return this.#negotiator || this.#accepted ? this.#flow.state : 'ringing';
  }

  get live() {
    return this.#end === null;
  }

  /** Whether both sides have agreed to talk. */
  get active() {
    return this.live && this.#negotiator !== null;
  }

  get endReason() {
    return this.#end;
  }

  /** Whether every attempt to find a path has failed, and only the user can ask for more. */
  get gaveUp() {
    return this.#gaveUp;
  }

  /** The other's audio and video, once the call is active. */
  get remote() {
    return this.#negotiator?.remote ?? null;
  }

  /** We have agreed; the room will say that both have. */
  accept() {
    this.#accepted = true;
    return this.prepare();
  }

  /** Asks for camera and microphone. */
  prepare() {
    return this.media.open();
  }

  /**
   * Both sides have agreed.
   *
   * @param {boolean} resumed the call went on while this page did not
   */
  activate(resumed) {
    if (this.#negotiator || !this.live) return;
    const { clock, rtc, canSignal } = this.#outside;
    this.#negotiator = new Negotiator({
      polite: this.polite,
      tracks: this.media.tracks,
      clock,
      rtc,
      canSignal,
      send: (body) => this.#outside.signal(this, body),
      changed: () => this.#pathChanged(),
      gaveUp: () => {
        this.#gaveUp = true;
        this.#outside.changed();
      },
    });
    this.#negotiator.start(resumed);
    this.#tellMedia();
    this.#outside.changed();
  }

  /** @param {SignalBody} body */
  receive(body) {
    return this.#negotiator?.receive(body);
  }

  /**
   * There is a connection to the server again.
   *
   * @param {boolean} complete false if signals may be lost
   */
  signalsAgain(complete) {
    this.#negotiator?.signalsAgain(complete);
  }

  /** Tries again after giving up. */
  retry() {
    this.#gaveUp = false;
    this.#negotiator?.retry();
    this.#outside.changed();
  }

  /** A frame of the other one is on the screen. */
  frameShown() {
    this.#flow.frameShown();
  }

  /** @param {Media} media what the other one says that it sends */
  otherSends(media) {
    this.#flow.expectPictures(media.video || media.screen);
  }

  /** @param {EndReason} reason */
  end(reason) {
    if (!this.live) return;
    this.#end = reason;
    this.#negotiator?.close();
    this.#flow.stop();
    this.media.close();
    this.#outside.changed();
  }

  #pathChanged() {
    const health = this.#negotiator?.health ?? 'starting';
    if (health === 'connected') this.#gaveUp = false;
    this.#flow.observe(health);
  }

  #mediaChanged() {
    const media = this.media.sending;
    if (this.active && (media.audio !== this.#told.audio || media.video !== this.#told.video)) this.#tellMedia();
    this.#outside.changed();
  }

  #tellMedia() {
    this.#told = { ...NO_MEDIA, ...this.media.sending };
    this.#outside.tellMedia(this, this.#told);
  }
}
