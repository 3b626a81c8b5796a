package org.cordee.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.search.PublishedSolutions;
import org.cordee.organisation.search.PublishedSolutions.SolutionLine;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads needs for their buyer, for coordinators and for the structures that were asked: each sees its own part. Missing
 * and foreign needs are answered alike.
 */
@Component
@Transactional(readOnly = true)
public class ReadingNeeds {

    /** The needs that a coordinator lists: all that were sent and confirmed. */
    private static final Set<NeedState> ALL = EnumSet.complementOf(EnumSet.of(NeedState.DRAFT));

    private static final Set<NeedState> WITH_LIST = EnumSet.of(NeedState.DELIVERED, NeedState.CLOSED);

    private final Needs needs;
    private final Inquiries inquiries;
    private final DirectoryLookup directory;
    private final PublishedSolutions solutions;
    private final NeedSettings settings;
    private final BusinessClock clock;

    ReadingNeeds(
            Needs needs,
            Inquiries inquiries,
            DirectoryLookup directory,
            PublishedSolutions solutions,
            NeedSettings settings,
            BusinessClock clock) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.directory = directory;
        this.solutions = solutions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A need that is being written.
     *
     * @param scope null before the second page was filled in
     */
    public record NeedDraft(
            UUID id, NeedDescription description, @Nullable NeedScope scope) {}

    /**
     * The receipt of a need whose address is not confirmed yet.
     *
     * @param email the address to which the link was sent
     */
    public record NeedReceipt(String reference, String email, Instant sentAt, Instant confirmBefore) {}

    /**
     * A need without the contact of its buyer.
     *
     * @param readBefore until when a coordinator should read it; null before it was confirmed
     * @param found how many structures were found at least; null before the list was made
     * @param batches the number of batches that were sent
     * @param enough whether no further structure is asked
     * @param chooseBefore until when introductions can be asked for; null before the short list
     * @param word what the coordinator wrote to the buyer; null for none
     */
    public record NeedFacts(
            UUID id,
            String reference,
            NeedState state,
            NeedDescription description,
            NeedScope scope,
            String buyerName,
            Instant sentAt,
            @Nullable Instant receivedAt,
            @Nullable Instant readBefore,
            @Nullable Integer found,
            int batches,
            int interested,
            boolean enough,
            @Nullable Instant deliveredAt,
            @Nullable Instant chooseBefore,
            @Nullable Instant outcomeDueAt,
            @Nullable Instant outcomeAskedAt,
            @Nullable NeedOutcome outcome,
            @Nullable String word) {

        /** Returns the facts that a structure may know: nothing of how others answered, and no word to the buyer. */
        NeedFacts withoutProgress() {
            return new NeedFacts(
                    id,
                    reference,
                    state,
                    description,
                    scope,
                    buyerName,
                    sentAt,
                    null,
                    null,
                    null,
                    0,
                    0,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * The answers to one batch.
     *
     * @param number from 1
     * @param open structures that have not answered and still may
     * @param silent structures that did not answer in time, or need not answer any more
     */
    public record BatchFacts(
            int number,
            Instant askedAt,
            Instant answerBefore,
            int asked,
            int interested,
            int declined,
            int open,
            int silent) {}

    /**
     * One structure of a list. It has no contact.
     *
     * @param kinds those that hold today
     * @param score points of a hundred; null for one that a coordinator added by name
     * @param nearness what is known of its way to the place of the need; null for nothing
     * @param kilometres from the place of the need to its establishment; null when they are not known
     * @param words what the structure wrote; null for nothing
     */
    public record StructureLine(
            UUID inquiryId,
            UUID organisationId,
            String name,
            String city,
            List<OrganisationKind> kinds,
            InquiryState state,
            @Nullable Integer score,
            @Nullable Nearness nearness,
            @Nullable Integer kilometres,
            @Nullable Integer batch,
            @Nullable Instant answeredAt,
            @Nullable NoInterestReason reason,
            @Nullable String words,
            @Nullable Instant introductionAskedAt) {

        /** Tells whether the structure is on the list and can be asked or taken from it. */
        public boolean isListed() {
            return state == InquiryState.LISTED;
        }

        /** Tells whether the structure can still be put on the list or taken from it. */
        public boolean isMovable() {
            return state == InquiryState.LISTED || state == InquiryState.REMOVED;
        }
    }

    /**
     * A need as a coordinator sees it.
     *
     * @param contact null after it was erased
     * @param reasons how many structures gave which reason
     * @param lines all structures of its list, those that were asked first
     * @param nextBatch how many structures the next batch would ask; 0 when none can be sent
     * @param solutions published solutions that suit the need, the best first
     */
    public record CoordinatorView(
            NeedFacts facts,
            @Nullable NeedContact contact,
            List<BatchFacts> batches,
            Map<NoInterestReason, Integer> reasons,
            List<StructureLine> lines,
            int nextBatch,
            List<SolutionLine> solutions) {

        /** Returns the number of refusals of the most frequent reason; 0 without any. */
        public int mostRefusals() {
            return most(reasons);
        }
    }

    /**
     * A need as its buyer sees it.
     *
     * @param confirmed whether its address was confirmed
     * @param contactKnown false after the contact was erased
     * @param reasons how many structures gave which reason
     * @param silent how many did not answer or were stopped before they did
     * @param shortlist the interested structures, the best first; empty before it was delivered
     * @param choosable whether introductions can be asked for now
     * @param solutions published solutions that suit the need, the best first
     */
    public record BuyerView(
            NeedFacts facts,
            boolean confirmed,
            boolean contactKnown,
            List<BatchFacts> batches,
            Map<NoInterestReason, Integer> reasons,
            int silent,
            List<StructureLine> shortlist,
            boolean choosable,
            List<SolutionLine> solutions) {

        /** Returns the number of refusals of the most frequent reason; 0 without any. */
        public int mostRefusals() {
            return most(reasons);
        }

        /** Tells whether an introduction can be asked for now to a structure for which none was asked yet. */
        public boolean hasChoice() {
            return choosable && shortlist.stream().anyMatch(one -> one.introductionAskedAt() == null);
        }

        public boolean hasShortlist() {
            return WITH_LIST.contains(facts.state());
        }
    }

    /**
     * The question to one structure.
     *
     * @param need without the contact of its buyer
     * @param open whether it can be answered now
     * @param reason why it is not interested; null unless it declined
     */
    public record InquiryView(
            UUID id,
            UUID organisationId,
            String organisationName,
            NeedFacts need,
            InquiryState state,
            Instant askedAt,
            Instant answerBefore,
            boolean open,
            @Nullable NoInterestReason reason,
            @Nullable String words) {}

    /** Returns a need that is being written; the caller knows its id because it began it. */
    public NeedDraft draft(UUID draftId) {
        Need need = needs.get(draftId);
        if (need.isSent()) {
            throw new NotFound();
        }
        return new NeedDraft(need.id(), need.description(), need.scope());
    }

    /**
     * Returns the receipt of a need; empty for a draft that was not sent.
     *
     * @throws NotFound when its address was confirmed: then its own page shows it
     */
    public Optional<NeedReceipt> receipt(UUID draftId) {
        Need need = needs.get(draftId);
        if (!need.isSent()) {
            return Optional.empty();
        }
        NeedContact contact = need.contact();
        Instant sentAt = need.sentAt();
        String reference = need.reference();
        if (need.state() != NeedState.DRAFT || contact == null || sentAt == null || reference == null) {
            throw new NotFound();
        }
        return Optional.of(new NeedReceipt(reference, contact.email(), sentAt, sentAt.plus(settings.draftLife())));
    }

    /**
     * Returns one page of needs: all of them for a coordinator, else those of the organisation acted for; an account
     * whose address is not proven reads none.
     *
     * @param state only needs in this state; null for all
     */
    public Page<NeedFacts> list(Actor actor, @Nullable NeedState state, Pageable page) {
        if (actor.is(Role.COORDINATOR)) {
            Collection<NeedState> states = state == null || state == NeedState.DRAFT ? ALL : EnumSet.of(state);
            return needs.inStates(states, page).map(ReadingNeeds::facts);
        }
        if (actor.via() == Actor.Via.LINK || actor.organisationId() == null || !actor.isProven()) {
            return Page.empty(page);
        }
        return needs.ofBuyer(actor.requireOrganisation(), page).map(ReadingNeeds::facts);
    }

    /** Returns how many needs wait for a coordinator. */
    public long countUnread(Actor actor) {
        return actor.is(Role.COORDINATOR) ? needs.countUnread() : 0;
    }

    /** Returns a need for a coordinator. */
    public CoordinatorView forCoordinator(Actor actor, UUID needId) {
        actor.requireRole(Role.COORDINATOR);
        Need need = needs.get(needId);
        if (need.state() == NeedState.DRAFT) {
            throw new NotFound();
        }
        List<Inquiry> all = inquiries.ofNeed(needId);
        boolean open = !need.state().isOver() && need.enoughAt() == null && need.deliveredAt() == null;
        long listed =
                all.stream().filter(one -> one.state() == InquiryState.LISTED).count();
        return new CoordinatorView(
                facts(need),
                need.contact(),
                batches(all),
                reasons(all),
                lines(all),
                open && need.state() != NeedState.RECEIVED ? (int) Math.min(listed, settings.batch()) : 0,
                solutions(need));
    }

    private List<SolutionLine> solutions(Need need) {
        String area = NeedPlaces.areaOf(need.requiredScope().place());
        return solutions.fitting(
                need.description().tradeCodes().stream().map(Cpv::new).toList(),
                area.isEmpty() ? List.of() : List.of(area));
    }

    /** Returns a need for its buyer. */
    public BuyerView forBuyer(NeedBuyer buyer) {
        Need need = buyer.owning(needs.get(buyer.needId()));
        List<Inquiry> all = inquiries.ofNeed(need.id());
        boolean delivered = WITH_LIST.contains(need.state());
        List<Inquiry> interested = all.stream()
                .filter(one -> delivered && one.state() == InquiryState.INTERESTED)
                .sorted(Comparator.comparing(
                        (Inquiry one) -> Objects.requireNonNullElse(one.score(), 0), Comparator.reverseOrder()))
                .toList();
        int silent = (int) all.stream()
                .filter(one -> one.state() == InquiryState.LAPSED || one.state() == InquiryState.STOPPED)
                .count();
        Instant choose = need.chooseBefore();
        boolean choosable = need.state() == NeedState.DELIVERED
                && choose != null
                && !clock.now().isAfter(choose);
        return new BuyerView(
                facts(need),
                need.state() != NeedState.DRAFT,
                need.contact() != null,
                batches(all),
                delivered ? reasons(all) : Map.of(),
                silent,
                lines(interested),
                choosable,
                solutions(need));
    }

    /**
     * Returns one page of what the organisation acted for was asked, the latest first; an account whose address is not
     * proven reads none.
     */
    public Page<InquiryView> inquiries(Actor actor, Pageable page) {
        if (actor.via() == Actor.Via.LINK || actor.organisationId() == null || !actor.isProven()) {
            return Page.empty(page);
        }
        Page<Inquiry> asked = inquiries.askedOf(actor.requireOrganisation(), page);
        Map<UUID, Need> about = needs.findByIdIn(asked.map(Inquiry::needId).toSet()).stream()
                .collect(Collectors.toMap(Need::id, Function.identity()));
        String name = asked.isEmpty() ? "" : directory.nameOf(actor.requireOrganisation());
        return asked.map(one -> view(one, Objects.requireNonNull(about.get(one.needId())), name));
    }

    /**
     * Returns what a structure is asked, for this structure alone.
     *
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public InquiryView inquiry(Actor actor, UUID inquiryId) {
        actor.requireProven();
        Inquiry inquiry = inquiries.findById(inquiryId).orElseThrow(NotFound::new);
        if (!actor.actsFor(inquiry.organisationId()) || inquiry.askedAt() == null) {
            throw new NotFound();
        }
        return view(inquiry, needs.get(inquiry.needId()), directory.nameOf(inquiry.organisationId()));
    }

    private InquiryView view(Inquiry inquiry, Need need, String name) {
        Instant before = Objects.requireNonNull(inquiry.answerBefore());
        boolean open = inquiry.state() == InquiryState.ASKED
                && need.state() == NeedState.ASKING
                && !clock.now().isAfter(before);
        return new InquiryView(
                inquiry.id(),
                inquiry.organisationId(),
                name,
                facts(need).withoutProgress(),
                inquiry.state(),
                Objects.requireNonNull(inquiry.askedAt()),
                before,
                open,
                inquiry.reason(),
                inquiry.words());
    }

    /** Returns from how many structures a reservation is not called risky. */
    public int enoughToReserve() {
        return settings.enoughToReserve();
    }

    /** Returns how many structures are asked at once. */
    public int batchSize() {
        return settings.batch();
    }

    /** Returns from how many interested structures no further one is asked. */
    public int enough() {
        return settings.enough();
    }

    private List<StructureLine> lines(List<Inquiry> all) {
        Map<UUID, EstablishmentFacts> places =
                directory
                        .establishments(
                                all.stream().map(Inquiry::establishmentId).toList())
                        .stream()
                        .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
        Map<UUID, String> names =
                directory.namesOf(all.stream().map(Inquiry::organisationId).toList());
        return all.stream()
                .map(one -> line(one, names.getOrDefault(one.organisationId(), "?"), places.get(one.establishmentId())))
                .toList();
    }

    private static StructureLine line(Inquiry inquiry, String name, @Nullable EstablishmentFacts place) {
        return new StructureLine(
                inquiry.id(),
                inquiry.organisationId(),
                name,
                place == null ? "" : place.profile().address().city(),
                place == null ? List.of() : place.kinds().stream().sorted().toList(),
                inquiry.state(),
                inquiry.score(),
                inquiry.nearness(),
                inquiry.kilometres(),
                inquiry.batch(),
                inquiry.answeredAt(),
                inquiry.reason(),
                inquiry.words(),
                inquiry.introductionAskedAt());
    }

    private static List<BatchFacts> batches(List<Inquiry> all) {
        Map<Integer, List<Inquiry>> byNumber = new TreeMap<>();
        for (Inquiry one : all) {
            Integer number = one.batch();
            if (number != null) {
                byNumber.computeIfAbsent(number, none -> new ArrayList<>()).add(one);
            }
        }
        return byNumber.entrySet().stream()
                .map(entry -> batch(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static BatchFacts batch(int number, List<Inquiry> asked) {
        Inquiry first = asked.get(0);
        return new BatchFacts(
                number,
                Objects.requireNonNull(first.askedAt()),
                Objects.requireNonNull(first.answerBefore()),
                asked.size(),
                count(asked, InquiryState.INTERESTED),
                count(asked, InquiryState.DECLINED),
                count(asked, InquiryState.ASKED),
                count(asked, InquiryState.LAPSED) + count(asked, InquiryState.STOPPED));
    }

    private static int count(List<Inquiry> some, InquiryState state) {
        return (int) some.stream().filter(one -> one.state() == state).count();
    }

    private static Map<NoInterestReason, Integer> reasons(List<Inquiry> all) {
        Map<NoInterestReason, Integer> counts = new EnumMap<>(NoInterestReason.class);
        for (Inquiry one : all) {
            NoInterestReason reason = one.reason();
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int most(Map<NoInterestReason, Integer> reasons) {
        return reasons.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static NeedFacts facts(Need need) {
        return new NeedFacts(
                need.id(),
                Objects.requireNonNull(need.reference()),
                need.state(),
                need.description(),
                need.requiredScope(),
                Objects.requireNonNull(need.buyerName()),
                Objects.requireNonNull(need.sentAt()),
                need.receivedAt(),
                need.readBefore(),
                need.foundCount(),
                need.batches(),
                need.interested(),
                need.enoughAt() != null,
                need.deliveredAt(),
                need.chooseBefore(),
                need.outcomeDueAt(),
                need.outcomeAskedAt(),
                need.outcome(),
                need.coordinatorWord());
    }
}
