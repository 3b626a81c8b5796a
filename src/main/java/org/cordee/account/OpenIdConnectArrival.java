package org.cordee.account;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A person as the identity provider described it. Issuer and subject identify it; the address alone never leads to an
 * account.
 *
 * @param email the address; null when the provider gave none
 * @param emailVerified true when the provider says that it checked the address
 * @param siret the establishment of the person (14 digits); null when the provider gave none
 * @param secondFactor true when the provider says that it checked a second factor (RFC 8176, {@code mfa})
 */
public record OpenIdConnectArrival(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        String name,
        @Nullable String siret,
        boolean secondFactor)
        implements Serializable {

    private static final String ATTRIBUTE = OpenIdConnectArrival.class.getName();

    static OpenIdConnectArrival of(OidcUser user) {
        String siret = Objects.toString(user.getClaims().get("siret"), "").replaceAll("\\s", "");
        List<String> methods = user.getIdToken().getAuthenticationMethods();
        return new OpenIdConnectArrival(
                user.getIdToken().getIssuer().toString(),
                user.getSubject(),
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                name(user),
                siret.matches("\\d{14}") ? siret : null,
                methods != null && methods.contains("mfa"));
    }

    /** ProConnect calls the family name {@code usual_name}. */
    private static String name(OidcUser user) {
        String parts = Stream.of("given_name", "usual_name")
                .map(user::getClaimAsString)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return user.getFullName() == null ? parts : user.getFullName();
    }

    /** Returns the person that arrived in this session and has no account yet. */
    public static Optional<OpenIdConnectArrival> in(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof OpenIdConnectArrival arrival
                ? Optional.of(arrival)
                : Optional.empty();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Forgets the person that arrived in this session. */
    public static void forgetIn(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Omits the personal data, because this text may be logged. */
    @Override
    public String toString() {
        return "OpenIdConnectArrival[" + issuer + "]";
    }
}
