import { html, nothing } from 'lit';
import { otherMember } from '../room/room.js';
import './call-controls.js';
import { callWords } from './call-words.js';
import { icons } from './icons.js';
import './remote-video.js';
import { View } from './view.js';

/** The call of a room: ringing, on, or just over. */
class CallStage extends View {
  static properties = { ...View.properties, room: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../room/room.js').Room} */
    this.room = /** @type {any} */ (undefined);
  }

  /** Whether the keyboard is in here, or the button that it pressed has led here. */
  #held = false;
  /** What is on the screen of which call; empty for none. */
  #seen = '';

  willUpdate() {
    this.#held = this.contains(document.activeElement);
  }

  updated() {
    const call = this.querySelector('.call') ? this.app.calls.current : null;
    const seen = call?.live ? `${call.id} ${this.querySelector('.pictures') !== null}` : '';
    if (call?.live && seen !== this.#seen) this.#bringUp(call);
    this.#seen = seen;
    if (this.#held) this.#passFocusOn();
  }

  /** A call that begins may be off a small screen. @param {import('../call/call.js').Call} call */
  #bringUp(call) {
    this.#held ||= !call.incoming && !call.active && nobodyHasFocus();
    // Where it stands apart from its messages, the call alone.
    const all = this.closest('.conversation') ?? this.querySelector('.call');
    all?.scrollIntoView({ block: 'start' });
  }

  /** What had the focus may be gone: it goes to what takes its place, and else to the messages. */
  async #passFocusOn() {
    const controls = /** @type {View | null} */ (this.querySelector('sb-call-controls'));
    await controls?.updateComplete;
    if (!nobodyHasFocus()) return;
    const next =
      controls?.querySelector('button') ?? this.closest('.conversation')?.querySelector('.composer textarea');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  render() {
    const call = this.app.calls.current;
    // Of a call in a room that is over, the messages tell the end.
    if (call?.room !== this.room.id || (!call.live && this.room.status === 'closed')) return nothing;
    const incoming = call.incoming && call.state === 'ringing';
    return html`<section class="call" aria-label=${this.t('call.region')} data-state=${call.state}>
      ${call.live && !incoming ? this.#pictures(call) : nothing}
      <div class="call-bar">
        <p class="call-state" role=${incoming ? 'alert' : 'status'} data-testid="call-state" data-state=${call.state}>
          ${callWords(this.app, call)}</p>
        ${incoming ? this.#invitation() : nothing}
        ${call.live && !incoming ? html`<sb-call-controls .app=${this.app} .call=${call}></sb-call-controls>` : nothing}
        ${
          call.live
            ? nothing
            : html`<button class="secondary small" type="button" @click=${() => this.app.calls.dismiss()}>${this.t('call.dismiss')}</button>`
        }
      </div>
      ${call.live ? this.#faults(call) : nothing}
    </section>`;
  }

  /** @param {import('../call/call.js').Call} call */
  #pictures(call) {
    const { video } = call.media.sending;
    return html`<div class="pictures">
      ${call.remote ? html`<sb-remote-video .app=${this.app} .call=${call}></sb-remote-video>` : nothing}
      ${this.#overRemote(call)}
      <div class="self-view">
        <video class="self-video" data-testid="own-video" autoplay playsinline .muted=${true}
          aria-label=${this.t('call.ownVideo')} .srcObject=${call.media.preview} ?hidden=${!video}></video>
        ${video ? nothing : html`<p class="self-off">${icons.cameraOff}<span>${this.t('call.ownCameraOff')}</span></p>`}
      </div>
    </div>`;
  }

  /** @param {import('../call/call.js').Call} call */
  #overRemote(call) {
    const media = otherMember(this.room)?.media;
    const told = call.state === 'connected' || call.state === 'reconnecting';
    const dark = !told || (media && !media.video && !media.screen);
    return html`
      ${dark ? html`<p class="avatar" aria-hidden="true">${initial(call.otherName)}</p>` : nothing}
      <ul class="badges" aria-label=${call.otherName}>
        ${told && media && !media.audio ? html`<li data-testid="remote-muted">${icons.micOff} ${this.t('call.remoteMuted')}</li>` : nothing}
        ${told && media && !media.video ? html`<li data-testid="remote-camera-off">${icons.cameraOff} ${this.t('call.remoteCameraOff')}</li>` : nothing}
      </ul>`;
  }

  #invitation() {
    const { calls } = this.app;
    return html`<p class="hint">${this.t('call.incomingHint')}</p>
      <div class="actions">
        <button class="accept" type="button" @click=${() => calls.accept()}>${icons.phone} ${this.t('call.accept')}</button>
        <button class="danger" type="button" @click=${() => calls.decline()}>${icons.hangUp} ${this.t('call.decline')}</button>
      </div>`;
  }

  /** @param {import('../call/call.js').Call} call */
  #faults({ media }) {
    const kinds = /** @type {const} */ (['audio', 'video']).filter((kind) => media.faults[kind] && !media.tracks[kind]);
    return html`<div role="alert">${kinds.map(
      (
        kind,
      ) => html`<p class="media-fault" data-testid="media-fault" data-kind=${kind} data-fault=${media.faults[kind]}>
        <span>${this.t(`media.${media.faults[kind] ?? 'unknown'}`, { device: this.t(`media.${kind}`) })}
          ${this.t('media.without')}</span>
        <button class="secondary small" type="button" ?disabled=${media.busy} @click=${() => media.toggle(kind)}>
          ${this.t('media.again')}</button>
      </p>`,
    )}</div>`;
  }
}

/** What had it is gone, or is about to go as it is hidden. */
function nobodyHasFocus() {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.matches('[hidden]') === true;
}

/** @param {string} name */
function initial(name) {
  return [...name][0]?.toLocaleUpperCase() ?? '';
}

customElements.define('sb-call-stage', CallStage);
