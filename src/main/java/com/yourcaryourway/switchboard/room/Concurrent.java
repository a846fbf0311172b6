package com.yourcaryourway.switchboard.room;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides between the last words of two histories on one subject. Who knew the other's word has the later one; if
 * neither did, an order decides that is the same on both sides. Immutable; confined to one call of {@link Unite}.
 *
 * @param mine what only existing may have, after the common part
 * @param theirs what only offered may have, after the common part
 */
record Concurrent(Set<Fact> mine, Set<Fact> theirs) {
    /** The greater wins: the later resume, then the later time, then connected. */
    private static final Comparator<Change.Moved> PLACE = Comparator.comparing(Change.Moved::connected)
            .thenComparing(moved -> !moved.gone())
            .thenComparing(moved -> moved.home().value());

    private static final Comparator<Change.MediaSet> SENT = Comparator.<Change.MediaSet, Boolean>comparing(
                    set -> set.media().audio())
            .thenComparing(set -> set.media().video())
            .thenComparing(set -> set.media().screen())
            .thenComparing(set -> set.media().recording());

    private static final Comparator<Change.Rated> GRADE =
            Comparator.comparing(Change.Rated::score).thenComparing(Change.Rated::comment);

    boolean theirsIsLater(@Nullable Fact existing, @Nullable Fact offered) {
        if (existing == null || offered == null) {
            return offered != null;
        }
        if (mine.contains(offered)) {
            return false;
        }
        if (!mine.contains(existing) || theirs.contains(existing)) {
            return true;
        }
        return compare(offered, existing) > 0;
    }

    private static int compare(Fact one, Fact other) {
        if (one.change() instanceof Change.Moved a && other.change() instanceof Change.Moved b) {
            int later = Long.compare(a.sessionEpoch(), b.sessionEpoch());
            later = later == 0 ? one.at().compareTo(other.at()) : later;
            return later == 0 ? PLACE.compare(a, b) : later;
        }
        if (one.change() instanceof Change.MediaSet a && other.change() instanceof Change.MediaSet b) {
            int later = one.at().compareTo(other.at());
            return later == 0 ? SENT.compare(a, b) : later;
        }
        if (one.change() instanceof Change.Rated a && other.change() instanceof Change.Rated b) {
            int earlier = other.at().compareTo(one.at());
            return earlier == 0 ? GRADE.compare(b, a) : earlier;
        }
        throw new IllegalArgumentException("no order between " + one + " and " + other);
    }
}
