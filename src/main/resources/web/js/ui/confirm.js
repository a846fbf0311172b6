import { html, nothing } from 'lit';
import { View } from './view.js';

/**
 * @typedef {import('./view.js').Key} Key
 * @typedef {{ title: Key, text: Key, go: Key, params?: Record<string, string> }} Question
 */

/** Asks before something that cannot be undone. */
export class Confirm extends View {
  static properties = { ...View.properties, question: { state: true } };

  constructor() {
    super();
    /** @type {Question | null} */
    this.question = null;
  }

  /**
   * @param {Question} question
   * @returns {Promise<boolean>} whether to go on
   */
  async ask(question) {
    this.question = question;
    await this.updateComplete;
    const dialog = /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'go'), { once: true });
    });
  }

  render() {
    const { question } = this;
    return html`<dialog class="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-text">
      ${
        question
          ? html`<form method="dialog">
            <h2 id="confirm-title">${this.t(question.title, question.params)}</h2>
            <p id="confirm-text">${this.t(question.text, question.params)}</p>
            <div class="actions">
              <button class="secondary" value="stay" autofocus>${this.t('confirm.stay')}</button>
              <button class="danger" value="go">${this.t(question.go)}</button>
            </div>
          </form>`
          : nothing
      }
    </dialog>`;
  }
}

customElements.define('sb-confirm', Confirm);
