import { html, nothing } from 'lit';
import { icons } from './icons.js';
import { View } from './view.js';

/** The buttons of a call that is on: microphone, camera, hang up. */
class CallControls extends View {
  static properties = { ...View.properties, call: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../call/call.js').Call} */
    this.call = /** @type {any} */ (undefined);
  }

  render() {
    const { media, gaveUp, active } = this.call;
    const { audio, video } = media.sending;
    return html`<div class="call-controls">
      ${this.#toggle('audio', audio, audio ? 'call.mute' : 'call.unmute', audio ? icons.mic : icons.micOff)}
      ${this.#toggle('video', video, video ? 'call.cameraOff' : 'call.cameraOn', video ? icons.camera : icons.cameraOff)}
      ${
        gaveUp
          ? html`<button class="primary" type="button" @click=${() => this.call.retry()}>${this.t('call.retry')}</button>`
          : nothing
      }
      <button class="round hang-up" type="button" aria-label=${this.t(active ? 'call.hangUp' : 'call.cancel')}
        title=${this.t(active ? 'call.hangUp' : 'call.cancel')} @click=${() => this.app.calls.hangUp()}>${icons.hangUp}</button>
    </div>`;
  }

  /**
   * @param {'audio' | 'video'} kind
   * @param {boolean} on
   * @param {import('./view.js').Key} label
   * @param {import('lit').TemplateResult} icon
   */
  #toggle(kind, on, label, icon) {
    return html`<button class="round ${on ? '' : 'off'}" type="button" data-testid="toggle-${kind}" data-on=${on}
      aria-label=${this.t(label)} title=${this.t(label)} aria-disabled=${this.call.media.busy}
      @click=${() => this.#press(kind)}>${icon}</button>`;
  }

  /** A button that is busy keeps the focus, and does nothing. @param {'audio' | 'video'} kind */
  #press(kind) {
    if (!this.call.media.busy) this.call.media.toggle(kind);
  }
}

customElements.define('sb-call-controls', CallControls);
