package org.cordee.booklet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.booklet.BookletVersion.VersionLine;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a contribution back with a reason: its structure may, and a coordinator. When it was public, the booklet gets a
 * new version that names the withdrawal, and the page of the entry shows the reason instead of the text.
 */
@Component
public class WithdrawingEntry {

    static final int LONGEST_REASON = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawingEntry.class);

    private final BookletCalls calls;
    private final Contributions contributions;
    private final BookletEntries entries;
    private final BookletVersions versions;
    private final OneTimeLinks links;
    private final BusinessClock clock;

    WithdrawingEntry(
            BookletCalls calls,
            Contributions contributions,
            BookletEntries entries,
            BookletVersions versions,
            OneTimeLinks links,
            BusinessClock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.entries = entries;
        this.versions = versions;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Takes a contribution back; a second time changes nothing.
     *
     * @param reason readers of the booklet see it
     * @throws NotFound unless the actor acts for its structure or is a coordinator
     * @throws RuleViolation without a reason, and when nothing was sent
     */
    @Transactional
    public void withdraw(Actor actor, UUID contributionId, String reason) {
        String why = BookletText.line("reason", reason, LONGEST_REASON);
        BookletCall call = calls.getLocked(contributions.callOf(contributionId).orElseThrow(NotFound::new));
        Contribution contribution = contributions.getLocked(contributionId);
        if (!BookletAccess.isCoordinator(actor)) {
            BookletAccess.requireOwn(actor, contribution);
        }
        Instant now = clock.now();
        if (!contribution.withdraw(actor, why, now)) {
            return;
        }
        contributions.saveAndFlush(contribution);
        Optional<BookletEntry> published = entries.findLocked(contributionId);
        if (published.isPresent()) {
            withdraw(actor, call, published.get(), why, now);
        } else {
            call.removeFromPlan(contributionId);
        }
        calls.saveAndFlush(call);
        links.markAllUsed(ContributingEntry.LINK_PURPOSE, contributionId);
        LOG.info("booklet contribution withdrawn contribution={}", contributionId);
    }

    /** The new version keeps the words of the last one: those of the call may wait for the end of an embargo. */
    private void withdraw(Actor actor, BookletCall call, BookletEntry entry, String why, Instant now) {
        BookletVersion last = versions.get(call.id(), call.versions());
        List<VersionLine> rest = last.lines().stream()
                .filter(line -> !line.entryId().equals(entry.id()))
                .toList();
        int number = call.withdrawFromPublic(actor, entry.id(), now);
        versions.saveAndFlush(new BookletVersion(call, number, last.terms(), rest, entry.id(), now));
        entry.withdraw(actor, why, number, now);
        entries.saveAndFlush(entry);
    }
}
