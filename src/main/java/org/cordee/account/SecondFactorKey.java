package org.cordee.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of authenticator apps and webhooks with a key that is not in the database: AES-256-GCM, bound to
 * the person or the webhook, so that a stored secret cannot be moved to another one. The key comes from the settings,
 * else from a file that is created when the first secret is encrypted and that its owner alone may read.
 */
@Component
class SecondFactorKey {

    static final String FILE = "second-factor.key";

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final @Nullable String given;
    private final Path file;
    private byte @Nullable [] key;

    @Autowired
    SecondFactorKey(SecondFactorSettings settings, @Value("${cordee.data:./data}") String dataFolder) {
        this(settings.key(), Path.of(dataFolder));
    }

    SecondFactorKey(@Nullable String given, Path dataFolder) {
        this.given = given == null || given.isBlank() ? null : given.strip();
        this.file = dataFolder.resolve(FILE);
    }

    /** Returns the id of the key, a nonce and the encrypted secret. */
    byte[] seal(UUID ownerId, byte[] secret) {
        byte[] current = key(true);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, current, nonce, ownerId, secret);
        return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
                .put(id(current))
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the secret was encrypted with another key or for another owner */
    byte[] open(UUID ownerId, byte[] stored) {
        byte[] current = key(false);
        ByteBuffer parts = ByteBuffer.wrap(stored);
        byte[] id = new byte[ID_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(id).get(nonce);
        if (!Arrays.equals(id, id(current))) {
            throw new IllegalStateException(
                    "the secret of " + ownerId + " was encrypted with another key than " + source());
        }
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, current, nonce, ownerId, sealed);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, UUID ownerId, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(ownerId.getMostSignificantBits())
                    .putLong(ownerId.getLeastSignificantBits())
                    .flip());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the secret of " + ownerId + " cannot be decrypted", wrong);
        }
    }

    private static byte[] id(byte[] key) {
        return Arrays.copyOf(Secrets.hash(Base64.getEncoder().encodeToString(key)), ID_BYTES);
    }

    private String source() {
        return given == null ? file.toAbsolutePath().toString() : "cordee.account.second-factor.key";
    }

    private synchronized byte[] key(boolean create) {
        if (key == null) {
            key = decoded(given != null ? given : stored(create));
        }
        return key;
    }

    private byte[] decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(source() + " is not a key: 32 bytes in Base64 are expected");
        }
        return bytes;
    }

    private String stored(boolean create) {
        try {
            if (create && Files.notExists(file)) {
                create();
            }
            requireOwnerAlone();
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the key file " + file.toAbsolutePath()
                            + " cannot be used: restore it, or set cordee.account.second-factor.key",
                    failure);
        }
    }

    private void create() throws IOException {
        byte[] drawn = new byte[KEY_BYTES];
        RANDOM.nextBytes(drawn);
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException createdMeanwhile) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(drawn) + "\n", StandardCharsets.US_ASCII);
    }

    private void requireOwnerAlone() throws IOException {
        if (isPosix() && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("other users may read the file: give it the permissions 0600");
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
