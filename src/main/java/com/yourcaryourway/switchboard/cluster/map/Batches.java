package com.yourcaryourway.switchboard.cluster.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what a look at a map asks for into pieces that keep no partition thread for long. */
public final class Batches {
    private static final int MOST = 500;

    private Batches() {}

    /** In order; at most 500 each. */
    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MOST) {
            batches.add(list.subList(from, Math.min(list.size(), from + MOST)));
        }
        return batches;
    }
}
