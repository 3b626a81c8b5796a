package org.cordee.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads opportunities: the pool for everybody, the matches of a structure's watch, the answers for their owner. */
@Component
@Transactional(readOnly = true)
public class ReadingOpportunities {

    private final Opportunities opportunities;
    private final OpportunityAnswers answers;
    private final Watches watches;
    private final WatchReaders readers;
    private final WatchMatches matches;
    private final ConsortiumReading consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final OpportunitySettings settings;
    private final BusinessClock clock;

    ReadingOpportunities(
            Opportunities opportunities,
            OpportunityAnswers answers,
            Watches watches,
            WatchReaders readers,
            WatchMatches matches,
            ConsortiumReading consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            OpportunitySettings settings,
            BusinessClock clock) {
        this.opportunities = opportunities;
        this.answers = answers;
        this.watches = watches;
        this.readers = readers;
        this.matches = matches;
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The opportunities that wait in the watch of a structure.
     *
     * @param page the opportunities that its structure has not answered, those that end first first
     * @param counts of them by kind, whatever filter the page has
     */
    public record WatchedPage(Page<WatchedOpportunity> page, Map<OpportunityKind, Integer> counts) {

        /** Returns the number of opportunities of all kinds. */
        public int count() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A candidacy as the owner reads it.
     *
     * @param word to the owner; null for none
     */
    public record CandidacyView(
            UUID organisationId,
            UUID establishmentId,
            String name,
            OpportunityAnswerState state,
            @Nullable String word,
            Instant answeredAt) {}

    /**
     * An answer as its structure reads it.
     *
     * @param open whether the opportunity takes answers
     */
    public record AnswerView(
            UUID opportunityId, String title, OpportunityAnswerState state, Instant answeredAt, boolean open) {}

    /**
     * A part of a consortium or of a consultation that may be shared.
     *
     * @param partId the slot or the lot
     * @param opportunityId the open opportunity; null when the part is not shared
     */
    public record ShareablePart(
            UUID partId, String name, @Nullable UUID opportunityId) {}

    /**
     * Returns the slots of a consortium in preparation with their open opportunities; none after its launch.
     *
     * @throws NotFound for everybody but the lead
     */
    public List<ShareablePart> ofConsortium(Actor actor, UUID consortiumId) {
        Workspace space = consortia.workspaceOfLead(actor, consortiumId);
        return space.isInPreparation()
                ? shareable(space.slots().stream()
                        .map(slot -> new ShareablePart(slot.id(), slot.need(), null))
                        .toList())
                : List.of();
    }

    /**
     * Returns the open lots of a consultation with their open opportunities.
     *
     * @throws NotFound for everybody but its owner and the coordinators
     */
    public List<ShareablePart> ofConsultation(Actor actor, UUID consultationId) {
        ConsultationDetail detail = consultations.find(actor, consultationId);
        if (!detail.editable()) {
            throw new NotFound();
        }
        return shareable(detail.lots().stream()
                .filter(lot -> lot.status() == LotStatus.OPEN)
                .map(lot -> new ShareablePart(
                        lot.id(),
                        Objects.requireNonNullElse(
                                lot.content().title(),
                                Objects.requireNonNullElse(lot.content().key(), "")),
                        null))
                .toList());
    }

    private List<ShareablePart> shareable(List<ShareablePart> parts) {
        Map<UUID, UUID> open = opportunities
                .openOfAll(parts.stream().map(ShareablePart::partId).toList())
                .stream()
                .collect(Collectors.toMap(Opportunity::subjectId, Opportunity::id));
        return parts.stream()
                .map(part -> new ShareablePart(part.partId(), part.name(), open.get(part.partId())))
                .toList();
    }

    /** Returns the open opportunities, those that end first first. */
    public Page<OpportunityView> pool(Pageable page) {
        Page<Opportunity> found = opportunities.open(clock.now(), page);
        Map<UUID, String> names = names(found.getContent());
        return found.map(one -> view(one, names));
    }

    /** Returns one opportunity, open or closed, for everybody who has its address. */
    public OpportunityView find(UUID opportunityId) {
        Opportunity one = opportunities.get(opportunityId);
        return view(one, names(List.of(one)));
    }

    /** Returns the distance in kilometres within which an opportunity is near. */
    public int near() {
        return settings.near();
    }

    /** Returns the hour of the day in Paris at which digests are written. */
    public int hour() {
        return settings.digestHour();
    }

    /** Tells if the actor reads the answers of an opportunity and may close it. */
    public boolean isOwner(Actor actor, UUID opportunityId) {
        return opportunities.get(opportunityId).isOwnedBy(actor);
    }

    /**
     * Returns a page of the candidacies of an opportunity, the earliest first.
     *
     * @throws NotFound for everybody but its owner
     */
    public Page<CandidacyView> candidacies(Actor actor, UUID opportunityId, Pageable page) {
        opportunities.get(opportunityId).requireOwner(actor);
        Page<OpportunityAnswer> found = answers.candidacies(opportunityId, page);
        Map<UUID, String> names = directory.namesOf(
                found.stream().map(OpportunityAnswer::organisationId).toList());
        return found.map(one -> new CandidacyView(
                one.organisationId(),
                one.establishmentId(),
                names.getOrDefault(one.organisationId(), ""),
                one.state(),
                one.word(),
                one.answeredAt()));
    }

    /**
     * Returns the word of one candidate to the owner, for its letter; empty without a word and without a candidacy. It
     * does not filter by the user.
     */
    public Optional<String> wordOf(UUID opportunityId, UUID organisationId) {
        return answers.findByOpportunityIdAndOrganisationId(opportunityId, organisationId)
                .filter(one -> one.state() != OpportunityAnswerState.NOT_FOR_US)
                .map(OpportunityAnswer::word);
    }

    /** Returns the answer of the actor's structure; empty when it has not answered, and for a visitor. */
    public Optional<CandidacyView> answerOf(Actor actor, UUID opportunityId) {
        UUID organisation = actor.organisationId();
        return organisation == null
                ? Optional.empty()
                : answers.findByOpportunityIdAndOrganisationId(opportunityId, organisation)
                        .map(one -> new CandidacyView(
                                one.organisationId(),
                                one.establishmentId(),
                                directory.namesOf(List.of(organisation)).getOrDefault(organisation, ""),
                                one.state(),
                                one.word(),
                                one.answeredAt()));
    }

    /**
     * Returns what the actor's structure answered, the latest first.
     *
     * @throws NotFound for an actor without organisation, and for the holder of a link
     */
    public Page<AnswerView> answers(Actor actor, Pageable page) {
        Page<OpportunityAnswer> found = answers.ofOrganisation(KeepingWatches.structureOf(actor), page);
        Map<UUID, Opportunity> known =
                opportunities
                        .findAllById(found.stream()
                                .map(OpportunityAnswer::opportunityId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        Instant now = clock.now();
        return found.map(one -> {
            Opportunity about = Objects.requireNonNull(known.get(one.opportunityId()));
            return new AnswerView(
                    one.opportunityId(), about.content().title(), one.state(), one.answeredAt(), about.isOpen(now));
        });
    }

    /**
     * Returns what waits in the watch of the actor's structure; nothing when it has none.
     *
     * @param kind only opportunities of this kind; null for all
     */
    public WatchedPage watched(Actor actor, @Nullable OpportunityKind kind, Pageable page) {
        return watches.findByOrganisationId(KeepingWatches.structureOf(actor))
                .map(watch -> watched(watch, kind, page))
                .orElseGet(() -> new WatchedPage(Page.empty(page), Map.of()));
    }

    /**
     * Returns what waits in the watch that the holder of a digest's link reads.
     *
     * @param readerId the subject of the link
     * @throws NotFound when the person or the watch is gone
     */
    public WatchedPage watchedBy(UUID readerId, Pageable page) {
        return watched(watchOf(readerId), null, page);
    }

    private Watch watchOf(UUID readerId) {
        return readers.findById(readerId)
                .map(WatchReader::watchId)
                .flatMap(watches::findById)
                .orElseThrow(NotFound::new);
    }

    private WatchedPage watched(Watch watch, @Nullable OpportunityKind kind, Pageable page) {
        Instant now = clock.now();
        UUID organisation = watch.organisationId();
        Map<OpportunityKind, Integer> counts = matches.counts(watch.id(), organisation, now);
        long total = kind == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(kind, 0);
        List<MatchLine> lines =
                matches.unanswered(watch.id(), organisation, kind, now, page.getOffset(), page.getPageSize());
        return new WatchedPage(new PageImpl<>(watched(lines), page, total), counts);
    }

    private List<WatchedOpportunity> watched(List<MatchLine> lines) {
        Map<UUID, OpportunityView> views =
                views(lines.stream().map(line -> line.key().opportunityId()).toList());
        List<WatchedOpportunity> watched = new ArrayList<>();
        for (MatchLine line : lines) {
            OpportunityView view = views.get(line.key().opportunityId());
            if (view != null) {
                watched.add(
                        new WatchedOpportunity(view, Watch.code(line.digits()), line.kilometres(), line.matchedAt()));
            }
        }
        return watched;
    }

    /** Returns why the watch of the actor's structure found an opportunity; empty when it did not. */
    public Optional<WatchedOpportunity> watched(Actor actor, UUID opportunityId) {
        UUID organisation = actor.organisationId();
        return organisation == null
                ? Optional.empty()
                : watches.findByOrganisationId(organisation)
                        .flatMap(watch ->
                                matches.one(watch.id(), opportunityId).stream().findFirst())
                        .map(line -> watched(List.of(line)).get(0));
    }

    private Map<UUID, OpportunityView> views(Collection<UUID> ids) {
        List<Opportunity> found = opportunities.findAllById(ids);
        Map<UUID, String> names = names(found);
        return found.stream().collect(Collectors.toMap(Opportunity::id, one -> view(one, names)));
    }

    private Map<UUID, String> names(Collection<Opportunity> found) {
        return directory.namesOf(found.stream()
                .map(Opportunity::ownerOrganisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private OpportunityView view(Opportunity one, Map<UUID, String> names) {
        UUID owner = one.ownerOrganisationId();
        return new OpportunityView(
                one.id(),
                one.kind(),
                one.subjectId(),
                owner,
                owner == null ? null : names.get(owner),
                one.consortiumId(),
                one.content(),
                one.sharedAt(),
                one.isOpen(clock.now()),
                one.wave());
    }
}
