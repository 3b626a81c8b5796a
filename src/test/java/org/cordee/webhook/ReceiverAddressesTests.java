package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches a network behind the server through a webhook. */
class ReceiverAddressesTests {

    private final ReceiverAddresses addresses = new ReceiverAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://agenda.exemple.fr/cordee",
                "https://agenda.exemple.fr:8443/a?b=c",
                "HTTPS://Agenda.Exemple.fr",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/"
            })
    void takesAPublicAddress(String url) {
        assertThatCode(() -> addresses.check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://agenda.exemple.fr/, webhook.url.https",
        "ftp://agenda.exemple.fr/, webhook.url.https",
        "agenda.exemple.fr/cordee, webhook.url.https",
        "https:///cordee, webhook.url.malformed",
        "https://, webhook.url.malformed",
        "https://user:word@agenda.exemple.fr/, webhook.url.malformed",
        "https://agenda.exemple.fr/#part, webhook.url.malformed",
        "https://agenda.exemple.fr:0/, webhook.url.malformed",
        "https://agenda.exemple.fr:70000/, webhook.url.malformed",
        "https://agenda exemple.fr/, webhook.url.malformed",
        "https://agénda.exemple.fr/, webhook.url.malformed",
        "https://localhost/, webhook.url.inside",
        "https://LOCALHOST./, webhook.url.inside",
        "https://intranet/, webhook.url.inside",
        "https://db.internal/, webhook.url.inside",
        "https://imprimante.local/, webhook.url.inside",
        "https://127.0.0.1/, webhook.url.inside",
        "https://127.0.0.1./, webhook.url.malformed",
        "https://127.1/, webhook.url.malformed",
        "https://2130706433/, webhook.url.inside",
        "https://10.0.0.8/, webhook.url.inside",
        "https://169.254.169.254/latest/meta-data, webhook.url.inside",
        "https://[::1]/, webhook.url.inside",
        "https://[::ffff:127.0.0.1]/, webhook.url.inside",
        "https://[fd00::1]/, webhook.url.inside"
    })
    void refusesAnAddressThatIsNoPublicHttpsAddress(String url, String key) {
        assertThatThrownBy(() -> addresses.check(url)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo("url");
        });
    }

    @Test
    void refusesControlCharactersAndALongAddress() {
        assertThatThrownBy(() -> addresses.check("https://agenda.exemple.fr/\r\nHost: autre"))
                .hasMessageContaining("webhook.url.malformed");
        assertThatThrownBy(() -> addresses.check("https://agenda.exemple.fr/" + "a".repeat(500)))
                .hasMessageContaining("webhook.url.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void knowsTheAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(ReceiverAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a01:e0a::1"
            })
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(ReceiverAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameThatLeadsInsideWhenItIsResolved() {
        assertThatThrownBy(() -> addresses.resolve("localhost")).isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void letsTheDemonstrationCallThisMachine() throws UnknownHostException {
        ReceiverAddresses demonstration = new ReceiverAddresses(true);

        assertThatCode(() -> demonstration.check("http://127.0.0.1:8099/cordee"))
                .doesNotThrowAnyException();
        assertThat(demonstration.resolve("127.0.0.1")).isNotEmpty();
    }
}
