package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of an authenticator app is readable only with the key, which is not in the database. */
class SecondFactorKeyTests {

    private static final UUID PERSON = new UUID(1, 2);
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String GIVEN = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    @Test
    void createsAKeyFileForItsOwnerAloneWithTheFirstSecret() throws IOException {
        Path file = folder.resolve("deep").resolve(SecondFactorKey.FILE);
        SecondFactorKey key = new SecondFactorKey(null, file.getParent());
        assertThat(file).doesNotExist();

        byte[] sealed = key.seal(PERSON, SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(SECRET, StandardCharsets.ISO_8859_1));
        assertThat(new SecondFactorKey(null, file.getParent()).open(PERSON, sealed))
                .isEqualTo(SECRET);
    }

    @Test
    void encryptsTheSameSecretDifferentlyEachTime() {
        SecondFactorKey key = new SecondFactorKey(GIVEN, folder);

        assertThat(key.seal(PERSON, SECRET)).isNotEqualTo(key.seal(PERSON, SECRET));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void opensNoSecretThatWasMovedToAnotherPersonOrChanged() {
        SecondFactorKey key = new SecondFactorKey(GIVEN, folder);
        byte[] sealed = key.seal(PERSON, SECRET);

        assertThatThrownBy(() -> key.open(new UUID(1, 3), sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(PERSON, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatASecretWasEncryptedWithAnotherKey() {
        byte[] sealed = new SecondFactorKey(GIVEN, folder).seal(PERSON, SECRET);
        SecondFactorKey other = new SecondFactorKey(null, folder);
        other.seal(PERSON, SECRET);

        assertThatThrownBy(() -> other.open(PERSON, sealed)).hasMessageContaining("another key than");
    }

    @Test
    void createsNoNewKeyWhenASecretExistsAndTheKeyIsMissing() {
        byte[] sealed = new SecondFactorKey(GIVEN, folder).seal(PERSON, SECRET);

        assertThatThrownBy(() -> new SecondFactorKey(null, folder).open(PERSON, sealed))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("restore it");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAKeyFileThatOthersMayRead() throws IOException {
        new SecondFactorKey(null, folder).seal(PERSON, SECRET);
        Files.setPosixFilePermissions(
                folder.resolve(SecondFactorKey.FILE), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> new SecondFactorKey(null, folder).seal(PERSON, SECRET))
                .hasRootCauseMessage("other users may read the file: give it the permissions 0600");
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        for (String wrong : new String[] {"AAAA", "no base64!"}) {
            assertThatThrownBy(() -> new SecondFactorKey(wrong, folder).seal(PERSON, SECRET))
                    .hasMessageContaining("32 bytes in Base64")
                    .hasMessageNotContaining(wrong);
        }
    }

    @Test
    void doesNotShowTheKeyOfTheSettings() {
        assertThat(new SecondFactorSettings(true, GIVEN)).hasToString("SecondFactorSettings[required=true]");
    }
}
