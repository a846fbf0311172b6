import { Events } from '../transport/events.js';
import { en } from './en.js';
import { fr } from './fr.js';

/**
 * @typedef {keyof typeof en} Key
 * @typedef {'en' | 'fr'} Locale
 * @typedef {Record<string, string | number>} Params
 */

const TEXTS = Object.freeze({ en, fr });

/** The languages with their own names. */
export const LOCALES = Object.freeze(
  /** @type {[Locale, string][]} */ ([
    ['en', 'English'],
    ['fr', 'Français'],
  ]),
);

/**
 * Texts in the reader's language.
 *
 * @extends {Events<{ changed: null }>}
 */
export class Translator extends Events {
  #wanted;
  /** @type {Locale} */
  #locale;

  /** @param {readonly string[]} wanted language tags (BCP 47), the best first */
  constructor(wanted) {
    super();
    this.#wanted = wanted;
    this.#locale = best(wanted);
  }

  get locale() {
    return this.#locale;
  }

  /** The language with the region that the reader prefers, for times and numbers. */
  get region() {
    return this.#wanted.find((tag) => tag.startsWith(`${this.#locale}-`)) ?? this.#locale;
  }

  /** @param {string} tag */
  use(tag) {
    this.#locale = best([tag]);
    this.emit('changed', null);
  }

  /**
   * @param {Key} key
   * @param {Params} [params] `count` chooses among plural forms
   */
  text(key, params = {}) {
    const entry = TEXTS[this.#locale][key];
    const text = typeof entry === 'string' ? entry : this.#plural(entry, Number(params.count));
    return text.replaceAll(/\{(\w+)\}/g, (_, name) => this.#show(params[name]));
  }

  /**
   * @param {{ one: string, other: string }} forms
   * @param {number} count
   */
  #plural(forms, count) {
    return new Intl.PluralRules(this.#locale).select(count) === 'one' ? forms.one : forms.other;
  }

  /** @param {string | number | undefined} value */
  #show(value) {
    return typeof value === 'number' ? new Intl.NumberFormat(this.#locale).format(value) : (value ?? '');
  }
}

/**
 * @param {readonly string[]} wanted
 * @returns {Locale}
 */
function best(wanted) {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'en' || language === 'fr') return language;
  }
  return 'en';
}
