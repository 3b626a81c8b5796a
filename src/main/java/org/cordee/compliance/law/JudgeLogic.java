package org.cordee.compliance.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    private static final String HERE = JudgeLogic.class.getName().replace('.', '/') + ".class";
    private static final String VERSION = hash();

    private JudgeLogic() {}

    /** 64 hexadecimal digits. */
    public static String version() {
        return VERSION;
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, URL> file : classes().entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = file.getValue().openStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Those that lie where this one lies: another place of the class path, such as tests, may use the same packages. */
    private static Map<String, URL> classes() throws IOException {
        URL here = JudgeLogic.class.getResource("/" + HERE);
        if (here == null) {
            throw new IllegalStateException("no class file of " + HERE);
        }
        String root = here.toString().substring(0, here.toString().length() - HERE.length());
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        Map<String, URL> classes = new TreeMap<>();
        for (String part : new String[] {"", "law/", "lawcase/"}) {
            for (Resource file : files.getResources("classpath*:" + ROOM + part + "*.class")) {
                String url = file.getURL().toString();
                if (url.startsWith(root)) {
                    classes.put(url.substring(root.length()), file.getURL());
                }
            }
        }
        return classes;
    }
}
