package org.cordee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** The head of a day is certified by an outside service, and the certificate is checked each time. */
class TimeStampTests {

    private static final byte[] HEAD = HexFormat.of().parseHex(AuditEntry.sha256("the head of a day"));
    private static final byte[] OTHER = HexFormat.of().parseHex(AuditEntry.sha256("the head of another day"));

    @TempDir
    Path folder;

    private final TestTimeStampAuthority authority = new TestTimeStampAuthority();

    @AfterEach
    void stop() {
        authority.close();
    }

    @Test
    void fetchesATokenThatCertifiesTheHeadAndTheTime() throws IOException {
        byte[] token = service().stamp(HEAD);

        assertThat(trusting(authority).check(token, HEAD))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void refusesATokenOfAnotherHead() throws IOException {
        byte[] token = service().stamp(OTHER);

        assertThatThrownBy(() -> trusting(authority).check(token, HEAD))
                .isInstanceOf(TimeStampRefused.class)
                .hasMessageContaining("another hash");
    }

    @Test
    void refusesATokenWithAChangedByte() throws IOException {
        byte[] token = service().stamp(HEAD);
        token[token.length - 20] ^= 1; // inside the signature, which stands last

        assertThatThrownBy(() -> trusting(authority).check(token, HEAD)).isInstanceOf(TimeStampRefused.class);
    }

    @Test
    void refusesBytesThatAreNoToken() {
        for (String bytes : new String[] {"", "00", "3003020100", "ff".repeat(40), "30800000"}) {
            assertThatThrownBy(() -> trusting(authority).check(HexFormat.of().parseHex(bytes), HEAD))
                    .as(bytes)
                    .isInstanceOf(TimeStampRefused.class);
        }
    }

    @Test
    void refusesATokenOfAnAuthorityThatIsNotListed() throws IOException {
        byte[] token = service().stamp(HEAD);
        try (TestTimeStampAuthority another = new TestTimeStampAuthority()) {
            assertThatThrownBy(() -> trusting(another).check(token, HEAD))
                    .isInstanceOf(TimeStampRefused.class)
                    .hasMessageContaining("not accepted");
        }
    }

    @Test
    void refusesAnAnswerForAnotherHash() {
        authority.certifyAnotherHash();

        assertThatThrownBy(() -> service().stamp(HEAD)).isInstanceOf(IOException.class);
    }

    @Test
    void namesTheStatusOfAServiceThatFails() {
        authority.failWith(503);

        assertThatThrownBy(() -> service().stamp(HEAD))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    @Test
    void givesUpOnAServiceThatStaysSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            Instant began = Instant.now();

            assertThatThrownBy(() -> new TimeStampService(address, Duration.ofMillis(300), trustingAny()).stamp(HEAD))
                    .isInstanceOf(IOException.class);

            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    private TimeStampService service() {
        return new TimeStampService(authority.address(), Duration.ofSeconds(20), trustingAny());
    }

    private static TimeStamps trustingAny() {
        return TimeStamps.of(new MockEnvironment());
    }

    private TimeStamps trusting(TestTimeStampAuthority listed) throws IOException {
        Path file = Files.writeString(folder.resolve("authorities.pem"), listed.rootAsPem());
        return TimeStamps.of(
                new MockEnvironment().withProperty("cordee.audit.time-stamp-authorities", file.toString()));
    }
}
