/**
 * @typedef {import('./translator.js').Translator} Translator
 */

/**
 * The hour and minute of a time.
 *
 * @param {Translator} i18n
 * @param {string} at ISO 8601
 */
export function clockTime(i18n, at) {
  return new Intl.DateTimeFormat(i18n.region, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/**
 * A whole date and time, for those who want to know exactly.
 *
 * @param {Translator} i18n
 * @param {string} at ISO 8601
 */
export function fullTime(i18n, at) {
  return new Intl.DateTimeFormat(i18n.region, { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at));
}

/**
 * The reader's calendar day of a time, as a key.
 *
 * @param {string | Date} at
 */
export function dayKey(at) {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

/**
 * A day in words.
 *
 * @param {Translator} i18n
 * @param {string} at ISO 8601
 * @param {Date} now
 */
export function day(i18n, at, now) {
  if (dayKey(at) === dayKey(now)) return i18n.text('chat.today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayKey(at) === dayKey(yesterday)) return i18n.text('chat.yesterday');
  return new Intl.DateTimeFormat(i18n.region, { dateStyle: 'full' }).format(new Date(at));
}

/**
 * A wait in words, in the unit that says enough.
 *
 * @param {Translator} i18n
 * @param {number} seconds
 */
export function duration(i18n, seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return i18n.text('duration.seconds', { count: whole });
  if (whole < 3600) return i18n.text('duration.minutes', { count: Math.floor(whole / 60) });
  return i18n.text('duration.hours', { count: Math.floor(whole / 3600) });
}

/**
 * An estimate in words: minutes are exact enough for what is guessed.
 *
 * @param {Translator} i18n
 * @param {number} seconds
 */
export function estimate(i18n, seconds) {
  if (seconds < 60) return i18n.text('duration.moment');
  return i18n.text('duration.minutes', { count: Math.ceil(seconds / 60) });
}
