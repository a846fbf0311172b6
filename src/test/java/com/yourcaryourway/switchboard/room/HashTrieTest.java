package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashTrieTest {
    /** A key whose hash code is chosen, so that keys meet in one. */
    private record Key(int hash, int id) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Property(tries = 200)
    void holdsWhatAMapHolds(@ForAll List<Integer> hashes) {
        Map<Key, Integer> expected = new HashMap<>();
        HashTrie<Key, Integer> trie = HashTrie.empty();
        for (int i = 0; i < hashes.size(); i++) {
            for (Key key : List.of(new Key(hashes.get(i), i % 3), new Key(hashes.get(i) % 2, i % 7))) {
                trie = trie.with(key, i);
                expected.put(key, i);
            }
        }
        for (Map.Entry<Key, Integer> entry : expected.entrySet()) {
            assertThat(trie.get(entry.getKey())).isEqualTo(entry.getValue());
            assertThat(trie.get(new Key(entry.getKey().hash(), 99))).isNull();
        }
    }

    @Test
    void anOlderMapDoesNotSeeWhatWasAddedToIt() {
        HashTrie<String, Integer> one = HashTrie.<String, Integer>empty().with("a", 1);
        HashTrie<String, Integer> two = one.with("b", 2).with("a", 3);

        assertThat(one.get("a")).isEqualTo(1);
        assertThat(one.get("b")).isNull();
        assertThat(two.get("a")).isEqualTo(3);
        assertThat(two.withFirst("a", 9).get("a")).isEqualTo(3);
        assertThat(HashTrie.<String, Integer>empty().get("a")).isNull();
    }
}
