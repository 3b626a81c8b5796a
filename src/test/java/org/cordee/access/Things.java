package org.cordee.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The ids of a world by the word that stands before them in an address; the first of a kind is the one to ask for. */
final class Things {

    private final Map<String, List<Thing>> byKind = new LinkedHashMap<>();

    /** @param own whoever may know of this very thing, though its relation may not know of the first of its kind */
    record Thing(String id, Set<Reader> own) {}

    void put(String kind, Object id, Reader... own) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Thing(id.toString(), Set.of(own)));
    }

    /** Puts the first thing last. */
    void turn(String kind) {
        Collections.rotate(of(kind), -1);
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    List<Thing> of(String kind) {
        List<Thing> all = byKind.get(kind);
        if (all == null) {
            throw new AssertionError("the world has nothing of the kind " + kind + ": put one into World");
        }
        return all;
    }

    /** An id of the same shape that belongs to nothing. */
    String nobody(String kind) {
        String real = of(kind).get(0).id();
        if (real.matches("\\d+")) {
            return "987654321";
        }
        return real.length() == 36 ? UUID.randomUUID().toString() : "x" + real.substring(1);
    }
}
