package org.cordee.support;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.support.SupportDesk.AskedKind;
import org.cordee.support.SupportDesk.DeskFigures;
import org.cordee.support.SupportDesk.FinishedSupport;
import org.cordee.support.SupportRequestView.AskedSupporter;
import org.cordee.support.SupportRequestView.GivenDeliverable;
import org.cordee.support.SupportRequestView.HelpContact;
import org.cordee.support.SupportRequestView.SharedOpening;
import org.cordee.support.SupportRequestView.SupportRelation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads requests for help: an organisation its own, a support organisation those it is asked about or helps with, and
 * coordinators all of them. Nobody reads here what was shared.
 */
@Component
@Transactional(readOnly = true)
public class ReadingSupport {

    private static final Limit MOST = Limit.of(100);
    private static final Limit MOST_ACCEPTANCES = Limit.of(1000);
    private static final Period FIGURES_OF = Period.ofMonths(3);
    private static final int LONGEST_TITLE = 90;

    private final SupportRequests requests;
    private final SupportOffers offers;
    private final SupportOpenings openings;
    private final SupporterAccess access;
    private final RoutingRequests routing;
    private final DirectoryLookup directory;
    private final ConsortiumLookup consortia;
    private final PeopleReading people;
    private final BusinessClock clock;

    ReadingSupport(
            SupportRequests requests,
            SupportOffers offers,
            SupportOpenings openings,
            SupporterAccess access,
            RoutingRequests routing,
            DirectoryLookup directory,
            ConsortiumLookup consortia,
            PeopleReading people,
            BusinessClock clock) {
        this.requests = requests;
        this.offers = offers;
        this.openings = openings;
        this.access = access;
        this.routing = routing;
        this.directory = directory;
        this.consortia = consortia;
        this.people = people;
        this.clock = clock;
    }

    /** Tells if the actor acts for a support organisation or a network, which has a desk of its own. */
    public boolean isSupporter(Actor actor) {
        return access.isSupporter(actor);
    }

    /**
     * Returns the requests of the actor's organisation, the latest first.
     *
     * @throws NotFound for a user who acts for no organisation, and for the holder of a one-time link
     */
    public Page<SupportRow> own(Actor actor, Pageable page) {
        requireAccount(actor);
        return rows(requests.askedBy(actor.requireOrganisation(), page));
    }

    /**
     * Returns the requests of all organisations that have not ended, those that wait for a coordinator first.
     *
     * @throws NotFound for all users but coordinators
     */
    public Page<SupportRow> all(Actor actor, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        return rows(requests.open(page));
    }

    /**
     * Returns what a support organisation has to do and has done.
     *
     * @throws NotFound for all other users
     */
    public SupportDesk desk(Actor actor, Pageable finished) {
        UUID supporter = access.requireSupporter(actor);
        SupportTerms terms = offers.find(supporter).map(SupportOffer::terms).orElse(null);
        return new SupportDesk(
                directory.nameOf(supporter),
                terms != null,
                rows(requests.offeredTo(supporter, MOST)),
                rows(requests.helpedBy(supporter, MOST)),
                finished(requests.finishedBy(supporter, finished)),
                figures(supporter, terms),
                asked(supporter));
    }

    private DeskFigures figures(UUID supporter, @Nullable SupportTerms terms) {
        Instant since =
                clock.today().minus(FIGURES_OF).atStartOfDay(Deadline.PARIS).toInstant();
        SupportRequests.ServiceFigures service = requests.figures(supporter, since);
        SupportRequests.Scores scores = requests.scores(supporter);
        Long inTime = service.inTime();
        return new DeskFigures(
                service.turns(),
                inTime == null ? 0 : inTime,
                DeskFigures.median(requests.acceptances(supporter, since, MOST_ACCEPTANCES).stream()
                        .map(one -> Duration.between(one.askedAt(), one.acceptedAt()))
                        .toList()),
                routing.given(List.of(supporter)).getOrDefault(supporter, BigDecimal.ZERO),
                terms == null ? null : terms.hoursPerMonth(),
                scores.evaluations(),
                DeskFigures.rounded(scores.average()));
    }

    private List<AskedKind> asked(UUID supporter) {
        Instant newYear =
                clock.today().withDayOfYear(1).atStartOfDay(Deadline.PARIS).toInstant();
        return requests.kinds(supporter, newYear).stream()
                .map(count -> new AskedKind(count.kind(), count.requests()))
                .sorted(Comparator.comparing(AskedKind::requests).reversed().thenComparing(AskedKind::kind))
                .toList();
    }

    private Page<FinishedSupport> finished(Page<SupportRequest> page) {
        List<UUID> ids = page.map(SupportRequest::id).getContent();
        Map<UUID, BigDecimal> hours = ids.isEmpty()
                ? Map.of()
                : requests.hoursOf(ids).stream()
                        .collect(Collectors.toMap(
                                SupportRequests.RequestHours::requestId, SupportRequests.RequestHours::hours));
        Set<UUID> inTime = ids.isEmpty()
                ? Set.of()
                : requests.acceptedTurns(ids).stream()
                        .filter(turn -> !turn.endedAt().isAfter(turn.answerBy()))
                        .map(SupportRequests.AcceptedTurn::requestId)
                        .collect(Collectors.toSet());
        Map<UUID, String> names =
                directory.namesOf(page.map(SupportRequest::organisationId).toSet());
        return page.map(one -> new FinishedSupport(
                one.id(),
                one.kind(),
                title(one),
                names.getOrDefault(one.organisationId(), "?"),
                Objects.requireNonNull(one.deliveredAt()),
                hours.getOrDefault(one.id(), BigDecimal.ZERO),
                inTime.contains(one.id()),
                one.score()));
    }

    private Page<SupportRow> rows(Page<SupportRequest> page) {
        Map<UUID, SupportRow> rows =
                rows(page.getContent()).stream().collect(Collectors.toMap(SupportRow::id, Function.identity()));
        return page.map(one -> Objects.requireNonNull(rows.get(one.id())));
    }

    private List<SupportRow> rows(Collection<SupportRequest> found) {
        List<UUID> organisations = new ArrayList<>();
        List<UUID> groupings = new ArrayList<>();
        for (SupportRequest one : found) {
            organisations.add(one.organisationId());
            add(organisations, one.supporterId());
            add(groupings, one.consortiumId());
        }
        Map<UUID, String> names = directory.namesOf(Set.copyOf(organisations));
        Map<UUID, String> consortiumNames = consortia.names(groupings);
        Instant now = clock.now();
        return found.stream()
                .map(one -> new SupportRow(
                        one.id(),
                        one.kind(),
                        title(one),
                        one.state(),
                        names.getOrDefault(one.organisationId(), "?"),
                        one.supporterId() == null ? null : names.get(one.supporterId()),
                        one.consortiumId() == null ? null : consortiumNames.get(one.consortiumId()),
                        one.askedAt(),
                        one.answerBy(),
                        one.deliverBy(),
                        isLate(one, now)))
                .toList();
    }

    private static void add(List<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static boolean isLate(SupportRequest one, Instant now) {
        Instant due = one.state() == SupportState.OFFERED
                ? one.answerBy()
                : one.state().isHelping() ? one.deliverBy() : null;
        return due != null && due.isBefore(now);
    }

    private static String title(SupportRequest one) {
        String line = one.question().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /**
     * Returns one request.
     *
     * @throws NotFound for all users but its requester, the support organisation that is asked now or helps, and
     * coordinators; a missing one is answered alike
     */
    public SupportRequestView find(Actor actor, UUID requestId) {
        SupportRequest request = requests.findById(requestId).orElseThrow(NotFound::new);
        SupportRelation relation = relation(actor, request);
        Instant now = clock.now();
        UUID supporter = request.supporterId();
        UUID consortium = request.consortiumId();
        Map<UUID, String> names = directory.namesOf(organisations(request));
        List<SupportDeliverable> given = request.deliverables();
        return new SupportRequestView(
                request.id(),
                relation,
                request.kind(),
                request.question(),
                request.state(),
                names.getOrDefault(request.organisationId(), "?"),
                supporter == null ? null : names.get(supporter),
                contact(relation, request),
                consortium == null ? null : consortia.names(List.of(consortium)).get(consortium),
                routing.deadline(consortium),
                request.shared().sectionId() != null,
                request.shared().outlineShared(),
                request.sharingEndedAt() == null ? request.shared().sharedUntil() : request.sharingEndedAt(),
                request.sharingEndedAt() != null,
                request.isSharing(now),
                request.askedAt(),
                request.answerBy(),
                request.acceptedAt(),
                request.diagnosis(),
                request.deliverBy(),
                given.stream()
                        .map(one -> new GivenDeliverable(one.words(), one.hours(), one.deliveredAt()))
                        .toList(),
                given.stream().map(SupportDeliverable::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                request.deliveredAt(),
                request.score(),
                request.evaluation(),
                request.isHelpedBy(actor),
                relation == SupportRelation.REQUESTER ? openings(requestId) : List.of(),
                relation == SupportRelation.COORDINATOR ? turns(request, names) : List.of());
    }

    private static Set<UUID> organisations(SupportRequest request) {
        List<UUID> all = new ArrayList<>(request.askedSupporters());
        all.add(request.organisationId());
        add(all, request.supporterId());
        return Set.copyOf(all);
    }

    private static SupportRelation relation(Actor actor, SupportRequest request) {
        if (request.isAskedBy(actor)) {
            return SupportRelation.REQUESTER;
        }
        if (request.isGivenTo(actor)) {
            return SupportRelation.SUPPORTER;
        }
        actor.requireRole(Role.COORDINATOR);
        return SupportRelation.COORDINATOR;
    }

    /** Returns the person of the other side; both sides agreed to be shown by asking and by accepting. */
    private @Nullable HelpContact contact(SupportRelation relation, SupportRequest request) {
        UUID person = relation == SupportRelation.REQUESTER ? request.acceptedBy() : request.askedBy();
        if (relation == SupportRelation.COORDINATOR && request.supporterId() != null
                || request.acceptedAt() == null
                || person == null) {
            return null;
        }
        return people.contact(person)
                .map(one -> new HelpContact(one.name(), one.email()))
                .orElse(null);
    }

    private List<SharedOpening> openings(UUID requestId) {
        List<SupportOpenings.OpenedOn> days = openings.of(requestId);
        Map<UUID, String> names = people.namesOf(
                days.stream().map(SupportOpenings.OpenedOn::personId).collect(Collectors.toSet()));
        return days.stream()
                .map(day -> new SharedOpening(day.on(), names.get(day.personId())))
                .toList();
    }

    private static List<AskedSupporter> turns(SupportRequest request, Map<UUID, String> names) {
        return request.turns().stream()
                .map(turn -> new AskedSupporter(
                        names.getOrDefault(turn.organisationId(), "?"),
                        turn.answerBy(),
                        turn.outcome() == null ? null : turn.outcome().name(),
                        turn.reason() == null ? null : turn.reason().name()))
                .toList();
    }

    /**
     * Returns the organisations that a coordinator may ask about a request.
     *
     * @throws NotFound for all users but coordinators
     */
    public List<SupportStart.HelperChoice> helpers(Actor actor, UUID requestId) {
        actor.requireRole(Role.COORDINATOR);
        SupportRequest request = requests.findById(requestId).orElseThrow(NotFound::new);
        return routing.candidates(request.organisationId()).stream()
                .filter(one -> one.terms().kinds().contains(request.kind()))
                .map(one -> new SupportStart.HelperChoice(
                        one.organisationId(), one.legalName(), one.terms().kindsInOrder(), 0))
                .toList();
    }

    private static void requireAccount(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
    }
}
