import { LitElement } from 'lit';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('../i18n/translator.js').Key} Key
 */

/**
 * An element that shows a part of the app and follows its changes. It renders into the page itself, so that labels,
 * style sheets and the skip link reach everywhere.
 */
export class View extends LitElement {
  static properties = { app: { attribute: false } };

  /** @type {(() => void)[]} */
  #leaving = [];

  constructor() {
    super();
    /** @type {App} */
    this.app = /** @type {any} */ (undefined);
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileConnected(this.app.on('changed', () => this.requestUpdate()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const leave of this.#leaving.splice(0)) leave();
  }

  /** @param {() => void} leave called when the element leaves the page */
  whileConnected(leave) {
    this.#leaving.push(leave);
  }

  /** Renders again every second, for what shows passing time. */
  tick() {
    const timer = setInterval(() => this.requestUpdate(), 1000);
    this.whileConnected(() => clearInterval(timer));
  }

  /**
   * @param {Key} key
   * @param {import('../i18n/translator.js').Params} [params]
   */
  t(key, params) {
    return this.app.i18n.text(key, params);
  }
}
