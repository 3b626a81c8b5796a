package org.cordee.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.SharingSections;
import org.cordee.bid.SharingSections.ReadableSection;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.support.RoutingRequests.AbleSupporter;
import org.cordee.support.SupportStart.HelperChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member of a grouping, or an organisation alone, ask for help. A member shares nothing but its own section and
 * the headings of the outline, and only when it says so.
 */
@Component
public class AskingForSupport {

    private static final Logger LOG = LoggerFactory.getLogger(AskingForSupport.class);

    private final SupportRequests requests;
    private final RoutingRequests routing;
    private final SharingSections sharing;
    private final ConsortiumLookup consortia;
    private final SupportSettings settings;
    private final BusinessClock clock;

    AskingForSupport(
            SupportRequests requests,
            RoutingRequests routing,
            SharingSections sharing,
            ConsortiumLookup consortia,
            SupportSettings settings,
            BusinessClock clock) {
        this.requests = requests;
        this.routing = routing;
        this.sharing = sharing;
        this.consortia = consortia;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns what the user can ask and share. A grouping or a section that it may not read is left out, like one that
     * does not exist.
     *
     * @throws NotFound for a user who acts for no organisation of the directory, and for the holder of a one-time link
     */
    @Transactional(readOnly = true)
    public SupportStart start(Actor actor, @Nullable UUID consortiumId, @Nullable UUID sectionId) {
        UUID requester = requester(actor);
        ReadableSection section =
                sectionId == null ? null : sharing.find(actor, sectionId).orElse(null);
        UUID asked = section == null ? consortiumId : section.consortiumId();
        UUID grouping = asked != null && consortia.isMember(asked, requester) ? asked : null;
        ConsortiumFacts facts = grouping == null ? null : consortia.consortium(grouping);
        boolean own = grouping != null && section != null && section.own();
        return new SupportStart(
                grouping,
                facts == null ? null : facts.name(),
                facts == null ? null : facts.deadline().instant(),
                own ? Objects.requireNonNull(section).id() : null,
                own ? Objects.requireNonNull(section).heading() : null,
                grouping == null ? 0 : sharing.outline(requester, grouping).size(),
                routing.answerBy(grouping),
                sharedUntil(facts),
                helpers(requester));
    }

    private List<HelperChoice> helpers(UUID requester) {
        List<AbleSupporter> candidates = routing.candidates(requester);
        Map<UUID, Long> finished = candidates.isEmpty() ? Map.of() : finishedThisYear(candidates);
        return candidates.stream()
                .map(one -> new HelperChoice(
                        one.organisationId(),
                        one.legalName(),
                        one.terms().kindsInOrder(),
                        finished.getOrDefault(one.organisationId(), 0L)))
                .toList();
    }

    private Map<UUID, Long> finishedThisYear(List<AbleSupporter> candidates) {
        Instant newYear =
                clock.today().withDayOfYear(1).atStartOfDay(Deadline.PARIS).toInstant();
        return requests
                .finished(candidates.stream().map(AbleSupporter::organisationId).toList(), newYear)
                .stream()
                .collect(Collectors.toMap(
                        SupportRequests.SupporterCount::supporterId, SupportRequests.SupporterCount::requests));
    }

    /**
     * Asks for help: the first organisation is asked at once, or the coordinators are notified.
     *
     * @param key drawn when the form was shown; a second sending with the same key changes nothing
     * @return the id of the request
     * @throws NotFound for a grouping without the requester, and for a section that another organisation writes
     * @throws RuleViolation naming every field that cannot be taken
     */
    @Transactional
    public UUID ask(Actor actor, UUID key, SupportQuestion asked) {
        UUID requester = requester(actor);
        UUID earlier = requests.sent(requester, key).orElse(null);
        if (earlier != null) {
            return earlier;
        }
        ConsortiumFacts facts = grouping(requester, asked.consortiumId());
        SharedPages shared = shared(actor, asked, facts);
        boolean named = asked.wish().way() == HelperWish.AskingWay.NAMED;
        List<AbleSupporter> candidates = named ? routing.candidates(requester) : List.of();
        CollectedRefusals checks = new CollectedRefusals();
        String words = checks.read(() -> SupportWords.required("question", asked.words(), SupportWords.SHORT), "");
        checks.require(() -> requireOffered(asked, candidates));
        checks.throwIfRefused();
        if (requests.countOpen(requester) >= settings.mostOpen()) {
            throw new RuleViolation("support.request.too-many", settings.mostOpen());
        }
        SupportRequest request =
                new SupportRequest(actor, key, asked.kind(), words, asked.consortiumId(), shared, clock.now());
        first(actor, request, asked.wish());
        save(request);
        LOG.info("support asked request={} kind={} state={}", request.id(), request.kind(), request.state());
        return request.id();
    }

    /** Saves the request; of two sendings of one form at once the database lets one through. */
    private void save(SupportRequest request) {
        try {
            requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException second) {
            throw new RuleViolation("support.request.sent");
        }
    }

    private void first(Actor actor, SupportRequest request, HelperWish wish) {
        switch (wish.way()) {
            case NAMED -> routing.ask(actor, request, Objects.requireNonNull(wish.organisationId()));
            case BY_RULE -> routing.askNext(actor, request);
            case COORDINATOR -> request.leaveToCoordinator(actor, clock.now());
        }
    }

    private static void requireOffered(SupportQuestion asked, List<AbleSupporter> candidates) {
        HelperWish wish = asked.wish();
        if (wish.way() == HelperWish.AskingWay.NAMED && wish.organisationId() == null) {
            throw RuleViolation.of("helper", "support.request.no-helper");
        }
        boolean offered = wish.way() != HelperWish.AskingWay.NAMED
                || candidates.stream()
                        .anyMatch(one -> one.organisationId().equals(wish.organisationId())
                                && one.terms().kinds().contains(asked.kind()));
        if (!offered) {
            throw RuleViolation.of("helper", "support.request.not-offered");
        }
    }

    private @Nullable ConsortiumFacts grouping(UUID requester, @Nullable UUID consortiumId) {
        if (consortiumId == null) {
            return null;
        }
        if (!consortia.isMember(consortiumId, requester)) {
            throw new NotFound();
        }
        return consortia.consortium(consortiumId);
    }

    private SharedPages shared(Actor actor, SupportQuestion asked, @Nullable ConsortiumFacts facts) {
        UUID sectionId = asked.sectionId();
        if (sectionId != null) {
            ReadableSection section =
                    sharing.find(actor, sectionId).filter(ReadableSection::own).orElseThrow(NotFound::new);
            if (facts == null || !section.consortiumId().equals(facts.id())) {
                throw new NotFound();
            }
        }
        return new SharedPages(sectionId, asked.outlineShared() && facts != null, sharedUntil(facts));
    }

    /** Returns the deadline for bids, or a number of days where there is none that is still to come. */
    private Instant sharedUntil(@Nullable ConsortiumFacts facts) {
        Instant now = clock.now();
        Instant deadline = facts == null ? null : facts.deadline().instant();
        return deadline != null && deadline.isAfter(now) ? deadline : now.plus(Duration.ofDays(settings.sharedDays()));
    }

    private static UUID requester(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
        return actor.requireOrganisation();
    }
}
