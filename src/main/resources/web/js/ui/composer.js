import { html, nothing } from 'lit';
import { fault } from '../protocol/bounds.js';
import { TypingTold } from '../room/typing.js';
import { icons } from './icons.js';
import { View } from './view.js';

const DEFAULT_MAX = 4000;

/** The field in which a message is written. Enter sends, Shift+Enter makes a line. */
class Composer extends View {
  static properties = { ...View.properties, room: { attribute: false }, length: { state: true } };

  /** @type {TypingTold | null} */
  #typing = null;

  constructor() {
    super();
    /** The room's id. */
    this.room = '';
    this.length = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#typing = new TypingTold(this.app.clock, (typing) =>
      this.app.session.notify({ type: 'chat.typing', room: this.room, typing }),
    );
    this.whileConnected(() => this.#typing?.stop());
  }

  get #max() {
    return this.app.session.ready?.limits.textChars ?? DEFAULT_MAX;
  }

  get #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  render() {
    const tooLong = this.length > this.#max;
    return html`<form class="composer" @submit=${this.#submit}>
      <label class="visually-hidden" for="message">${this.t('chat.field')}</label>
      <textarea id="message" rows="1" placeholder=${this.t('chat.placeholder')} enterkeyhint="send"
        aria-describedby=${tooLong ? 'message-problem' : 'message-hint'} aria-invalid=${tooLong}
        @input=${this.#input} @keydown=${this.#key}></textarea>
      <button class="primary send" type="submit" ?disabled=${this.length === 0 || tooLong}>
        ${icons.send}<span class="send-text">${this.t('chat.send')}</span></button>
      <p class="hint" id="message-hint">${this.t('chat.hint')}</p>
      <div role="alert">
        ${
          tooLong
            ? html`<p class="problem" id="message-problem">
              ${this.t('chat.tooLong', { max: this.#max, count: this.length })}</p>`
            : nothing
        }
      </div>
    </form>`;
  }

  #input() {
    this.length = this.#field.value.trim().length;
    this.#typing?.input(this.length === 0);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    this.#send();
    this.#field.focus();
  }

  #send() {
    const text = this.#field.value.trim();
    if (fault(text, this.#max)) return;
    this.app.rooms.outgoing.send(this.room, text, new Date().toISOString());
    this.#field.value = '';
    this.length = 0;
    this.#typing?.sent();
  }
}

customElements.define('sb-composer', Composer);
