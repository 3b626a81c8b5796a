package org.cordee.engine.operaton;

/**
 * Replaces characters outside Unicode's basic plane (emojis): Operaton's tables are utf8mb3, and such a character would
 * make the whole statement fail.
 */
final class UnicodeBasicPlane {

    private UnicodeBasicPlane() {}

    public static String replaceOthers(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
