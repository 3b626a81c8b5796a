package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private final People people = mock();
    private final OneTimeLinks links = mock();
    private final PublicAddress address = mock();
    private final BusinessClock clock = mock();
    private final FirstAdministrator first =
            new FirstAdministrator(people, links, mock(), address, clock, TransactionOperations.withoutTransaction());

    @BeforeEach
    void issueOneLink() {
        when(clock.now()).thenReturn(Instant.parse("2026-11-29T12:00:00Z"));
        when(links.issue(eq(FirstAdministrator.LINK_PURPOSE), any(), any(), any(), any()))
                .thenReturn("s3cret");
        when(address.ofLink("s3cret")).thenReturn("https://cordee.example/i/s3cret");
    }

    @Test
    void printsTheLinkOnceTheDatabaseAnswers(CapturedOutput output) {
        when(people.haveAnAdministrator())
                .thenThrow(new DataAccessResourceFailureException("socket closed"))
                .thenReturn(false);

        first.announce();

        assertThat(output.getOut()).containsOnlyOnce("https://cordee.example/i/s3cret");
    }

    @Test
    void printsNothingWhenSomebodyAdministers(CapturedOutput output) {
        when(people.haveAnAdministrator()).thenReturn(true);

        first.announce();

        assertThat(output.getOut()).doesNotContain("https://");
        verifyNoInteractions(links);
    }
}
