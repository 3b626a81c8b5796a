package org.cordee.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and checks links that act for an organisation without an account. The secret (256 random bits) exists in clear
 * text only in the letter; the database has its hash. Expiry is business time, so that a pinned clock expires links
 * together with invitations.
 */
@Component
public class OneTimeLinks {

    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(30);

    private final OneTimeLinkStore links;
    private final BusinessClock clock;

    OneTimeLinks(OneTimeLinkStore links, BusinessClock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Issues a new link. Earlier ones for the same subject stay valid: a reminder must not break the first letter.
     *
     * @param purpose names the page it opens, see {@link LinkPage}
     * @param email the address of the letter; the link's holder acts as its recipient
     * @return the secret, for the URL {@code /i/{token}}
     */
    @Transactional
    public String issue(
            String purpose, UUID subjectId, @Nullable UUID organisationId, String email, Instant expiresAt) {
        String secret = Secrets.draw();
        links.save(new OneTimeLink(
                Secrets.hash(secret), purpose, subjectId, organisationId, email, clock.now(), expiresAt));
        return secret;
    }

    /**
     * Issues a new link of one consortium, which opens the pages of one act for one organisation, see {@link GuestAct}.
     *
     * @return the secret, for the URL {@code /i/{token}}
     */
    @Transactional
    public String issue(GuestInvitation guest) {
        String secret = Secrets.draw();
        OneTimeLink link = new OneTimeLink(
                Secrets.hash(secret),
                guest.purpose(),
                guest.subjectId(),
                guest.organisationId(),
                guest.email(),
                clock.now(),
                guest.expiresAt());
        links.save(link.within(guest.consortiumId(), guest.page()));
        return secret;
    }

    /**
     * The content of a link of one consortium.
     *
     * @param purpose the purpose of a {@link GuestAct}
     * @param page the page that the link opens first
     * @param email the address of the letter; the link's holder acts as its recipient
     */
    public record GuestInvitation(
            String purpose,
            UUID subjectId,
            UUID consortiumId,
            UUID organisationId,
            String page,
            String email,
            Instant expiresAt) {}

    /**
     * Returns the holder of this link. The link may be opened many times until its act or its expiry: mail scanners
     * open links too.
     *
     * @throws EndedLink when it was used or has expired
     * @throws NotFound when there never was such a link
     */
    @Transactional
    public LinkHolder resolve(String token) {
        OneTimeLink link = links.findByTokenHash(Secrets.hash(token)).orElseThrow(NotFound::new);
        if (!link.opens(clock.now())) {
            throw new EndedLink(link.holder(), link.isSpent());
        }
        link.open(clock.now());
        return link.holder();
    }

    /**
     * Locks the link before its act. A second act with the same link waits and is then refused as used.
     *
     * @throws RuleViolation {@code account.link.over} when it was used or has expired meanwhile
     */
    @Transactional
    public void lock(LinkHolder holder) {
        OneTimeLink link = links.lockById(holder.linkId()).orElseThrow(NotFound::new);
        if (!link.holds(clock.now())) {
            throw new RuleViolation("account.link.over");
        }
    }

    /**
     * Locks a link whose pages are open, before an act that the link allows besides its own, also after it.
     *
     * @throws RuleViolation {@code account.link.over} when it has expired or was closed meanwhile
     */
    @Transactional
    public void lockOpen(LinkHolder holder) {
        OneTimeLink link = links.lockById(holder.linkId()).orElseThrow(NotFound::new);
        if (!link.opens(clock.now())) {
            throw new RuleViolation("account.link.over");
        }
    }

    /** Marks this link and all others for the same subject and purpose as used. Repeating it changes nothing. */
    @Transactional
    public void markUsed(LinkHolder holder) {
        markAllUsed(holder.purpose(), holder.subjectId());
    }

    /** Marks all links of a subject as used when the act came another way, for example from a signed-in page. */
    @Transactional
    public void markAllUsed(String purpose, UUID subjectId) {
        links.findByPurposeAndSubjectIdAndSpentAtIsNull(purpose, subjectId).forEach(link -> link.spend(clock.now()));
    }

    /**
     * Marks all links of a subject as used and removes their addresses, for a person without account who ends the
     * matter and is erased. The links still explain that they were used.
     */
    @Transactional
    public void endAndForget(String purpose, UUID subjectId) {
        links.findByPurposeAndSubjectId(purpose, subjectId).forEach(link -> {
            link.spend(clock.now());
            link.forgetAddress();
        });
    }

    /** Marks all links of an organisation for a subject as used. They still open their pages, to read them. */
    @Transactional
    public void markUsedBy(UUID organisationId, String purpose, UUID subjectId) {
        links.findByPurposeAndSubjectIdAndSpentAtIsNull(purpose, subjectId).stream()
                .filter(link -> organisationId.equals(link.holder().organisationId()))
                .forEach(link -> link.spend(clock.now()));
    }

    /** Closes all links of an organisation in a consortium, which it left. They open nothing from now on. */
    @Transactional
    public void revoke(UUID consortiumId, UUID organisationId) {
        links.findByConsortiumIdAndOrganisationIdAndRevokedAtIsNull(consortiumId, organisationId)
                .forEach(link -> link.revoke(clock.now()));
    }

    /** Deletes all links of a subject together with their addresses, for a person without account who is erased. */
    @Transactional
    public void forget(String purpose, UUID subjectId) {
        links.deleteByPurposeAndSubjectId(purpose, subjectId);
    }

    /**
     * Deletes the links of a subject that act for no organisation, together with their addresses; those that were sent
     * to organisations stay.
     */
    @Transactional
    public void forgetGuests(String purpose, UUID subjectId) {
        links.deleteByPurposeAndSubjectIdAndOrganisationIdIsNull(purpose, subjectId);
    }

    /**
     * Deletes links a month after their end, together with the address. Their holder then gets no explanation any more.
     */
    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void forgetOld() {
        links.deleteByExpiresAtBefore(clock.now().minus(KEPT_AFTER_THE_END));
    }
}
