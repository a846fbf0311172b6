const KEY = 'switchboard.tab';
const PATIENCE_MILLIS = 1500;

/**
 * Makes this tab the owner of what its storage remembers. A duplicated tab starts with a copy of the storage; the Web
 * Lock of the first one is still held then, and the copy is not ours to use. The lock is held as long as the page lives;
 * the page that a reload replaces may take a moment to let go of it.
 *
 * @param {Pick<Storage, 'getItem' | 'setItem'>} storage
 * @param {LockManager | undefined} locks undefined outside secure contexts; then nothing protects the session
 * @returns {Promise<boolean>} whether what is remembered belongs to this tab
 */
export async function claimTab(storage, locks) {
  const known = storage.getItem(KEY);
  if (!locks) return true;
  if (known && (await hold(locks, known, AbortSignal.timeout(PATIENCE_MILLIS)))) return true;
  const fresh = crypto.randomUUID();
  storage.setItem(KEY, fresh);
  await hold(locks, fresh);
  return known === null;
}

/**
 * @param {LockManager} locks
 * @param {string} tab
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>}
 */
function hold(locks, tab, signal) {
  return new Promise((resolve) => {
    const forLife = () => {
      resolve(true);
      return new Promise(() => {});
    };
    locks.request(`${KEY}:${tab}`, signal ? { signal } : {}, forLife).catch(() => resolve(false));
  });
}
