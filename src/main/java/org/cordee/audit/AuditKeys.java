package org.cordee.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The keys of the audit, which lie outside the database: whoever can write to the database alone cannot forge a seal.
 * The last key seals; the earlier ones verify what they sealed.
 */
final class AuditKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Map<String, AuditKey> keys;
    private final AuditKey current;
    private final Set<String> lost;

    private AuditKeys(List<AuditKey> keys, Set<String> lost) {
        Map<String, AuditKey> byId = new LinkedHashMap<>();
        for (AuditKey key : keys) {
            if (byId.put(key.id(), key) != null) {
                throw new StartupRefused("Two keys of the audit have the name " + key.id() + ": rename one.");
            }
        }
        this.keys = byId;
        this.current = keys.get(keys.size() - 1);
        this.lost = lost;
    }

    /**
     * Reads the keys of the installation that these settings describe, and makes the key file when there is none.
     *
     * @throws StartupRefused when a key is malformed, or the file can be read by others or cannot be written
     */
    static AuditKeys of(Environment environment) {
        AuditSettings settings = Binder.get(environment).bindOrCreate("cordee.audit", AuditSettings.class);
        return of(settings, Path.of(environment.getProperty("cordee.data", "./data")));
    }

    static AuditKeys of(AuditSettings settings, Path data) {
        if (!settings.keys().isBlank()) {
            return read(Stream.of(settings.keys().split("[,\\s]+")), "cordee.audit.keys", settings.lostKeys());
        }
        Path file = settings.keyFile() == null ? besides(data) : settings.keyFile();
        try {
            return read(lines(file).lines(), file.toString(), settings.lostKeys());
        } catch (IOException failure) {
            throw new StartupRefused(
                    "The key of the audit cannot be read from or written to " + file.toAbsolutePath()
                            + ": give this user write access there, name another file (--cordee.audit.key-file=…), or"
                            + " give the key itself in the environment (CORDEE_AUDIT_KEYS).",
                    failure);
        }
    }

    private static AuditKeys read(Stream<String> written, String source, Set<String> lost) {
        List<AuditKey> keys = written.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> AuditKey.read(line, source))
                .toList();
        if (keys.isEmpty()) {
            throw new StartupRefused(
                    "There is no key of the audit in " + source + ": put the key of this installation back there.");
        }
        return new AuditKeys(keys, lost);
    }

    /** Returns the file beside the data folder: a copy of the folder alone holds the database without the key. */
    private static Path besides(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".audit-key");
    }

    private static String lines(Path file) throws IOException {
        try {
            String found = Files.readString(file);
            requirePrivate(file);
            return found;
        } catch (NoSuchFileException firstStart) {
            return make(file);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartupRefused("The key of the audit can be read by other users of this machine: chmod 600 "
                    + file.toAbsolutePath());
        }
    }

    /**
     * Writes a new key in one step: of two servers that start at once, one writes the file and both read it.
     *
     * @return the lines of the file
     */
    private static String make(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String lines =
                "# Keep this file, and a copy of it in another place than the backups: without it nobody can verify"
                        + " the audit.\n" + nameOf(secret) + ":"
                        + Base64.getEncoder().encodeToString(secret) + "\n";
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempFile(target.getParent(), ".audit-key", null, ownerOnly(target));
        try {
            Files.writeString(unfinished, lines);
            Files.createLink(target, unfinished);
            return lines;
        } catch (FileAlreadyExistsException anotherServer) {
            return Files.readString(target);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(unfinished, target);
            return lines;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Returns a name that follows from the key, so that two different keys never share one. */
    private static String nameOf(byte[] secret) {
        String hash = AuditEntry.sha256("cordee audit key " + HexFormat.of().formatHex(secret));
        return "k" + hash.substring(0, 12);
    }

    AuditKey current() {
        return current;
    }

    Optional<AuditKey> named(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : keys.get(id));
    }

    /** Returns true when the operator has declared that the key of this name was lost for good. */
    boolean isLost(String id) {
        return lost.contains(id);
    }

    /**
     * Compares a stored seal with the text that it should cover, in constant time.
     *
     * @param keyId the name stored beside the seal
     * @return empty when the seal is right, otherwise the reason why it is not
     */
    Optional<String> objection(String text, @Nullable String keyId, @Nullable String seal, String changed) {
        if (keyId == null || seal == null) {
            return Optional.of("it has no seal");
        }
        return named(keyId)
                .map(key -> isSame(key.seal(text), seal) ? Optional.<String>empty() : Optional.of(changed))
                .orElseGet(() -> Optional.of("it was sealed with the key " + keyId + ", which is not at hand"));
    }

    private static boolean isSame(String expected, String found) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), found.getBytes(StandardCharsets.US_ASCII));
    }
}
