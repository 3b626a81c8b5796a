package org.cordee.design;

import java.util.List;

/** Why there is no design: a code with what fills its sentence. */
public record Obstacle(String code, List<Object> arguments) {

    static Obstacle of(String code, Object... arguments) {
        return new Obstacle(code, List.of(arguments));
    }

    /** The key of its sentence. */
    public String key() {
        return "design.obstacle." + code;
    }
}
