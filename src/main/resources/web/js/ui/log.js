import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, dayKey } from '../i18n/format.js';
import { otherMember } from '../room/room.js';
import { timeline } from '../room/timeline.js';
import { codeOf } from '../transport/request-error.js';
import { icons } from './icons.js';
import { draftBubble, eventLine, messageBubble } from './message.js';
import { View } from './view.js';

const NEAR_BOTTOM_PIXELS = 48;

/** The messages of a room. Follows the newest one unless the reader has scrolled up. */
class Log extends View {
  static properties = {
    ...View.properties,
    room: { attribute: false },
    loading: { state: true },
    newer: { state: true },
    settled: { state: true },
  };

  #atBottom = true;
  #lastKey = '';

  constructor() {
    super();
    /** @type {import('../room/room.js').Room} */
    this.room = /** @type {any} */ (undefined);
    this.loading = false;
    /** Messages came while the reader was further up. */
    this.newer = false;
    /** What is there at first is not news, and not announced. */
    this.settled = false;
  }

  connectedCallback() {
    super.connectedCallback();
    const seen = () => this.#noteRead();
    document.addEventListener('visibilitychange', seen);
    this.whileConnected(() => document.removeEventListener('visibilitychange', seen));
  }

  firstUpdated() {
    // A call above takes room: the newest message stays where it can be seen.
    const resized = new ResizeObserver(() => {
      if (this.#atBottom) this.#toBottom();
    });
    resized.observe(this.#box);
    this.whileConnected(() => resized.disconnect());
  }

  render() {
    const { room, app } = this;
    const entries = timeline(room, dayKey);
    const drafts = app.rooms.outgoing.of(room.id);
    const other = otherMember(room);
    return html`<div class="log" role="log" aria-label=${this.t('chat.log')} tabindex="0" data-testid="log"
        aria-live=${this.settled && !this.loading ? 'polite' : 'off'} aria-busy=${this.loading} @scroll=${this.#scrolled}>
        ${
          room.more
            ? html`<button class="secondary small older" type="button" ?disabled=${this.loading} @click=${this.#loadOlder}>
              ${this.t(this.loading ? 'chat.loading' : 'chat.older')}</button>`
            : nothing
        }
        ${entries.length + drafts.length === 0 ? html`<p class="empty">${this.t('chat.empty')}</p>` : nothing}
        ${repeat(
          entries,
          (entry) => entry.key,
          (entry) => this.#entry(entry),
        )}
        ${repeat(
          drafts,
          (draft) => draft.id,
          (draft) => draftBubble(app, draft),
        )}
      </div>
      <p class="typing" role="status" data-testid="typing">
        ${other && app.rooms.typing.in(room.id, other.id) ? this.t('chat.typing', { name: other.name }) : nothing}
      </p>
      ${
        this.newer
          ? html`<button class="newer small" type="button" @click=${this.#toBottom}>${icons.down} ${this.t('chat.newer')}</button>`
          : nothing
      }`;
  }

  /** @param {import('../room/timeline.js').Entry} entry */
  #entry(entry) {
    const { app, room } = this;
    if (entry.kind === 'message') return messageBubble(app, room, entry);
    if (entry.kind === 'line') return eventLine(app, entry.line);
    return html`<p class="day" data-testid="day"><span>${day(app.i18n, entry.at, new Date())}</span></p>`;
  }

  updated() {
    const drafts = this.app.rooms.outgoing.of(this.room.id);
    const last = this.room.messages.at(-1);
    const key = drafts.at(-1)?.id ?? last?.id ?? '';
    const ownNews = key !== this.#lastKey && (drafts.length > 0 || last?.from.id === this.room.you);
    if (this.#atBottom || ownNews) this.#toBottom();
    else if (key !== this.#lastKey && !this.loading) this.newer = true;
    this.#lastKey = key;
    if (!this.settled) setTimeout(() => (this.settled = true), 500);
    this.#noteRead();
  }

  get #box() {
    return /** @type {HTMLElement} */ (this.querySelector('.log'));
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    this.#atBottom = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PIXELS;
    if (this.#atBottom) this.newer = false;
    this.#noteRead();
  }

  #toBottom() {
    const box = this.#box;
    box.scrollTop = box.scrollHeight;
    this.#atBottom = true;
    this.newer = false;
  }

  #noteRead() {
    if (this.#atBottom && document.visibilityState === 'visible') this.app.rooms.read(this.room);
  }

  async #loadOlder() {
    const fromBottom = this.#box.scrollHeight - this.#box.scrollTop;
    this.loading = true;
    this.#atBottom = false;
    try {
      await this.app.rooms.loadOlder(this.room.id);
    } catch (error) {
      this.app.notices.refused(codeOf(error));
    }
    await this.updateComplete;
    this.#box.scrollTop = this.#box.scrollHeight - fromBottom;
    this.loading = false;
  }
}

customElements.define('sb-log', Log);
