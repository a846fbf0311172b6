import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { duration } from '../i18n/format.js';
import { View } from './view.js';

/** Who waits, the longest first, each with a button to pick up. Emits `pick-up` with the room's id. */
class WaitingListView extends View {
  static properties = { ...View.properties, rooms: { attribute: false }, pending: { attribute: false } };

  constructor() {
    super();
    /** @type {readonly import('../protocol/shapes.js').WaitingRoom[]} */
    this.rooms = [];
    /** The rooms that are being picked up. @type {ReadonlySet<string>} */
    this.pending = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.tick();
  }

  render() {
    return html`<section class="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">${this.t('agent.waiting')} <span class="count" aria-hidden="true">${this.rooms.length}</span></h2>
      <p class="visually-hidden" role="status">${
        this.rooms.length > 0
          ? this.t('agent.waitingCount', { count: this.rooms.length })
          : this.t('agent.waitingEmpty')
      }</p>
      ${this.rooms.length === 0 ? html`<p class="empty" aria-hidden="true">${this.t('agent.waitingEmpty')}</p>` : ''}
      <ul class="waiting-list" data-testid="waiting-list">
        ${repeat(
          this.rooms,
          (room) => room.id,
          (room) => this.#item(room),
        )}
      </ul>
    </section>`;
  }

  /** @param {import('../protocol/shapes.js').WaitingRoom} room */
  #item(room) {
    const seconds = (Date.now() - Date.parse(room.openedAt)) / 1000;
    const { customer, subject } = room;
    return html`<li class="waiting-item" data-testid="waiting-item" data-room=${room.id}>
      <p class="name">${customer}</p>
      <p class="subject">${subject}</p>
      <p class="since" data-testid="waiting-since">${this.t('agent.waitingSince', { duration: duration(this.app.i18n, seconds) })}</p>
      <button class="primary small" type="button" ?disabled=${this.pending.has(room.id)}
        aria-label=${this.t('agent.pickUpNamed', { name: customer, subject })}
        @click=${() => this.dispatchEvent(new CustomEvent('pick-up', { detail: room.id }))}>${this.t('agent.pickUp')}</button>
    </li>`;
  }
}

customElements.define('sb-waiting-list', WaitingListView);
