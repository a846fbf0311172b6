import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { codeOf } from '../transport/request-error.js';
import { closedKey } from './closed-key.js';
import './banner.js';
import './confirm.js';
import './conversation.js';
import './page-header.js';
import './rating.js';
import './start-form.js';
import { View } from './view.js';
import './waiting.js';

/**
 * @typedef {import('../room/room.js').Room} Room
 * @typedef {import('./start-form.js').Start} Start
 */

/** The customer's page: the form, then one conversation, then its rating. */
class CustomerApp extends View {
  static properties = {
    ...View.properties,
    place: { attribute: false },
    problem: { state: true },
    started: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../queue/place.js').Place} */
    this.place = /** @type {any} */ (undefined);
    /** @type {{ key: import('./view.js').Key, field: 'name' | null } | null} */
    this.problem = null;
    /** @type {Start} */
    this.started = { name: '', subject: '' };
  }

  connectedCallback() {
    super.connectedCallback();
    const { session, elsewhere } = this.app;
    if (elsewhere) this.problem = { key: 'start.elsewhere', field: null };
    session.on('refused', (code) => this.#back({ key: `error.${code}`, field: code === 'name_taken' ? 'name' : null }));
    session.on('lost', () => this.#back({ key: 'start.lost', field: null }));
    session.on('closed', (code) => this.#back({ key: closedKey(code), field: null }));
    session.on('ready', () => this.#goOn());
  }

  /** @returns {Room | undefined} */
  get #room() {
    return this.app.rooms.all.at(-1);
  }

  render() {
    const { app } = this;
    const room = this.#room;
    return html`${room && room.status !== 'closed' ? html`<a class="skip" href="#message">${this.t('app.skip')}</a>` : nothing}
      <sb-page-header .app=${app} .heading=${'app.customer'}></sb-page-header>
      <sb-banner .app=${app}></sb-banner>
      <main class="customer ${room ? 'talking' : ''}">
        ${room ? html`<h1 class="visually-hidden">${this.t('app.customer')}</h1>` : nothing}
        ${room ? keyed(room.id, this.#conversation(room)) : this.#start()}
      </main>
      <sb-confirm .app=${app}></sb-confirm>`;
  }

  #start() {
    const { state } = this.app.session;
    return html`<sb-start-form .app=${this.app} .problem=${this.problem} .initial=${this.started}
      .busy=${state === 'connecting' || state === 'ready' || state === 'reconnecting'}
      @start=${this.#begin}></sb-start-form>`;
  }

  /** @param {Room} room */
  #conversation(room) {
    const { app } = this;
    const waiting = html`<sb-waiting .app=${app} .room=${room} .place=${this.place}></sb-waiting>`;
    const rating = html`<sb-rating .app=${app} .room=${room} @another=${this.#another}></sb-rating>`;
    const above = room.status === 'waiting' ? waiting : room.status === 'closed' ? rating : nothing;
    const close = html`<button class="secondary" type="button" @click=${() => this.#close(room)}>
      ${this.t(room.status === 'waiting' ? 'waiting.leave' : 'chat.close')}</button>`;
    return html`<sb-conversation .app=${app} .room=${room} .above=${above}
      .actions=${room.status === 'closed' ? nothing : close}></sb-conversation>`;
  }

  /** @param {CustomEvent<Start>} event */
  #begin({ detail }) {
    this.started = detail;
    this.problem = null;
    this.app.session.start({ name: detail.name, role: 'customer' });
    this.app.memory.note({ subject: detail.subject });
    this.#open(detail.subject);
  }

  /** @param {string} subject */
  async #open(subject) {
    try {
      await this.app.rooms.open(subject);
      this.app.memory.note({ subject: undefined });
      this.#focusComposer();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'no_such_session') return;
      this.app.session.bye();
      this.#back({ key: `error.${code}`, field: null });
    }
  }

  /** The form that had the focus is gone. */
  async #focusComposer() {
    await this.updateComplete;
    setTimeout(() => this.querySelector('textarea')?.focus());
  }

  /** After a reload: takes up what the earlier page had not finished. */
  #goOn() {
    const { session, rooms, memory } = this.app;
    const { name = '' } = session.identity ?? {};
    if (this.started.name) return;
    const { subject, unsent } = memory.content ?? {};
    this.started = { name, subject: subject ?? this.#room?.subject ?? '' };
    if (unsent) rooms.outgoing.restore(unsent);
    if (this.#room) return;
    if (subject) this.#open(subject);
    else session.bye();
  }

  /** @param {Room} room */
  async #close(room) {
    const confirm = /** @type {import('./confirm.js').Confirm} */ (this.querySelector('sb-confirm'));
    const sure = await confirm.ask({
      title: 'confirm.closeTitle',
      text: 'confirm.closeText',
      go: 'confirm.closeGo',
    });
    if (!sure) return;
    try {
      await this.app.rooms.close(room.id);
    } catch (error) {
      this.app.notices.refused(codeOf(error));
    }
  }

  #another() {
    this.app.session.bye();
    this.#back(null);
  }

  /** @param {CustomerApp['problem']} problem */
  #back(problem) {
    this.app.rooms.clear();
    this.app.calls.dismiss();
    this.problem = problem;
  }
}

customElements.define('sb-customer', CustomerApp);
