package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup file is read with its key alone, whole and unchanged, or refused with the reason. */
class BackupCipherTests {

    private static final int CHUNK = 1 << 20;
    private static final int HEADER = 16 + 8 + 16;
    private static final BackupKey KEY = BackupKey.read("A".repeat(43) + "=", "the test");
    private static final BackupKey OTHER = BackupKey.read("B".repeat(42) + "A=", "the test");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 77})
    void readsWhatWasWritten(int size) throws IOException {
        byte[] plain = random(size);

        byte[] file = encrypted(plain);

        assertThat(decrypted(file, KEY)).isEqualTo(plain);
    }

    @Test
    void hidesTheContentAndNeverWritesTheSameFileTwice() throws IOException {
        byte[] plain = "prix 12 000,50 euros ".repeat(100).getBytes(StandardCharsets.UTF_8);

        byte[] file = encrypted(plain);

        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("prix")
                .startsWith("CORDEE-BACKUP-1");
        assertThat(encrypted(plain)).isNotEqualTo(file);
    }

    @Test
    void namesBothKeysWhenTheKeyIsAnother() throws IOException {
        byte[] file = encrypted(random(10));

        assertThatThrownBy(() -> decrypted(file, OTHER))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(KEY.name())
                .hasMessageContaining(OTHER.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {HEADER - 3, HEADER, HEADER + 5, HEADER + CHUNK, HEADER + CHUNK + 16, HEADER + CHUNK + 500})
    void refusesAFileThatWasCutOff(int length) throws IOException {
        byte[] cutOff = Arrays.copyOf(encrypted(random(2 * CHUNK + 10)), length);

        assertThatThrownBy(() -> decrypted(cutOff, KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void refusesAChangedByteAnywhere() throws IOException {
        byte[] file = encrypted(random(2 * CHUNK + 10));
        for (int place : new int[] {HEADER - 1, HEADER, HEADER + CHUNK + 3, file.length - 1}) {
            byte[] changed = file.clone();
            changed[place] ^= 1;

            assertThatThrownBy(() -> decrypted(changed, KEY)).isInstanceOf(BackupRefused.class);
        }
    }

    @Test
    void refusesChunksInAnotherOrderOrRepeated() throws IOException {
        byte[] file = encrypted(random(3 * CHUNK));
        int chunk = CHUNK + 16;
        byte[] swapped = file.clone();
        System.arraycopy(file, HEADER, swapped, HEADER + chunk, chunk);
        System.arraycopy(file, HEADER + chunk, swapped, HEADER, chunk);

        assertThatThrownBy(() -> decrypted(swapped, KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("chunk 1");
    }

    @Test
    void refusesAKeyOfAnotherLengthWithoutShowingIt() {
        assertThatThrownBy(() -> BackupKey.read("c2VjcmV0", "the test"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("6 bytes")
                .hasMessageContaining("openssl rand -base64 32")
                .message()
                .doesNotContain("c2VjcmV0");
    }

    private static byte[] encrypted(byte[] plain) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = BackupCipher.encrypting(file, KEY)) {
            out.write(plain, 0, plain.length / 3);
            out.write(plain, plain.length / 3, plain.length - plain.length / 3);
        }
        return file.toByteArray();
    }

    private static byte[] decrypted(byte[] file, BackupKey key) throws IOException {
        InputStream in = new ByteArrayInputStream(file);
        in.skipNBytes(BackupCipher.FORMAT.length);
        try (InputStream out = BackupCipher.decrypting(in, key)) {
            return out.readAllBytes();
        }
    }

    private static byte[] random(int size) {
        byte[] octets = new byte[size];
        new Random(7).nextBytes(octets);
        return octets;
    }
}
