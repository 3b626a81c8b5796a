package org.cordee.introduction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Vocation;
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
 * Reads introductions. Each side reads its own, and the other side's contact only after both consented; coordinators
 * read all of them without any contact. Missing and foreign ones are the same.
 */
@Component
@Transactional(readOnly = true)
public class ReadingIntroductions {

    private final Introductions introductions;
    private final DirectoryLookup directory;
    private final IntroductionDates dates;
    private final BusinessClock clock;

    ReadingIntroductions(
            Introductions introductions, DirectoryLookup directory, IntroductionDates dates, BusinessClock clock) {
        this.introductions = introductions;
        this.directory = directory;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * One side as the reader may see it.
     *
     * @param organisationId null for a buyer without an entry in the directory
     * @param consentedAt when it said yes; null before
     * @param contact null unless the reader may see it: its own, or the other side's after both consented
     * @param erased true when its contact was shown once and is erased
     */
    public record PartyView(
            IntroductionSide side,
            @Nullable UUID organisationId,
            String name,
            @Nullable Instant consentedAt,
            @Nullable ProfessionalContact contact,
            boolean erased) {}

    /**
     * One introduction for its reader.
     *
     * @param mine the reader's side; null for a coordinator
     * @param askingIsBuyer whether the asking side buys, so that its page says in which capacity it asks
     * @param needId the need it is about; null when it is about none
     * @param reason why the asking side wants to talk; empty once it is erased
     * @param slots the proposed moments that are still to come, before the answer
     * @param meetingAt the moment that the asked side picked; null without one and before the agreement
     * @param outcomeDueAt when both sides are asked what came of it; null before the agreement
     * @param refusal the reason of a no; for the side that gave it and for coordinators, else null
     * @param endedBy the side that said no or reported the outcome; null for all others
     */
    public record IntroductionView(
            UUID id,
            IntroductionState state,
            @Nullable IntroductionSide mine,
            PartyView asking,
            PartyView asked,
            boolean askingIsBuyer,
            @Nullable UUID needId,
            String reason,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant agreedAt,
            List<Instant> slots,
            @Nullable Instant meetingAt,
            @Nullable Instant outcomeDueAt,
            @Nullable IntroductionOutcome outcome,
            @Nullable IntroductionRefusal refusal,
            @Nullable IntroductionSide endedBy) {

        public PartyView party(IntroductionSide side) {
            return side == IntroductionSide.ASKING ? asking : asked;
        }

        /** Returns the reader's side; for a coordinator the asking one. */
        public PartyView own() {
            return party(mine == null ? IntroductionSide.ASKING : mine);
        }

        /** Returns the side with which the reader is introduced; for a coordinator the asked one. */
        public PartyView other() {
            return party(mine == null ? IntroductionSide.ASKED : mine.other());
        }

        /** Tells if the reader's own answer is awaited. */
        public boolean awaitsMine() {
            return state == IntroductionState.OPEN && mine != null && own().consentedAt() == null;
        }

        /** Tells if the reader may still say no: before its answer, and after its yes until the other side's. */
        public boolean mayDecline() {
            return state == IntroductionState.OPEN && mine != null;
        }

        public boolean mayReport() {
            return state == IntroductionState.AGREED && mine != null;
        }

        /** Tells if the reader may erase the contact that it has shown. */
        public boolean mayErase() {
            return state != IntroductionState.OPEN && mine != null && own().contact() != null;
        }
    }

    /**
     * One introduction in a list.
     *
     * @param mine the reader's side; null for a coordinator
     * @param awaitsMine whether the reader's organisation has to answer
     * @param refusal the reason of a no, for coordinators only
     */
    public record IntroductionRow(
            UUID id,
            IntroductionState state,
            @Nullable IntroductionSide mine,
            String askingName,
            String askedName,
            Instant askedAt,
            Instant dueAt,
            boolean awaitsMine,
            @Nullable IntroductionOutcome outcome,
            @Nullable IntroductionRefusal refusal) {}

    /**
     * One side for its letters.
     *
     * @param partyId identifies the side
     * @param organisationId null for a buyer without an entry in the directory
     * @param name the name of such a buyer; null for an organisation
     * @param email the address of such a buyer; null for an organisation
     * @param consented whether it said yes
     */
    public record PartyBrief(
            UUID partyId,
            IntroductionSide side,
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable String email,
            boolean consented) {}

    /**
     * One introduction for its letters, without any contact.
     *
     * @param needId the need it is about; null when it is about none
     * @param linkUntil until when the links of letters after the agreement are valid; null before it
     */
    public record IntroductionBrief(
            UUID id,
            @Nullable UUID needId,
            IntroductionState state,
            Instant dueAt,
            @Nullable Instant meetingAt,
            @Nullable Instant linkUntil,
            List<PartyBrief> parties) {}

    /**
     * Returns one introduction for a side of it or for a coordinator.
     *
     * @throws NotFound for everybody else
     */
    public IntroductionView find(IntroductionParticipant who) {
        Introduction introduction = introductions.get(who.introductionId());
        Optional<IntroductionSide> side = introduction.findSide(who);
        if (side.isEmpty()) {
            who.actor().requireRole(Role.COORDINATOR);
        }
        Map<UUID, String> names = directory.namesOf(organisations(Stream.of(introduction)));
        @Nullable IntroductionSide mine = side.orElse(null);
        Instant now = clock.now();
        IntroductionState state = introduction.stateAt(now);
        boolean ownRefusal = mine == null || mine == introduction.endedBy();
        return new IntroductionView(
                introduction.id(),
                state,
                mine,
                view(introduction, IntroductionSide.ASKING, mine, names),
                view(introduction, IntroductionSide.ASKED, mine, names),
                askingIsBuyer(introduction),
                introduction.needId(),
                introduction.reason(),
                introduction.askedAt(),
                introduction.dueAt(),
                introduction.agreedAt(),
                introduction.slots().stream().filter(slot -> slot.isAfter(now)).toList(),
                introduction.agreedAt() == null ? null : introduction.meetingAt(),
                introduction.outcomeDueAt(),
                introduction.outcome(),
                ownRefusal ? introduction.refusal() : null,
                introduction.endedBy());
    }

    /**
     * Returns one introduction for a side of it.
     *
     * @throws NotFound for everybody else, also for a coordinator, who reads it only
     */
    public IntroductionView findOwn(IntroductionParticipant who) {
        IntroductionView view = find(who);
        if (view.mine() == null) {
            throw new NotFound();
        }
        return view;
    }

    private boolean askingIsBuyer(Introduction introduction) {
        UUID asking = introduction.party(IntroductionSide.ASKING).organisationId();
        return asking == null || buys(asking);
    }

    private boolean buys(UUID organisation) {
        OrganisationProfile profile =
                directory.profilesOf(List.of(organisation)).get(organisation);
        return profile != null && profile.vocation() == Vocation.BUYER;
    }

    private static PartyView view(
            Introduction introduction,
            IntroductionSide side,
            @Nullable IntroductionSide mine,
            Map<UUID, String> names) {
        IntroducedParty party = introduction.party(side);
        boolean shown = mine == side || mine != null && introduction.agreedAt() != null;
        return new PartyView(
                side,
                party.organisationId(),
                name(party, names),
                party.consentedAt(),
                shown ? party.contact() : null,
                introduction.agreedAt() != null && party.contactErasedAt() != null);
    }

    private static String name(IntroducedParty party, Map<UUID, String> names) {
        String own = party.name();
        return own == null ? names.getOrDefault(Objects.requireNonNull(party.organisationId()), "—") : own;
    }

    private static Set<UUID> organisations(Stream<Introduction> some) {
        return some.flatMap(one -> one.parties().stream())
                .map(IntroducedParty::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Returns one page of the introductions of the organisation acted for, the latest first; without an organisation
     * there are none.
     *
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public Page<IntroductionRow> own(Actor actor, Pageable page) {
        actor.requireProven();
        UUID organisation = actor.organisationId();
        return organisation == null ? Page.empty(page) : rows(introductions.of(organisation, page), organisation);
    }

    /**
     * Returns one page of all introductions, the latest first.
     *
     * @param states an empty collection means all states
     * @throws NotFound for everybody but coordinators
     */
    public Page<IntroductionRow> all(Actor actor, Collection<IntroductionState> states, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        Collection<IntroductionState> wanted =
                states.isEmpty() ? Arrays.asList(IntroductionState.values()) : EnumSet.copyOf(states);
        return rows(introductions.inStates(wanted, page), null);
    }

    private Page<IntroductionRow> rows(Page<Introduction> found, @Nullable UUID reader) {
        Map<UUID, String> names = directory.namesOf(organisations(found.stream()));
        Instant now = clock.now();
        return found.map(one -> {
            IntroducedParty asking = one.party(IntroductionSide.ASKING);
            IntroducedParty asked = one.party(IntroductionSide.ASKED);
            @Nullable
            IntroductionSide mine = reader == null
                    ? null
                    : reader.equals(asking.organisationId()) ? IntroductionSide.ASKING : IntroductionSide.ASKED;
            IntroductionState state = one.stateAt(now);
            return new IntroductionRow(
                    one.id(),
                    state,
                    mine,
                    name(asking, names),
                    name(asked, names),
                    one.askedAt(),
                    one.dueAt(),
                    mine != null
                            && state == IntroductionState.OPEN
                            && one.party(mine).consentedAt() == null,
                    one.outcome(),
                    mine == null ? one.refusal() : null);
        });
    }

    /** Returns what the letters of an introduction need; empty when there is none. */
    public Optional<IntroductionBrief> brief(UUID introductionId) {
        return introductions
                .findById(introductionId)
                .map(one -> new IntroductionBrief(
                        one.id(),
                        one.needId(),
                        one.stateAt(clock.now()),
                        one.dueAt(),
                        one.meetingAt(),
                        one.outcomeDueAt() == null ? null : dates.linkUntil(one.outcomeDueAt()),
                        one.parties().stream()
                                .map(party -> new PartyBrief(
                                        party.id(),
                                        party.side(),
                                        party.organisationId(),
                                        party.name(),
                                        party.email(),
                                        party.consentedAt() != null))
                                .toList()));
    }
}
