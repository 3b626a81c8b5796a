package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The history names the factors with which a person signed in. */
class SignInMeansTests {

    @ParameterizedTest
    @CsvSource({
        "FACTOR_PASSWORD, PASSWORD",
        "FACTOR_PASSWORD FACTOR_TOTP, PASSWORD_AND_CODE",
        "FACTOR_PASSWORD FACTOR_RECOVERY_CODE, PASSWORD_AND_CODE",
        "FACTOR_PASSWORD FACTOR_WEBAUTHN, PASSWORD_AND_PASSKEY",
        "FACTOR_WEBAUTHN, PASSKEY",
        "FACTOR_AUTHORIZATION_CODE, PROVIDER",
        "FACTOR_AUTHORIZATION_CODE FACTOR_PROVIDER, PROVIDER",
        "FACTOR_AUTHORIZATION_CODE FACTOR_TOTP, PROVIDER_AND_CODE",
        "FACTOR_AUTHORIZATION_CODE FACTOR_WEBAUTHN, PROVIDER_AND_PASSKEY"
    })
    void namesTheProvenFactors(String proven, SignInMeans means) {
        assertThat(SignInMeans.of(UsernamePasswordAuthenticationToken.authenticated(
                        "person",
                        null,
                        Stream.of(proven.split(" "))
                                .map(SimpleGrantedAuthority::new)
                                .toList())))
                .isEqualTo(means);
    }
}
