import { html, nothing } from 'lit';
import { estimate } from '../i18n/format.js';
import { View } from './view.js';

/** Where a waiting customer stands in the queue. */
class Waiting extends View {
  static properties = { ...View.properties, room: { attribute: false }, place: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../room/room.js').Room} */
    this.room = /** @type {any} */ (undefined);
    /** @type {import('../queue/place.js').Place} */
    this.place = /** @type {any} */ (undefined);
  }

  render() {
    const standing = this.place.in(this.room.id);
    const again = this.room.lines.some((line) => line.kind === 'left');
    return html`<section class="waiting" role="status" data-testid="waiting">
      <h2>${this.t('waiting.title')}</h2>
      ${again ? html`<p>${this.t('waiting.again')}</p>` : nothing}
      ${
        standing
          ? html`<p class="position" data-testid="queue-position" data-position=${standing.position}>
            ${this.t('waiting.position', { count: standing.position })}</p>`
          : html`<p class="position">${this.t('waiting.soon')}</p>`
      }
      ${standing ? this.#outlook(standing) : nothing}
      <p class="hint">${this.t('waiting.write')}</p>
    </section>`;
  }

  /** @param {import('../queue/place.js').Standing} standing */
  #outlook({ agents, estimateSeconds }) {
    if (agents === 0) return html`<p class="no-agent" data-testid="no-agent">${this.t('waiting.noAgent')}</p>`;
    if (estimateSeconds === null) return nothing;
    const duration = estimate(this.app.i18n, estimateSeconds);
    return html`<p data-testid="estimate">${this.t('waiting.estimate', { duration })}</p>`;
  }
}

customElements.define('sb-waiting', Waiting);
