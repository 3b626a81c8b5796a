package org.cordee.network;

import java.text.Collator;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.InvitationHistory;
import org.cordee.consortium.ReadingInvitationHistory;
import org.cordee.network.NetworkFigures.MemberFigures;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a network for its own people: totals of all members, and the members that may be named. Figures about
 * invitations are those that {@link InvitationHistory} allows: the offers of running competitions are not in them.
 */
@Component
@Transactional(readOnly = true)
public class ReadingNetwork {

    /** Stands for the lot of a ranking, which these figures do not have. */
    private static final UUID NO_LOT = new UUID(0, 0);

    private final NetworkMembers members;
    private final NetworkAccess access;
    private final DirectoryLookup directory;
    private final ReadingInvitationHistory histories;
    private final NetworkSettings settings;
    private final BusinessClock clock;

    ReadingNetwork(
            NetworkMembers members,
            NetworkAccess access,
            DirectoryLookup directory,
            ReadingInvitationHistory histories,
            NetworkSettings settings,
            BusinessClock clock) {
        this.members = members;
        this.access = access;
        this.directory = directory;
        this.histories = histories;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A member that may be named.
     *
     * @param city empty where the directory knows no establishment
     * @param department null abroad and where it is not known
     * @param asked invitations in the last twelve months; null, like the two others, without consent
     * @param answered the invitations of three years that it answered
     * @param deposited the deposited offers of five years in which it was a member
     */
    public record NamedMember(
            UUID memberId,
            UUID organisationId,
            String name,
            Set<OrganisationKind> kinds,
            String city,
            @Nullable String department,
            NamingConsent naming,
            @Nullable Integer asked,
            @Nullable Integer answered,
            @Nullable Integer deposited) {}

    /**
     * An organisation on the list of which the network does not learn whether it joined.
     *
     * @param again true when the network may invite it again
     */
    public record InvitedOrganisation(
            UUID memberId, UUID organisationId, String name, Instant invitedAt, boolean again) {}

    /** Tells if the actor acts for a network. */
    public boolean isNetwork(Actor actor) {
        return access.isNetwork(actor);
    }

    /**
     * Returns the name of the actor's network.
     *
     * @throws NotFound unless the actor acts for a network
     */
    public String nameOf(Actor actor) {
        return directory.nameOf(access.networkOf(actor));
    }

    /**
     * Returns the totals, in a fixed number of SQL statements.
     *
     * @throws NotFound unless the actor acts for a network
     */
    public NetworkFigures figures(Actor actor) {
        UUID network = access.networkOf(actor);
        List<NetworkMember> joined = joined(network);
        Map<UUID, InvitationHistory> known = histories(network, joined);
        return NetworkFigures.of(joined.stream()
                .map(member -> {
                    InvitationHistory history = history(known, member);
                    return new MemberFigures(
                            consent(member),
                            history.asked(),
                            history.answered(),
                            history.silent(),
                            history.deposited());
                })
                .toList());
    }

    /**
     * Returns one page of the members that may be named, by name, in a fixed number of SQL statements.
     *
     * @param words a part of the name; empty for all
     * @param neverAsked only members that show their figures and were invited to no grouping in twelve months
     * @throws NotFound unless the actor acts for a network
     */
    public Page<NamedMember> named(Actor actor, String words, boolean neverAsked, Pageable page) {
        UUID network = access.networkOf(actor);
        List<NetworkMember> named =
                joined(network).stream().filter(NetworkMember::isNamed).toList();
        Map<UUID, String> names = directory.namesOf(
                named.stream().map(NetworkMember::organisationId).toList());
        Map<UUID, InvitationHistory> known = histories(network, named);
        Comparator<NetworkMember> byName =
                Comparator.comparing(member -> nameIn(names, member), Collator.getInstance(Locale.FRENCH));
        List<NetworkMember> found = named.stream()
                .filter(member -> plain(nameIn(names, member)).contains(plain(words.strip())))
                .filter(member -> !neverAsked || isNeverAsked(member, known))
                .sorted(byName.thenComparing(NetworkMember::id))
                .toList();
        int from = (int) Math.min(page.getOffset(), found.size());
        List<NetworkMember> shown = found.subList(from, Math.min(from + page.getPageSize(), found.size()));
        Map<UUID, EstablishmentFacts> places = places(shown);
        return new PageImpl<>(
                shown.stream()
                        .map(member -> row(member, nameIn(names, member), places, history(known, member)))
                        .toList(),
                page,
                found.size());
    }

    private static boolean isNeverAsked(NetworkMember member, Map<UUID, InvitationHistory> known) {
        return consent(member).allowsAnswers() && history(known, member).asked() == 0;
    }

    private static NamedMember row(
            NetworkMember member, String name, Map<UUID, EstablishmentFacts> places, InvitationHistory history) {
        EstablishmentFacts place = places.get(member.organisationId());
        boolean open = consent(member).allowsAnswers();
        return new NamedMember(
                member.id(),
                member.organisationId(),
                name,
                place == null ? Set.of() : place.kinds(),
                place == null ? "" : place.profile().address().city(),
                place == null ? null : place.profile().address().department(),
                consent(member),
                open ? history.asked() : null,
                open ? history.answered() : null,
                open ? history.deposited() : null);
    }

    private Map<UUID, EstablishmentFacts> places(List<NetworkMember> shown) {
        return directory
                .establishmentsOfAll(
                        shown.stream().map(NetworkMember::organisationId).toList())
                .stream()
                .collect(Collectors.toMap(
                        EstablishmentFacts::organisationId, Function.identity(), (first, second) -> first));
    }

    /**
     * Returns one page of the organisations that were invited and may not be shown as members, the latest first.
     *
     * @throws NotFound unless the actor acts for a network
     */
    public Page<InvitedOrganisation> invited(Actor actor, Pageable page) {
        Page<NetworkMember> found = members.withoutName(access.networkOf(actor), page);
        Map<UUID, String> names = directory.namesOf(
                found.stream().map(NetworkMember::organisationId).toList());
        Instant now = clock.now();
        return found.map(member -> new InvitedOrganisation(
                member.id(),
                member.organisationId(),
                nameIn(names, member),
                member.invitedAt(),
                !now.isBefore(member.invitedAt().plus(settings.invitationPause()))));
    }

    private List<NetworkMember> joined(UUID network) {
        return members.joined(network, Limit.of(settings.mostMembers()));
    }

    private Map<UUID, InvitationHistory> histories(UUID network, List<NetworkMember> of) {
        return histories.of(of.stream().map(NetworkMember::organisationId).toList(), network, NO_LOT);
    }

    private static InvitationHistory history(Map<UUID, InvitationHistory> known, NetworkMember member) {
        return known.getOrDefault(member.organisationId(), InvitationHistory.none(member.organisationId()));
    }

    private static NamingConsent consent(NetworkMember member) {
        NamingConsent naming = member.naming();
        if (naming == null) {
            throw new IllegalStateException("a member without a consent member=" + member.id());
        }
        return naming;
    }

    private static String nameIn(Map<UUID, String> names, NetworkMember member) {
        return names.getOrDefault(member.organisationId(), "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
