package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void ignoresCaseAndSurroundingSpaces() {
        assertThat(new EmailAddress(" Nadia.Benali@Orme.Example "))
                .isEqualTo(new EmailAddress("nadia.benali@orme.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n@orme.example", "nadia+appels@achats.orme.example", "n.benali@orme-réemploi.fr"})
    void acceptsDeliverableAddresses(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nadia",
                "nadia@orme",
                "nadia@orme.x",
                "nadia@.example",
                "nadia@orme..example",
                "a@b@c.example",
                "a b@c.example",
                "a@b.example, c@d.example",
                "Nadia <n@orme.example>",
                "\"n\"@orme.example"
            })
    void refusesTextsThatAreNotExactlyOneAddress(String written) {
        assertThatThrownBy(() -> new EmailAddress(written))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("shared.email.implausible"));
    }

    @Test
    void refusesAddressesThatAreTooLong() {
        assertThat(EmailAddress.isPlausible("n".repeat(65) + "@orme.example")).isFalse();
        assertThat(EmailAddress.isPlausible("n@" + "o".repeat(250) + ".example"))
                .isFalse();
    }
}
