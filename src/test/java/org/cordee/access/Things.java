package org.cordee.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The ids of existing objects by the path segment before them; the first of a kind is requested by default. */
final class Things {

    private final Map<String, List<Thing>> byKind = new LinkedHashMap<>();

    /** @param own the callers that may see this object although their relation may not see the first of its kind */
    record Thing(String id, Set<Reader> own) {}

    void put(String kind, Object id, Reader... own) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Thing(id.toString(), Set.of(own)));
    }

    /** Moves the first object to the end. */
    void turn(String kind) {
        Collections.rotate(of(kind), -1);
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    List<Thing> of(String kind) {
        List<Thing> all = byKind.get(kind);
        if (all == null) {
            throw new AssertionError("World has no test object of the kind " + kind + ": add one to World");
        }
        return all;
    }

    /** Returns an id of the same form that belongs to no object. */
    String nobody(String kind) {
        String real = of(kind).get(0).id();
        if (real.matches("\\d+")) {
            return "987654321";
        }
        return real.length() == 36 ? UUID.randomUUID().toString() : "x" + real.substring(1);
    }
}
