package org.cordee.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The ids of existing objects by the path segment before them; the first of a kind is requested by default. */
final class TestObjects {

    private final Map<String, List<TestObject>> byKind = new LinkedHashMap<>();

    /** @param own the callers that may see this object although their relation may not see the first of its kind */
    record TestObject(String id, Set<CallerRelation> own) {}

    void put(String kind, Object id, CallerRelation... own) {
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(new TestObject(id.toString(), Set.of(own)));
    }

    /** Moves the first object to the end. */
    void rotate(String kind) {
        Collections.rotate(of(kind), -1);
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    List<TestObject> of(String kind) {
        List<TestObject> all = byKind.get(kind);
        if (all == null) {
            throw new AssertionError("World has no test object of the kind " + kind + ": add one to World");
        }
        return all;
    }

    /** Returns an id of the same form that belongs to no object. */
    String missingId(String kind) {
        String real = of(kind).get(0).id();
        if (real.matches("\\d+")) {
            return "987654321";
        }
        return real.length() == 36 ? UUID.randomUUID().toString() : "x" + real.substring(1);
    }
}
