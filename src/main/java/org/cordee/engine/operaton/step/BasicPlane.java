package org.cordee.engine.operaton.step;

/** Operaton's tables are utf8mb3: a character outside the basic plane (an emoji) makes the whole statement fail. */
public final class BasicPlane {

    private BasicPlane() {}

    public static String only(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
