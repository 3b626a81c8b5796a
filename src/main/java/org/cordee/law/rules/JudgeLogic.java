package org.cordee.law.rules;

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
 * The version of Java's own part of the rules: a hash of the compiled classes that read a case, compute its figures and
 * ask the tables. Unlike the tables, older classes are not stored: a run that is judged again is judged by today's
 * Java, and this version tells whether that is the Java of then.
 */
public final class JudgeLogic {

    private static final String ROOM = "org/cordee/law/";
    /** The folders of the classes that judge a case: not the decision tables, which have versions of their own, and no pages. */
    private static final List<String> PARTS = List.of("*.class", "rules/*.class", "casefile/*.class");

    private static final String VERSION = hash();

    private JudgeLogic() {}

    /** Returns 64 hexadecimal digits. */
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
            throw new IllegalStateException("SHA-256 is missing on this Java platform", impossible);
        }
    }

    /** Returns the classes by their paths in this room. */
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
