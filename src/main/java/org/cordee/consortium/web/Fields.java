package org.cordee.consortium.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form as they were typed, without what the page adds of its own. */
final class Fields {

    private Fields() {}

    static Map<String, String> of(Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>(sent);
        typed.keySet().removeIf(name -> name.startsWith("_") || name.equals("action"));
        return typed;
    }
}
