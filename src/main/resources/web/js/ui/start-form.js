import { html, nothing } from 'lit';
import { Bounds, fault } from '../protocol/bounds.js';
import { View } from './view.js';

/**
 * @typedef {import('./view.js').Key} Key
 * @typedef {{ name: string, subject: string }} Start
 */

/** The way in: who is there and, for customers, what it is about. Emits `start` with a Start. */
class StartForm extends View {
  static properties = {
    ...View.properties,
    agent: { attribute: false },
    problem: { attribute: false },
    busy: { attribute: false },
    initial: { attribute: false },
    faults: { state: true },
  };

  constructor() {
    super();
    this.agent = false;
    this.busy = false;
    /** What the server refused, or what happened before. @type {{ key: Key, field: 'name' | null } | null} */
    this.problem = null;
    /** @type {Start} */
    this.initial = { name: '', subject: '' };
    /** @type {{ name?: Key, subject?: Key }} */
    this.faults = {};
  }

  render() {
    const named = this.problem?.field === 'name' ? this.problem.key : undefined;
    return html`<section class="card start">
      <h1>${this.t(this.agent ? 'start.agentTitle' : 'start.customerTitle')}</h1>
      <p class="lead">${this.t(this.agent ? 'start.agentIntro' : 'start.customerIntro')}</p>
      <div role="alert">
        ${this.problem && !named ? html`<p class="problem" data-testid="start-problem">${this.t(this.problem.key)}</p>` : nothing}
      </div>
      <form novalidate @submit=${this.#submit}>
        ${this.#field('name', Bounds.NAME, 'start.name', 'start.nameHint', this.faults.name ?? named)}
        ${this.agent ? nothing : this.#field('subject', Bounds.SUBJECT, 'start.subject', 'start.subjectHint', this.faults.subject)}
        <button class="primary wide" type="submit" ?disabled=${this.busy}>
          ${this.t(this.busy ? 'start.connecting' : this.agent ? 'start.goAgent' : 'start.go')}
        </button>
      </form>
    </section>`;
  }

  /**
   * @param {'name' | 'subject'} name
   * @param {number} max
   * @param {Key} label
   * @param {Key} hint
   * @param {Key} [problem]
   */
  #field(name, max, label, hint, problem) {
    return html`<div class="field">
      <label for=${name}>${this.t(label)}</label>
      <input id=${name} name=${name} type="text" autocomplete=${name === 'name' ? 'name' : 'off'} required
        .value=${this.initial[name]} aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? `${name}-problem` : `${name}-hint`} />
      ${
        problem
          ? html`<p class="problem" id="${name}-problem">${this.t(problem, { max })}</p>`
          : html`<p class="hint" id="${name}-hint">${this.t(hint)}</p>`
      }
    </div>`;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const name = String(form.get('name')).trim();
    const subject = String(form.get('subject') ?? '').trim();
    const name_ = fault(name, Bounds.NAME);
    const subject_ = this.agent ? null : fault(subject, Bounds.SUBJECT);
    this.faults = {
      ...(name_ && {
        name: /** @type {const} */ ({ missing: 'start.nameMissing', tooLong: 'start.nameTooLong' })[name_],
      }),
      ...(subject_ && {
        subject: /** @type {const} */ ({ missing: 'start.subjectMissing', tooLong: 'start.subjectTooLong' })[subject_],
      }),
    };
    await this.updateComplete;
    if (name_ || subject_) {
      this.#focusProblem();
      return;
    }
    this.initial = { name, subject };
    this.dispatchEvent(new CustomEvent('start', { detail: { name, subject } }));
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('problem') && this.problem?.field) this.#focusProblem();
  }

  #focusProblem() {
    const field = this.querySelector('[aria-invalid="true"]');
    if (field instanceof HTMLElement) field.focus();
  }
}

customElements.define('sb-start-form', StartForm);
