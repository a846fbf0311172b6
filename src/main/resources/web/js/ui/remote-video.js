import { html, nothing } from 'lit';
import { icons } from './icons.js';
import { View } from './view.js';

const PUBLISH_MILLIS = 200;

/** The other's picture and sound. Counts the frames that are really shown, and says so to the call. */
class RemoteVideo extends View {
  static properties = { ...View.properties, call: { attribute: false }, silenced: { state: true } };

  #frames = 0;
  #publishedAt = 0;
  #handle = 0;

  constructor() {
    super();
    /** @type {import('../call/call.js').Call} */
    this.call = /** @type {any} */ (undefined);
    /** The browser lets nothing be heard before the user has clicked. */
    this.silenced = false;
  }

  get #video() {
    return /** @type {HTMLVideoElement} */ (this.querySelector('video'));
  }

  render() {
    const { remote, otherName } = this.call;
    return html`<video class="remote-video" autoplay playsinline data-testid="remote-video" data-frames="0"
        aria-label=${this.t('call.remoteVideo', { name: otherName })}
        .srcObject=${remote} .muted=${this.silenced} @loadedmetadata=${this.#play}
        @timeupdate=${this.#countWithoutCallback}></video>
      ${
        this.silenced
          ? html`<button class="primary hear" type="button" @click=${this.#hear}>${icons.sound} ${this.t('call.hear')}</button>`
          : nothing
      }`;
  }

  firstUpdated() {
    this.#count();
    this.whileConnected(() => {
      if ('cancelVideoFrameCallback' in this.#video) this.#video.cancelVideoFrameCallback(this.#handle);
      this.#video.srcObject = null;
    });
  }

  #count() {
    if (!('requestVideoFrameCallback' in this.#video)) return;
    this.#handle = this.#video.requestVideoFrameCallback(() => {
      this.#frameShown();
      this.#count();
    });
  }

  /** Browsers without requestVideoFrameCallback: time that goes on is the next best sign. */
  #countWithoutCallback() {
    if (!('requestVideoFrameCallback' in this.#video)) this.#frameShown();
  }

  #frameShown() {
    this.#frames += 1;
    this.call.frameShown();
    const now = performance.now();
    if (now - this.#publishedAt < PUBLISH_MILLIS) return;
    this.#publishedAt = now;
    this.#video.dataset.frames = String(this.#frames);
  }

  async #play() {
    try {
      await this.#video.play();
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'NotAllowedError' || this.silenced) return;
      this.silenced = true;
      await this.updateComplete;
      await this.#play();
    }
  }

  #hear() {
    this.silenced = false;
  }
}

customElements.define('sb-remote-video', RemoteVideo);
