package com.yourcaryourway.switchboard.room;

import org.jspecify.annotations.Nullable;

/**
 * A persistent map: adding to it gives a new map that shares all but one path with the old one. Immutable, any thread.
 * A big-endian Patricia trie over the keys' hash codes, so at most 32 steps deep; keys with the same hash code form a
 * chain.
 */
final class HashTrie<K, V> {
    private sealed interface Node<K, V> permits Leaf, Branch {}

    private record Leaf<K, V>(
            int hash, K key, V value, @Nullable Leaf<K, V> next) implements Node<K, V> {}

    /** {@code bit} is the highest bit in which the hashes below differ; {@code prefix} is what they share above it. */
    private record Branch<K, V>(int prefix, int bit, Node<K, V> zero, Node<K, V> one) implements Node<K, V> {}

    private final @Nullable Node<K, V> root;

    private HashTrie(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K, V> HashTrie<K, V> empty() {
        return new HashTrie<>(null);
    }

    @Nullable V get(K key) {
        int hash = key.hashCode();
        Node<K, V> node = root;
        while (node instanceof Branch<K, V> branch) {
            node = (hash & branch.bit) == 0 ? branch.zero : branch.one;
        }
        for (Leaf<K, V> leaf = (Leaf<K, V>) node; leaf != null; leaf = leaf.next) {
            if (leaf.hash == hash && leaf.key.equals(key)) {
                return leaf.value;
            }
        }
        return null;
    }

    /** With this value for the key, whether or not it had another. */
    HashTrie<K, V> with(K key, V value) {
        var leaf = new Leaf<>(key.hashCode(), key, value, null);
        return new HashTrie<>(root == null ? leaf : insert(root, leaf));
    }

    /** With this value for the key, unless it has one. */
    HashTrie<K, V> withFirst(K key, V value) {
        return get(key) == null ? with(key, value) : this;
    }

    private static <K, V> Node<K, V> insert(Node<K, V> node, Leaf<K, V> added) {
        if (node instanceof Leaf<K, V> leaf) {
            return leaf.hash == added.hash ? chain(leaf, added) : fork(leaf, leaf.hash, added);
        }
        var branch = (Branch<K, V>) node;
        if (above(added.hash, branch.bit) != branch.prefix) {
            return fork(branch, branch.prefix, added);
        }
        return (added.hash & branch.bit) == 0
                ? new Branch<>(branch.prefix, branch.bit, insert(branch.zero, added), branch.one)
                : new Branch<>(branch.prefix, branch.bit, branch.zero, insert(branch.one, added));
    }

    private static <K, V> Branch<K, V> fork(Node<K, V> node, int hash, Leaf<K, V> added) {
        int bit = Integer.highestOneBit(hash ^ added.hash);
        int prefix = above(hash, bit);
        return (hash & bit) == 0 ? new Branch<>(prefix, bit, node, added) : new Branch<>(prefix, bit, added, node);
    }

    private static <K, V> Leaf<K, V> chain(Leaf<K, V> leaf, Leaf<K, V> added) {
        Leaf<K, V> chain = added;
        for (Leaf<K, V> old = leaf; old != null; old = old.next) {
            if (!old.key.equals(added.key)) {
                chain = new Leaf<>(old.hash, old.key, old.value, chain);
            }
        }
        return chain;
    }

    private static int above(int hash, int bit) {
        return hash & -bit & ~bit;
    }
}
