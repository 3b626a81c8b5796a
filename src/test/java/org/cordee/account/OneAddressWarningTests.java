package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.cordee.account.SignInHistory.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OneAddressWarningTests {

    private static final String WARNING = "all people sign in from one network address";

    private final SignInHistory history = mock();
    private final PublicAddress address = mock();
    private final OneAddressWarning warning = new OneAddressWarning(history, address);

    @Test
    void theStartWarnsWhenAllPeopleSeemToHaveOneAddress(CapturedOutput output) {
        signIns("https://cordee.example/", 5, 1);

        warning.warnAtStart();

        assertThat(output.getAll()).contains(WARNING, "server.forward-headers-strategy");
    }

    @Test
    void saysNothingWhenPeopleHaveSeveralAddresses(CapturedOutput output) {
        signIns("https://cordee.example/", 5, 2);

        warning.warnAtStart();

        assertThat(output.getAll()).doesNotContain(WARNING);
    }

    @Test
    void saysNothingAboutAFewPeople(CapturedOutput output) {
        signIns("https://cordee.example/", 4, 1);

        warning.warnAtStart();

        assertThat(output.getAll()).doesNotContain(WARNING);
    }

    @Test
    void saysNothingOnAServerThatIsOpenedOnItsOwnMachine(CapturedOutput output) {
        signIns("http://localhost:8080/", 9, 1);

        warning.warnAtStart();

        assertThat(output.getAll()).doesNotContain(WARNING);
    }

    private void signIns(String publicAddress, int people, int networks) {
        when(address.of("/")).thenReturn(publicAddress);
        when(history.callersSince(any())).thenReturn(new Callers(people, networks));
    }
}
