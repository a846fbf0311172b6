import { html } from 'lit';
import { View } from './view.js';

/** What a conversation is about: cut after two lines, and shown whole when it is pressed. */
class Subject extends View {
  static properties = { ...View.properties, text: { attribute: false }, cut: { state: true }, open: { state: true } };

  constructor() {
    super();
    this.text = '';
    /** Whether not all of it is seen while it is closed. */
    this.cut = false;
    this.open = false;
  }

  firstUpdated() {
    const measured = new ResizeObserver(() => this.#measure());
    measured.observe(this.#box);
    this.whileConnected(() => measured.disconnect());
  }

  get #box() {
    return /** @type {HTMLElement} */ (this.querySelector('.subject'));
  }

  render() {
    return html`<p class="subject ${this.open ? 'open' : ''}" title=${this.text}>${this.text}</p>
      <button class="link more" type="button" aria-expanded=${this.open} ?hidden=${!this.cut}
        @click=${() => (this.open = !this.open)}>${this.t(this.open ? 'chat.less' : 'chat.more')}</button>`;
  }

  #measure() {
    if (!this.open) this.cut = this.#box.scrollHeight > this.#box.clientHeight + 1;
  }
}

customElements.define('sb-subject', Subject);
