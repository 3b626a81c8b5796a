package org.cordee.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.law.RoutingSupport;
import org.cordee.law.RoutingSupport.SupportRoute;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Finds the support organisations for a request and asks them one after the other. D20 gives the order by their kind;
 * among equals, the one with the fewest open requests comes first. An organisation that has given its hours of the
 * month, that is away or that was asked before is left out.
 */
@Component
class RoutingRequests {

    /** The most offers that one routing reads. */
    private static final Limit MOST = Limit.of(500);

    private final SupportOffers offers;
    private final SupportRequests requests;
    private final ReadingDirectory directory;
    private final DirectoryLookup names;
    private final RoutingSupport table;
    private final ConsortiumLookup consortia;
    private final SupportSettings settings;
    private final BusinessClock clock;

    RoutingRequests(
            SupportOffers offers,
            SupportRequests requests,
            ReadingDirectory directory,
            DirectoryLookup names,
            RoutingSupport table,
            ConsortiumLookup consortia,
            SupportSettings settings,
            BusinessClock clock) {
        this.offers = offers;
        this.requests = requests;
        this.directory = directory;
        this.names = names;
        this.table = table;
        this.consortia = consortia;
        this.settings = settings;
        this.clock = clock;
    }

    /** A support organisation that could be asked, with its offer. */
    record AbleSupporter(UUID organisationId, String legalName, SupportTerms terms, Supporter kind) {}

    /** Returns every organisation whose offer serves the requester with any kind of help, by name. */
    List<AbleSupporter> candidates(UUID requester) {
        return candidates(applicant(requester));
    }

    private List<AbleSupporter> candidates(Applicant applicant) {
        LocalDate today = clock.today();
        List<SupportOffer> found = offers.covering(today, CoveringAreas.of(applicant.department()), MOST).stream()
                .filter(offer -> !offer.organisationId().equals(applicant.organisationId()))
                .filter(offer -> offer.terms().serves(applicant))
                .toList();
        Map<UUID, BigDecimal> given = given(ids(found));
        List<SupportOffer> free = found.stream()
                .filter(offer -> given.getOrDefault(offer.organisationId(), BigDecimal.ZERO)
                                .compareTo(BigDecimal.valueOf(offer.terms().hoursPerMonth()))
                        < 0)
                .toList();
        Map<UUID, OrganisationProfile> profiles = names.profilesOf(ids(free));
        List<AbleSupporter> candidates = new ArrayList<>();
        for (SupportOffer offer : free) {
            OrganisationProfile profile = profiles.get(offer.organisationId());
            if (profile != null && SupporterAccess.maySupport(profile)) {
                candidates.add(new AbleSupporter(
                        offer.organisationId(), profile.legalName(), offer.terms(), Supporter.of(profile.themes())));
            }
        }
        candidates.sort(Comparator.comparing(AbleSupporter::legalName).thenComparing(AbleSupporter::organisationId));
        return candidates;
    }

    /** Returns the organisations to ask for one kind of help, in the order in which they are asked. */
    List<UUID> ranked(UUID requester, SupportKind kind, Set<UUID> asked) {
        Applicant applicant = applicant(requester);
        List<AbleSupporter> able = candidates(applicant).stream()
                .filter(candidate -> candidate.terms().kinds().contains(kind))
                .filter(candidate -> !asked.contains(candidate.organisationId()))
                .toList();
        Map<Supporter, Long> ranks = new HashMap<>();
        for (SupportRoute route : table.route(AdvisingSupport.facts(applicant, kind, clock.today()))) {
            ranks.putIfAbsent(Supporter.valueOf(route.supporter()), route.rank());
        }
        Map<UUID, Long> load =
                load(able.stream().map(AbleSupporter::organisationId).toList());
        return able.stream()
                .sorted(Comparator.comparing((AbleSupporter one) -> ranks.getOrDefault(one.kind(), Long.MAX_VALUE))
                        .thenComparing(one -> load.getOrDefault(one.organisationId(), 0L))
                        .thenComparing(AbleSupporter::legalName)
                        .thenComparing(AbleSupporter::organisationId))
                .map(AbleSupporter::organisationId)
                .toList();
    }

    /** Asks the next organisation, or leaves the request to the coordinators when none is left. */
    void askNext(Actor actor, SupportRequest request) {
        List<UUID> next = ranked(request.organisationId(), request.kind(), request.askedSupporters());
        if (next.isEmpty()) {
            request.leaveToCoordinator(actor, clock.now());
        } else {
            ask(actor, request, next.get(0));
        }
    }

    /** Asks one organisation within the service level. */
    void ask(Actor actor, SupportRequest request, UUID supporter) {
        Instant now = clock.now();
        request.offerTo(actor, supporter, answerBy(request.consortiumId()), now);
    }

    /** Asks the organisation that a coordinator chose, within the service level. */
    void assign(Actor actor, SupportRequest request, UUID supporter) {
        Instant now = clock.now();
        request.assignTo(actor, supporter, answerBy(request.consortiumId()), now);
    }

    /** Returns until when an organisation that is asked now has to accept. */
    Instant answerBy(@Nullable UUID consortiumId) {
        return withinServiceLevel(clock.now(), consortiumId);
    }

    /** Returns the end of a service level that begins at an instant. */
    Instant withinServiceLevel(Instant begin, @Nullable UUID consortiumId) {
        return settings.serviceLevel().answerBy(begin, deadline(consortiumId));
    }

    @Nullable
    Instant deadline(@Nullable UUID consortiumId) {
        return consortiumId == null
                ? null
                : consortia.consortium(consortiumId).deadline().instant();
    }

    /** Returns the hours that each organisation has given since the first day of this month. */
    Map<UUID, BigDecimal> given(Collection<UUID> supporters) {
        Instant month =
                clock.today().withDayOfMonth(1).atStartOfDay(Deadline.PARIS).toInstant();
        return supporters.isEmpty()
                ? Map.of()
                : requests.hoursGiven(supporters, month).stream()
                        .collect(Collectors.toMap(
                                SupportRequests.GivenHours::supporterId, SupportRequests.GivenHours::hours));
    }

    private Map<UUID, Long> load(Collection<UUID> supporters) {
        return supporters.isEmpty()
                ? Map.of()
                : requests.load(supporters).stream()
                        .collect(Collectors.toMap(
                                SupportRequests.SupporterCount::supporterId, SupportRequests.SupporterCount::requests));
    }

    private Applicant applicant(UUID requester) {
        return AdvisingSupport.applicant(directory.find(Actor.system(), requester), null);
    }

    private static List<UUID> ids(List<SupportOffer> found) {
        return found.stream().map(SupportOffer::organisationId).toList();
    }
}
