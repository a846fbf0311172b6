import { html } from 'lit';
import { LOCALES } from '../i18n/translator.js';
import { View } from './view.js';

const KEY = 'switchboard.language';

/** The languages to try: what was chosen here before, then what the browser prefers. */
export function rememberedLanguage() {
  const chosen = localStorage.getItem(KEY);
  return chosen ? [chosen, ...navigator.languages] : navigator.languages;
}

/** Lets the reader choose the language. */
class LanguageSwitch extends View {
  render() {
    return html`<label class="language">
      <span class="visually-hidden">${this.t('app.language')}</span>
      <select @change=${this.#choose} autocomplete="off">
        ${LOCALES.map(
          ([locale, name]) =>
            html`<option value=${locale} lang=${locale} ?selected=${locale === this.app.i18n.locale}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** @param {Event & { target: HTMLSelectElement }} event */
  #choose(event) {
    localStorage.setItem(KEY, event.target.value);
    this.app.i18n.use(event.target.value);
  }
}

customElements.define('sb-language', LanguageSwitch);
