package org.cordee.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a browser and its system by the header User-Agent, so that its owner recognises it; it proves nothing. */
final class BrowserName {

    /** In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");

    /** In this order: Android calls itself Linux too, and an iPhone says "like Mac OS X". */
    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Returns the names of browser and system, such as {@code Firefox · Windows}; empty when none is recognised. */
    static String of(@Nullable String userAgent) {
        String header = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, header);
        String system = first(SYSTEMS, header);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(name -> header.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int index = 0; index < marksAndNames.length; index += 2) {
            names.put(marksAndNames[index], marksAndNames[index + 1]);
        }
        return names;
    }
}
