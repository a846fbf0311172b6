import { html, nothing } from 'lit';
import { otherMember } from '../room/room.js';
import './call-stage.js';
import './composer.js';
import { icons } from './icons.js';
import './log.js';
import './subject.js';
import { View } from './view.js';

/**
 * One conversation: who is there, the call, the messages, the field to write in. What can be done with the room as a
 * whole is given by the page, as is what stands above the messages.
 */
class Conversation extends View {
  static properties = {
    ...View.properties,
    room: { attribute: false },
    actions: { attribute: false },
    above: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import('../room/room.js').Room} */
    this.room = /** @type {any} */ (undefined);
    /** @type {unknown} */
    this.actions = nothing;
    /** @type {unknown} */
    this.above = nothing;
  }

  #open = false;

  updated() {
    const open = this.room.status !== 'closed';
    if (this.#open && !open) this.#focusEnd();
    this.#open = open;
  }

  render() {
    const { app, room } = this;
    const open = room.status !== 'closed';
    return html`<article class="conversation" aria-label=${room.subject} data-room=${room.id} data-status=${room.status}>
      ${this.#header(open)}
      ${this.above}
      <sb-call-stage .app=${app} .room=${room}></sb-call-stage>
      <sb-log .app=${app} .room=${room}></sb-log>
      ${
        open
          ? html`<sb-composer .app=${app} .room=${room.id}></sb-composer>`
          : html`<p class="closed-note" data-testid="closed">${this.t('chat.closed')}</p>`
      }
    </article>`;
  }

  /** What could be pressed and written in is gone. Next is the rating if there is one, else whose conversation it was. */
  #focusEnd() {
    setTimeout(() => {
      const next = this.querySelector('#rating-title') ?? this.querySelector('h2');
      if (document.activeElement === document.body && next instanceof HTMLElement) next.focus();
    });
  }

  /** A call that is refused leaves the keyboard where it was. */
  async #startCall() {
    await this.app.calls.start(this.room.id);
    await this.updateComplete;
    const button = /** @type {HTMLButtonElement | null} */ (this.querySelector('.start-call'));
    if (document.activeElement === document.body && button && !button.hidden) button.focus();
  }

  /** @param {boolean} open */
  #header(open) {
    const { room } = this;
    const other = otherMember(room);
    const { current } = this.app.calls;
    const calling = current?.live && current.room === room.id;
    const presence = other?.connected ? 'online' : 'away';
    return html`<header class="conversation-header">
      <div class="who">
        <h2 tabindex="-1">${other?.name ?? (open ? this.t('chat.nobody') : room.subject)}</h2>
        ${
          open && other
            ? html`<p class="presence" data-testid="presence" data-presence=${presence}><span class="dot"></span>${this.t(`chat.${presence}`)}</p>`
            : nothing
        }
        ${open || other ? html`<sb-subject .app=${this.app} .text=${room.subject}></sb-subject>` : nothing}
      </div>
      <div class="actions">
        ${
          open && other
            ? html`<button class="secondary start-call" type="button" ?hidden=${calling} ?disabled=${!this.app.calls.free}
              @click=${this.#startCall}>${icons.phone}<span>${this.t('call.start')}</span></button>`
            : nothing
        }
        ${this.actions}
      </div>
    </header>`;
  }
}

customElements.define('sb-conversation', Conversation);
