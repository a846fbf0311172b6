import { html, nothing } from 'lit';
import { Bounds } from '../protocol/bounds.js';
import { codeOf } from '../transport/request-error.js';
import { icons } from './icons.js';
import { View } from './view.js';

const SCORES = [0, 1, 2, 3, 4, 5];

/** After the conversation: a grade from 0 to 5 with a comment, once, and a thank-you. Emits `another`. */
class Rating extends View {
  static properties = {
    ...View.properties,
    room: { attribute: false },
    score: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../room/room.js').Room} */
    this.room = /** @type {any} */ (undefined);
    /** @type {number | null} */
    this.score = null;
    /** @type {import('./view.js').Key | null} */
    this.problem = null;
    this.busy = false;
  }

  render() {
    return html`<section class="card rating" aria-labelledby="rating-title">
      ${this.room.rated ? this.#thanks() : this.#form()}
      <button class="secondary wide" type="button" @click=${this.#another}>${this.t('rating.another')}</button>
    </section>`;
  }

  #thanks() {
    return html`<div role="status" data-testid="thanks">
      <h2 id="rating-title" tabindex="-1">${this.t('rating.thanks')}</h2>
      <p>${this.t('rating.bye')}</p>
    </div>`;
  }

  #form() {
    return html`<form novalidate @submit=${this.#submit}>
      <h2 id="rating-title" tabindex="-1">${this.t('rating.title')}</h2>
      <fieldset>
        <legend>${this.t('rating.legend')}</legend>
        <div class="scores">
          ${SCORES.map(
            (score) => html`<label class="score ${this.score !== null && score <= this.score ? 'reached' : ''}">
              <input type="radio" name="score" value=${score} aria-label=${this.t('rating.score', { count: score })}
                @change=${() => (this.score = score)} />
              <span class="star">${score === 0 ? html`<span class="zero">0</span>` : icons.star}</span>
            </label>`,
          )}
        </div>
      </fieldset>
      <div class="field">
        <label for="comment">${this.t('rating.comment')}</label>
        <textarea id="comment" name="comment" rows="3" maxlength=${Bounds.COMMENT}></textarea>
      </div>
      <div role="alert">${this.problem ? html`<p class="problem">${this.t(this.problem)}</p>` : nothing}</div>
      <button class="primary wide" type="submit" ?disabled=${this.busy}>${this.t('rating.send')}</button>
    </form>`;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    this.problem = this.score === null ? 'rating.missing' : null;
    if (this.score === null) return;
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.busy = true;
    try {
      await this.app.rooms.rate(this.room.id, this.score, String(form.get('comment')).trim());
    } catch (error) {
      this.problem = `error.${codeOf(error)}`;
    }
    this.busy = false;
    await this.updateComplete;
    // The button that was pressed is gone, or could not be pressed for a while.
    if (document.activeElement === document.body) this.#focus(this.room.rated ? '#rating-title' : '[type="submit"]');
  }

  /** @param {string} selector */
  #focus(selector) {
    const next = this.querySelector(selector);
    if (next instanceof HTMLElement) next.focus();
  }

  #another() {
    this.dispatchEvent(new CustomEvent('another', { bubbles: true }));
  }
}

customElements.define('sb-rating', Rating);
