package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNetworkTests {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "2001:db8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:1::/64",
        "2001:db8:0:2::1, 2001:db8:0:2::/64",
        "[2001:db8:a:b::1], 2001:db8:a:b::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "example.org, unknown",
        "12345, unknown",
        "'', unknown",
        "'1.2.3.4, 5.6.7.8', unknown"
    })
    void aNetworkIsAnIpv4AddressOrTheFirst64BitsOfAnIpv6Address(String address, String network) {
        assertThat(CallerNetwork.of(address).text()).isEqualTo(network);
    }
}
