package org.cordee.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and revokes a person's API tokens. The token is shown in clear text once; its lifetime is machine time, like
 * that of sessions. Signing by token is off unless the setting {@code cordee.account.sign-by-token} allows it: then a
 * person may choose the scope for each token, and when it is switched off again those tokens may act only.
 */
@Component
public class ApiTokens {

    private static final String PREFIX = "cordee_";
    private static final Duration SHORTEST_LIFE = Duration.ofDays(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private final ApiTokenStore tokens;
    private final People people;
    private final AccountSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ApiTokens(
            ApiTokenStore tokens,
            People people,
            AccountSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.tokens = tokens;
        this.people = people;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new token in clear text; it cannot be shown again.
     *
     * @param id identifies the token, to revoke it
     * @param token the secret, to be sent as {@code Authorization: Bearer …}
     */
    public record Issued(UUID id, String token) {}

    /** A token as a call carries it: its owner, and the scope that is in force now. */
    record Bearer(AccountPrincipal owner, TokenScope scope) {}

    /** Tells if a token may have the scope {@link TokenScope#SIGN}. */
    public boolean maySign() {
        return settings.signByToken();
    }

    /**
     * Issues a token. A call that itself carries a token issues none with a larger scope than its own.
     *
     * @param scope null for {@link TokenScope#ACT}, which does not sign
     * @param life at most 366 days, which is also the value for null: no token is valid for ever
     * @throws RuleViolation for a missing name, a life below a day or beyond the limit, and a scope that is not allowed
     */
    @Transactional
    public Issued issue(Actor actor, String name, @Nullable TokenScope scope, @Nullable Duration life) {
        if (name.isBlank() || name.length() > 100) {
            throw RuleViolation.of("name", "account.token.name-missing");
        }
        if (life != null && (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0)) {
            throw RuleViolation.of("days", "account.token.life-too-long");
        }
        TokenScope allowed = allowed(scope == null ? TokenScope.ACT : scope);
        Instant now = Instant.now();
        String secret = PREFIX + Secrets.draw();
        UUID owner = self(actor);
        ApiToken token = new ApiToken(
                owner, name.strip(), allowed, Secrets.hash(secret), now, now.plus(life == null ? LONGEST_LIFE : life));
        tokens.save(token);
        events.publishEvent(
                new TokenIssued(EventHeader.outsideConsortia(actor, clock.now()), owner, token.id(), allowed));
        return new Issued(token.id(), secret);
    }

    private TokenScope allowed(TokenScope scope) {
        if (scope == TokenScope.SIGN && !settings.signByToken()) {
            throw RuleViolation.of("scope", "account.token.signing-off");
        }
        if (!CallScope.present().includes(scope)) {
            throw new InsufficientScope(scope);
        }
        return scope;
    }

    @Transactional
    public void revoke(Actor actor, UUID tokenId) {
        ApiToken token = tokens.findById(tokenId)
                .filter(found -> found.personId().equals(self(actor)))
                .orElseThrow(NotFound::new);
        token.revoke(Instant.now());
        events.publishEvent(
                new TokenRevoked(EventHeader.outsideConsortia(actor, clock.now()), token.personId(), tokenId));
    }

    @Transactional(readOnly = true)
    public Page<TokenRow> of(Actor actor, Pageable page) {
        return tokens.findByPersonIdAndRevokedAtIsNullOrderByCreatedAtDescIdDesc(self(actor), page)
                .map(ApiToken::row);
    }

    /** Returns the owner and the scope of this token, if the token is valid and its owner may still sign in. */
    @Transactional(readOnly = true)
    Optional<Bearer> bearerOf(String secret) {
        return tokens.findByTokenHash(Secrets.hash(secret))
                .filter(token -> token.holds(Instant.now()))
                .flatMap(token -> people.findById(token.personId())
                        .filter(Person::isEnabled)
                        .map(person -> bearer(person, token.scope())));
    }

    private Bearer bearer(Person person, TokenScope scope) {
        AuthenticatedPersonCache.put(person);
        boolean tooMuch = scope == TokenScope.SIGN && !settings.signByToken();
        return new Bearer(
                new AccountPrincipal(person.id(), Actor.Via.API, person.securityStamp()),
                tooMuch ? TokenScope.ACT : scope);
    }

    private static UUID self(Actor actor) {
        if (actor.personId() == null) {
            throw new NotFound();
        }
        return actor.personId();
    }
}
