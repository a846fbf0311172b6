import { faultOf } from './media-fault.js';
import { Serial } from './serial.js';

/**
 * @typedef {import('./peer.js').Kind} Kind
 * @typedef {import('./peer.js').Tracks} Tracks
 * @typedef {import('./media-fault.js').MediaFault} MediaFault
 * @typedef {Pick<MediaDevices, 'getUserMedia'>} Devices
 * @typedef {(kind: Kind, track: MediaStreamTrack | null) => Promise<void>} Publish
 */

/** @type {Record<Kind, MediaTrackConstraints>} */
const WISHES = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
};

/**
 * Our own microphone and camera in a call. All operations go through one queue. A microphone is muted by disabling its
 * track; a camera that is off is let go, so that its light goes out.
 */
export class LocalMedia {
  #devices;
  #publish;
  #changed;
  #serial = new Serial();
  #closed = false;
  #asking = false;
  /** @type {Tracks} */
  tracks = { audio: null, video: null };
  /** @type {Record<Kind, MediaFault | null>} */
  faults = { audio: null, video: null };
  /** Shows our own picture to ourselves. */
  preview;

  /**
   * @param {Devices | undefined} devices undefined outside secure contexts
   * @param {MediaStream} preview an empty stream, which holds our camera's track
   * @param {Publish} publish
   * @param {() => void} changed
   */
  constructor(devices, preview, publish, changed) {
    this.#devices = devices;
    this.preview = preview;
    this.#publish = publish;
    this.#changed = changed;
  }

  /** Whether the browser may be asking for permission. */
  get asking() {
    return this.#asking;
  }

  get busy() {
    return this.#serial.busy;
  }

  /** What we send right now. */
  get sending() {
    return { audio: this.tracks.audio?.enabled ?? false, video: this.tracks.video !== null };
  }

  /** Takes both devices; what one cannot give the other still may. */
  open() {
    return this.#operate(async () => {
      if (await this.#acquire(['audio', 'video'])) return;
      await this.#acquire(['audio']);
      await this.#acquire(['video']);
    });
  }

  /** @param {Kind} kind */
  toggle(kind) {
    return this.#operate(async () => {
      const track = this.tracks[kind];
      if (!track) await this.#acquire([kind]);
      else if (kind === 'audio') track.enabled = !track.enabled;
      else await this.#release(kind);
    });
  }

  close() {
    this.#closed = true;
    for (const kind of /** @type {const} */ (['audio', 'video'])) this.#forget(kind);
  }

  /** @param {() => Promise<void>} operation */
  async #operate(operation) {
    const done = this.#serial.run(() => (this.#closed ? undefined : operation()));
    this.#changed();
    await done;
    if (!this.#closed) this.#changed();
  }

  /**
   * @param {Kind[]} kinds
   * @returns {Promise<boolean>} whether there was nothing in the way
   */
  async #acquire(kinds) {
    /** @type {MediaStream} */
    let stream;
    this.#ask(true);
    try {
      if (!this.#devices) throw new DOMException('no media devices', 'InsecureContext');
      stream = await this.#devices.getUserMedia(Object.fromEntries(kinds.map((kind) => [kind, WISHES[kind]])));
    } catch (error) {
      const fault = this.#devices ? faultOf(error) : 'insecure';
      for (const kind of kinds) this.faults[kind] = fault;
      return false;
    } finally {
      this.#ask(false);
    }
    for (const track of stream.getTracks()) {
      stream.removeTrack(track);
      await this.#take(/** @type {Kind} */ (track.kind), track);
    }
    return true;
  }

  /**
   * @param {Kind} kind
   * @param {MediaStreamTrack} track
   */
  async #take(kind, track) {
    if (this.#closed) {
      track.stop();
      return;
    }
    this.tracks[kind] = track;
    this.faults[kind] = null;
    if (kind === 'video') this.preview.addTrack(track);
    track.addEventListener('ended', () => this.#lost(kind, track), { once: true });
    await this.#publish(kind, track);
  }

  /** @param {Kind} kind */
  async #release(kind) {
    await this.#publish(kind, null);
    this.#forget(kind);
  }

  /**
   * The device went away by itself.
   *
   * @param {Kind} kind
   * @param {MediaStreamTrack} track
   */
  #lost(kind, track) {
    this.#operate(async () => {
      if (this.tracks[kind] !== track) return;
      this.faults[kind] = 'missing';
      await this.#release(kind);
    });
  }

  /** @param {Kind} kind */
  #forget(kind) {
    const track = this.tracks[kind];
    if (!track) return;
    this.tracks[kind] = null;
    if (kind === 'video') this.preview.removeTrack(track);
    track.stop();
  }

  /** @param {boolean} asking */
  #ask(asking) {
    this.#asking = asking;
    if (!this.#closed) this.#changed();
  }
}
