package org.cordee.compliance.law.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The version of Java's own part of the rules: a hash of the compiled classes that read a case, compute its figures and ask
 * the tables. Unlike the tables, older ones are not kept: a run that is judged again is judged by the Java of today, and this
 * tells whether that is the Java of then.
 */
public final class JudgeLogic {

    private static final String ROOM = "org/cordee/compliance/";
    /** What takes part in judging a case: not whether to answer at all, nor whom to turn to, nor pages and doors. */
    private static final List<String> PARTS = List.of(
            "*.class", "admission/*.class", "calendar/*.class", "outcome/*.class", "law/**/*.class", "lawcase/*.class");

    private static final String VERSION = hash();

    private JudgeLogic() {}

    /** 64 hexadecimal digits. */
    public static String version() {
        return VERSION;
    }

    private static String hash() {
        try {
            Map<String, Resource> classes = classes();
            if (classes.isEmpty()) {
                throw new IllegalStateException("no class files of " + ROOM);
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Resource> file : classes.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** By their places in the room. */
    static Map<String, Resource> classes() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        Map<String, Resource> classes = new TreeMap<>();
        for (String part : PARTS) {
            for (Resource file : files.getResources("classpath*:" + ROOM + part)) {
                String place = file.getURL().getPath();
                classes.put(place.substring(place.lastIndexOf(ROOM) + ROOM.length()), file);
            }
        }
        return classes;
    }
}
