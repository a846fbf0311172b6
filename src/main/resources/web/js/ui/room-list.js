import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { otherMember } from '../room/room.js';
import { View } from './view.js';

/** The agent's conversations with what is unread. Emits `choose` with the room's id. */
class RoomList extends View {
  static properties = { ...View.properties, selected: { attribute: false } };

  constructor() {
    super();
    /** @type {string | null} */
    this.selected = null;
  }

  render() {
    const rooms = this.app.rooms.all;
    return html`<nav class="rooms" aria-labelledby="rooms-title">
      <h2 id="rooms-title">${this.t('agent.rooms')}</h2>
      ${rooms.length === 0 ? html`<p class="empty">${this.t('agent.roomsEmpty')}</p>` : nothing}
      <ul data-testid="room-list">
        ${repeat(
          rooms,
          (room) => room.id,
          (room) => this.#item(room),
        )}
      </ul>
    </nav>`;
  }

  /** @param {import('../room/room.js').Room} room */
  #item(room) {
    const unread = this.app.rooms.reading.unread(room);
    const inCall = this.app.calls.current?.room === room.id && this.app.calls.current.live;
    const other = otherMember(room);
    return html`<li>
      <button class="room-item" type="button" data-testid="room-item" data-room=${room.id} data-status=${room.status}
        aria-current=${room.id === this.selected ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: room.id }))}>
        <span class="name"><span class="dot" data-presence=${other?.connected ? 'online' : 'away'}></span>${other?.name ?? room.subject}</span>
        <span class="subject">${inCall ? `${this.t('call.region')} · ` : nothing}${
          room.status === 'closed' ? this.t('chat.closed') : (room.messages.at(-1)?.text ?? room.subject)
        }</span>
        ${
          unread > 0
            ? html`<span class="unread" data-testid="unread" data-count=${unread}><span aria-hidden="true">${unread}</span>
              <span class="visually-hidden">${this.t('agent.unread', { count: unread })}</span></span>`
            : nothing
        }
      </button>
    </li>`;
  }
}

customElements.define('sb-room-list', RoomList);
