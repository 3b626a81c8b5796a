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
 * that of sessions.
 */
@Component
public class ApiTokens {

    private static final String PREFIX = "cordee_";
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private final ApiTokenStore tokens;
    private final People people;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ApiTokens(ApiTokenStore tokens, People people, ApplicationEventPublisher events, BusinessClock clock) {
        this.tokens = tokens;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** A new token in clear text; it cannot be shown again. */
    public record Issued(UUID id, String token) {}

    /** @param life at most 366 days, which is also the value for null: no token is valid for ever */
    @Transactional
    public Issued issue(Actor actor, String name, @Nullable Duration life) {
        if (name.isBlank() || name.length() > 100) {
            throw RuleViolation.of("name", "account.token.name-missing");
        }
        if (life != null && (life.isNegative() || life.compareTo(LONGEST_LIFE) > 0)) {
            throw RuleViolation.of("days", "account.token.life-too-long");
        }
        Instant now = Instant.now();
        String secret = PREFIX + Secrets.draw();
        UUID owner = self(actor);
        ApiToken token = new ApiToken(
                owner, name.strip(), Secrets.hash(secret), now, now.plus(life == null ? LONGEST_LIFE : life));
        tokens.save(token);
        events.publishEvent(new TokenIssued(EventHeader.outsideConsortia(actor, clock.now()), owner, token.id()));
        return new Issued(token.id(), secret);
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

    /** Returns the owner of this token, if the token is valid and its owner may still sign in. */
    @Transactional(readOnly = true)
    public Optional<AccountPrincipal> principalOf(String secret) {
        return tokens.findByTokenHash(Secrets.hash(secret))
                .filter(token -> token.holds(Instant.now()))
                .flatMap(token -> people.findById(token.personId()))
                .filter(Person::isEnabled)
                .map(person -> {
                    AuthenticatedPersonCache.put(person);
                    return new AccountPrincipal(person.id(), Actor.Via.API, person.securityStamp());
                });
    }

    private static UUID self(Actor actor) {
        if (actor.personId() == null) {
            throw new NotFound();
        }
        return actor.personId();
    }
}
