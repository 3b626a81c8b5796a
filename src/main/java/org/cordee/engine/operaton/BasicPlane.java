package org.cordee.engine.operaton;

/** Operaton's tables are utf8mb3: a character outside the basic plane (an emoji) makes the whole statement fail. */
final class BasicPlane {

    private BasicPlane() {}

    static String only(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
