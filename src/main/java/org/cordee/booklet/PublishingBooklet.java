package org.cordee.booklet;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.booklet.BookletVersion.VersionLine;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the booklet of a call, at once or at the end of an embargo. Each publication is a version that is kept.
 *
 * <p>Acts that concern several aggregates lock the call first and then its contributions, so that none waits for
 * another in a circle.
 */
@Component
public class PublishingBooklet {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingBooklet.class);

    private final BookletCalls calls;
    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletEntries entries;
    private final BookletVersions versions;
    private final BookletDates dates;
    private final BusinessClock clock;

    PublishingBooklet(
            BookletCalls calls,
            Contributions contributions,
            EntryRevisions revisions,
            BookletEntries entries,
            BookletVersions versions,
            BookletDates dates,
            BusinessClock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.revisions = revisions;
        this.entries = entries;
        this.versions = versions;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Decides what is published and when. Without an embargo it is published in the same transaction; what is public
     * already makes no new version. A later decision before the end of the embargo replaces this one.
     *
     * @param order the contributions in the order of the booklet, each with confirmed facts
     * @param embargoUntil the moment at which the booklet becomes public; null or a past moment for at once
     * @throws NotFound for a missing call, and unless the actor is a coordinator
     * @throws RuleViolation {@code booklet.publication.no-entry}, {@code booklet.publication.unchecked}; while
     * contributions are taken, and after the call was cancelled
     */
    @Transactional
    public void decide(Actor actor, UUID callId, List<UUID> order, @Nullable Instant embargoUntil) {
        BookletAccess.requireCoordinator(actor);
        BookletCall call = calls.getLocked(callId);
        Instant now = clock.now();
        List<UUID> once = List.copyOf(new LinkedHashSet<>(order));
        Map<UUID, Contribution> publishable = publishable(callId);
        if (!publishable.keySet().containsAll(once)) {
            throw RuleViolation.of("entries", "booklet.publication.unchecked");
        }
        boolean atOnce = embargoUntil == null || !embargoUntil.isAfter(now);
        if (atOnce && isPublished(call, once, publishable)) {
            return;
        }
        call.schedule(actor, once, embargoUntil == null ? now : embargoUntil, now);
        if (!Objects.requireNonNull(call.publishAt()).isAfter(now)) {
            publish(actor, call, now);
        }
        calls.saveAndFlush(call);
        LOG.info("booklet publication decided call={} entries={} at={}", callId, once.size(), call.publishAt());
    }

    /** Tells if the last version shows exactly these texts with these words, and nothing else is planned. */
    private boolean isPublished(BookletCall call, List<UUID> order, Map<UUID, Contribution> publishable) {
        if (call.state() != CallState.PUBLISHED) {
            return false;
        }
        BookletVersion last = versions.get(call.id(), call.versions());
        List<VersionLine> wanted = order.stream()
                .map(id -> Objects.requireNonNull(publishable.get(id)))
                .map(one -> new VersionLine(one.id(), Objects.requireNonNull(one.checkedRevision())))
                .toList();
        return last.terms().equals(call.terms()) && last.lines().equals(wanted);
    }

    private Map<UUID, Contribution> publishable(UUID callId) {
        return contributions.lockedOfCall(callId).stream()
                .filter(Contribution::isPublishable)
                .collect(Collectors.toMap(Contribution::id, Function.identity()));
    }

    /**
     * Publishes what was decided when its embargo is over. A timer calls it; it may be called again. When no planned
     * text may be published any more, the plan is dropped: the coordinators are asked to decide anew.
     *
     * @return false when nothing was published: it was before, the plan was dropped, or the call was cancelled
     * @throws TooEarly before the end of the embargo
     * @throws NotFound when there is no such call
     */
    @Transactional
    public boolean publishDue(UUID callId) {
        BookletCall call = calls.getLocked(callId);
        if (call.state() != CallState.SCHEDULED) {
            return false;
        }
        Instant now = clock.now();
        boolean any = !shown(call).isEmpty();
        if (any) {
            publish(Actor.system(), call, now);
        } else {
            call.dropPublication(Actor.system(), now);
            LOG.info("booklet publication dropped call={}", callId);
        }
        calls.saveAndFlush(call);
        return any;
    }

    /** Returns the planned contributions that are still publishable: one may have been withdrawn meanwhile. */
    private List<Contribution> shown(BookletCall call) {
        Map<UUID, Contribution> publishable = publishable(call.id());
        return call.planned().stream()
                .map(publishable::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void publish(Actor actor, BookletCall call, Instant now) {
        List<Contribution> shown = shown(call);
        int number = call.publish(actor, now);
        List<VersionLine> lines = shown.stream()
                .map(one -> publish(actor, call, one, number, now))
                .toList();
        versions.saveAndFlush(new BookletVersion(call, number, call.terms(), lines, null, now));
        LOG.info("booklet published call={} version={} entries={}", call.id(), number, lines.size());
    }

    private VersionLine publish(Actor actor, BookletCall call, Contribution one, int number, Instant now) {
        EntryRevision checked = revisions.get(one.id(), Objects.requireNonNull(one.checkedRevision()));
        BookletEntry entry = entries.findLocked(one.id()).orElseGet(() -> new BookletEntry(call, one, now));
        entry.show(actor, checked, number, dates, now);
        entries.saveAndFlush(entry);
        return new VersionLine(entry.id(), checked.number());
    }
}
