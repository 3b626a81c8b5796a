package org.cordee.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends and checks the codes by which the holder of a one-time link proves, at the moment of signing, that it reads the
 * mailbox of the link. The code exists in clear text only in its letter.
 */
@Component
public class SigningCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final SigningCodeStore codes;
    private final OneTimeLinkStore links;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SigningCodes(
            SigningCodeStore codes, OneTimeLinkStore links, ApplicationEventPublisher events, BusinessClock clock) {
        this.codes = codes;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** A code to send, with the address and the organisation of its link. */
    public record DrawnCode(
            String code, String email, @Nullable UUID organisationId, Instant expiresAt) {

        /** Omits the code and the address, because this text may be logged. */
        @Override
        public String toString() {
            return "DrawnCode[" + organisationId + "]";
        }
    }

    /**
     * Asks for a letter with a new code.
     *
     * @throws RuleViolation {@code account.code.too-many} when the link asked too often
     */
    @Transactional
    public void ask(LinkHolder link) {
        Instant machineNow = Instant.now();
        SigningCode code = codes.lockById(link.linkId()).orElseGet(() -> new SigningCode(link.linkId(), machineNow));
        code.ask(machineNow);
        codes.save(code);
        events.publishEvent(new SigningCodeAsked(Ids.next(), clock.now(), link.linkId()));
    }

    /** Draws the code for its letter; the one before is no longer accepted. */
    @Transactional
    public Optional<DrawnCode> draw(UUID linkId) {
        return links.findById(linkId)
                .flatMap(link -> codes.lockById(linkId).map(code -> {
                    String digits = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
                    Instant now = clock.now();
                    code.draw(hash(linkId, digits), now);
                    codes.save(code);
                    LinkHolder holder = link.holder();
                    return new DrawnCode(digits, holder.email(), holder.organisationId(), now.plus(SigningCode.LIFE));
                }));
    }

    /** Tells if this is the code of the link; wrong ones are counted. */
    @Transactional
    public boolean accepts(LinkHolder link, String typed) {
        String digits = typed.replaceAll("\\D", "");
        Optional<SigningCode> code = codes.lockById(link.linkId());
        boolean right = code.filter(known -> known.matches(hash(link.linkId(), digits), clock.now()))
                .isPresent();
        code.ifPresent(codes::save);
        return right;
    }

    /** Deletes codes a day after they were asked. */
    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void forgetOld() {
        codes.deleteBefore(Instant.now().minus(KEPT));
    }

    private static byte[] hash(UUID linkId, String digits) {
        return Secrets.hash(linkId + ":" + digits);
    }
}
