package org.cordee.composer;

import java.util.List;

/** A reason why there is no design: a code with the arguments of its sentence. */
public record Obstacle(String code, List<Object> arguments) {

    static Obstacle of(String code, Object... arguments) {
        return new Obstacle(code, List.of(arguments));
    }

    /** Returns the message key of its sentence. */
    public String key() {
        return "design.obstacle." + code;
    }
}
