import { healthOf } from './health.js';
import { originOf, versionOf } from './sdp.js';
import { Serial } from './serial.js';

/**
 * @typedef {import('../protocol/client-messages.js').SignalBody} SignalBody
 * @typedef {'audio' | 'video'} Kind
 * @typedef {Record<Kind, MediaStreamTrack | null>} Tracks
 * @typedef {{ polite: boolean, tracks: Tracks, send: (body: SignalBody) => void, changed: () => void }} Setting
 */

/**
 * One RTCPeerConnection and its negotiation (W3C webrtc-pc, section 10.7), in which everything that touches a
 * description is done one after the other, so that a collision shows in signalingState alone. There is always one audio
 * and one video m-line, sent and received; what is sent changes by replaceTrack, which needs no negotiation.
 */
export class Peer {
  #connection;
  #setting;
  #serial = new Serial();
  #listening = new AbortController();
  #ignoreOffer = false;
  /** The other's audio and video. */
  remote;

  /**
   * @param {RTCPeerConnection} connection
   * @param {MediaStream} remote an empty stream, which this peer fills
   * @param {Setting} setting
   */
  constructor(connection, remote, setting) {
    this.#connection = connection;
    this.#setting = setting;
    this.remote = remote;
    const { signal } = this.#listening;
    connection.addEventListener('negotiationneeded', () => this.#serial.run(() => this.#offer()), { signal });
    connection.addEventListener(
      'icecandidate',
      ({ candidate }) => setting.send({ candidate: candidate?.toJSON() ?? null }),
      { signal },
    );
    connection.addEventListener('track', ({ track }) => this.remote.addTrack(track), { signal });
    for (const event of ['connectionstatechange', 'iceconnectionstatechange']) {
      connection.addEventListener(event, () => setting.changed(), { signal });
    }
  }

  get health() {
    return healthOf(this.#connection);
  }

  /** Which peer connection of the other side this one talks to; empty before its first description. */
  get counterpart() {
    return originOf(this.#connection.remoteDescription?.sdp);
  }

  /** Makes the first offer. */
  start() {
    for (const kind of /** @type {const} */ (['audio', 'video'])) {
      const track = this.#setting.tracks[kind];
      this.#connection.addTransceiver(track ?? kind, { direction: 'sendrecv' });
    }
  }

  /**
   * Sends another track, or none.
   *
   * @param {Kind} kind
   * @param {MediaStreamTrack | null} track
   */
  async replaceTrack(kind, track) {
    for (const { sender, receiver } of this.#connection.getTransceivers()) {
      if (receiver.track.kind === kind) await sender.replaceTrack(track);
    }
  }

  /**
   * @param {RTCSessionDescriptionInit} description
   * @returns {Promise<void>} rejected if the browser does not take the description
   */
  describe(description) {
    return this.#serial.run(async () => {
      const connection = this.#connection;
      if (this.#has(description)) {
        // Whoever offers again has not had the answer.
        if (description.type === 'offer' && connection.signalingState === 'stable') this.#sendDescription();
        return;
      }
      if (description.type === 'answer' && connection.signalingState !== 'have-local-offer') return;
      const offerCollision = description.type === 'offer' && connection.signalingState !== 'stable';
      this.#ignoreOffer = offerCollision && !this.#setting.polite;
      if (this.#ignoreOffer) return;
      await connection.setRemoteDescription(description);
      if (description.type !== 'offer') return;
      await this.#sendOwnTracks();
      await connection.setLocalDescription();
      this.#sendDescription();
    });
  }

  /**
   * @param {RTCIceCandidateInit | null} candidate
   * @returns {Promise<void>}
   */
  addCandidate(candidate) {
    return this.#serial.run(async () => {
      const { remoteDescription } = this.#connection;
      if (!remoteDescription) return;
      try {
        await this.#connection.addIceCandidate(candidate ?? undefined);
      } catch (error) {
        if (!this.#ignoreOffer) throw error;
      }
    });
  }

  /** Looks for a new path (RFC 8445, section 9). An offer that waits for its answer may be lost: it is sent again. */
  restart() {
    this.#connection.restartIce();
    this.resend();
  }

  /** Sends an offer again that waits for its answer. */
  resend() {
    this.#serial.run(() => {
      if (this.#connection.signalingState === 'have-local-offer') this.#sendDescription();
    });
  }

  close() {
    this.#listening.abort();
    this.#connection.close();
    for (const track of this.remote.getTracks()) {
      track.stop();
      this.remote.removeTrack(track);
    }
  }

  /**
   * A description that came twice is used once: the second answer to one offer would else be taken for the answer to the
   * next offer.
   *
   * @param {RTCSessionDescriptionInit} description
   */
  #has({ type, sdp }) {
    const had = this.#connection.remoteDescription;
    return had?.type === type && versionOf(sdp) === versionOf(had.sdp);
  }

  async #offer() {
    if (this.#connection.signalingState !== 'stable') return;
    await this.#connection.setLocalDescription();
    this.#sendDescription();
  }

  async #sendOwnTracks() {
    for (const transceiver of this.#connection.getTransceivers()) {
      if (transceiver.direction !== 'sendrecv') transceiver.direction = 'sendrecv';
      const kind = /** @type {Kind} */ (transceiver.receiver.track.kind);
      const track = this.#setting.tracks[kind];
      if (transceiver.sender.track !== track) await transceiver.sender.replaceTrack(track);
    }
  }

  #sendDescription() {
    const description = this.#connection.localDescription;
    if (description) this.#setting.send({ description: { type: description.type, sdp: description.sdp } });
  }
}
