package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class PublicAddressTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "9000");

    @Test
    void buildsLinksFromTheConfiguredAddressOrElseLocalhost() {
        assertThat(address("https://cordee.example/").of("/tasks")).isEqualTo("https://cordee.example/tasks");
        assertThat(address(null).ofLink("abc")).isEqualTo("http://localhost:9000/i/abc");
    }

    @Test
    void warnsWhenLettersAreSentWithLinksToLocalhost(CapturedOutput output) {
        address(null).warnOfUnreachableLinks();
        environment.setProperty("spring.mail.host", "smtp.example");
        address("https://cordee.example").warnOfUnreachableLinks();

        assertThat(output).doesNotContain("cordee.account.public-url");
        address(null).warnOfUnreachableLinks();
        assertThat(output).contains("links to http://localhost:9000: set cordee.account.public-url");
    }

    @SuppressWarnings("unchecked")
    private PublicAddress address(@Nullable String publicUrl) {
        Duration any = Duration.ofHours(1);
        AccountSettings settings =
                new AccountSettings(publicUrl, 8, 60, 50, any, any, 3, any, 5, any, any, any, 4, false);
        return new PublicAddress(settings, environment, mock(ObjectProvider.class));
    }
}
