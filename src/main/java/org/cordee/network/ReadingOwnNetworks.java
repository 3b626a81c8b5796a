package org.cordee.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads for an organisation the networks that invited it, those it is in, and the schemes that they relay. */
@Component
@Transactional(readOnly = true)
public class ReadingOwnNetworks {

    private static final Limit MOST = Limit.of(100);

    private final NetworkMembers members;
    private final Schemes schemes;
    private final SchemeRecipients recipients;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    ReadingOwnNetworks(
            NetworkMembers members,
            Schemes schemes,
            SchemeRecipients recipients,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.members = members;
        this.schemes = schemes;
        this.recipients = recipients;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A network of the organisation.
     *
     * @param naming its consent; null while it is only invited
     * @param answerBy until when it may answer the invitation
     * @param answerable true while it may answer the invitation or change its consent
     */
    public record OwnNetwork(
            UUID memberId,
            UUID networkId,
            String networkName,
            NetworkMemberState state,
            @Nullable NamingConsent naming,
            Instant invitedAt,
            Instant answerBy,
            boolean answerable) {}

    /** A scheme that is open to the organisation; {@code answeredAt} is null before it sent answers. */
    public record OpenScheme(
            UUID schemeId,
            String title,
            String networkName,
            Instant closesAt,
            @Nullable Instant answeredAt) {}

    /**
     * Returns the networks that invited the actor's organisation or have it as a member, the latest invitation first,
     * at most 100.
     *
     * @throws NotFound when the actor acts for no organisation
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public List<OwnNetwork> list(Actor actor) {
        actor.requireProven();
        List<NetworkMember> own = members.ofOrganisation(actor.requireOrganisation(), MOST);
        Map<UUID, String> names =
                directory.namesOf(own.stream().map(NetworkMember::networkId).toList());
        return own.stream().map(member -> view(member, names)).toList();
    }

    /**
     * Returns one of them.
     *
     * @throws NotFound for a missing or foreign one, and for one that the organisation declined or left
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public OwnNetwork find(Actor actor, UUID memberId) {
        actor.requireProven();
        NetworkMember member = members.findById(memberId)
                .filter(found -> actor.actsFor(found.organisationId()))
                .filter(found -> found.isJoined() || found.state() == NetworkMemberState.INVITED)
                .orElseThrow(NotFound::new);
        return view(member, directory.namesOf(List.of(member.networkId())));
    }

    /**
     * Returns the name of a network that invited the actor's organisation, also after it declined or left.
     *
     * @throws NotFound for a missing or foreign invitation
     */
    public String networkOf(Actor actor, UUID memberId) {
        actor.requireProven();
        return members.findById(memberId)
                .filter(member -> actor.actsFor(member.organisationId()))
                .map(member -> directory.nameOf(member.networkId()))
                .orElseThrow(NotFound::new);
    }

    private OwnNetwork view(NetworkMember member, Map<UUID, String> names) {
        return new OwnNetwork(
                member.id(),
                member.networkId(),
                names.getOrDefault(member.networkId(), ""),
                member.state(),
                member.naming(),
                member.invitedAt(),
                member.answerBy(),
                member.isJoined() || clock.now().isBefore(member.answerBy()));
    }

    /**
     * Returns the schemes that take answers of the actor's organisation now, the next closing first and at most 100.
     *
     * @throws NotFound when the actor acts for no organisation
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public List<OpenScheme> schemes(Actor actor) {
        actor.requireProven();
        UUID organisation = actor.requireOrganisation();
        List<UUID> networks = members.ofOrganisation(organisation, MOST).stream()
                .filter(NetworkMember::isJoined)
                .map(NetworkMember::networkId)
                .toList();
        if (networks.isEmpty()) {
            return List.of();
        }
        List<Scheme> open = schemes.open(networks, clock.now(), MOST);
        Map<UUID, String> names = directory.namesOf(networks);
        Map<UUID, SchemeRecipient> own = open.isEmpty()
                ? Map.of()
                : recipients.ofOrganisation(open.stream().map(Scheme::id).toList(), organisation).stream()
                        .collect(Collectors.toMap(SchemeRecipient::schemeId, Function.identity()));
        return open.stream()
                .map(scheme -> {
                    SchemeRecipient recipient = own.get(scheme.id());
                    return new OpenScheme(
                            scheme.id(),
                            scheme.terms().title(),
                            names.getOrDefault(scheme.networkId(), ""),
                            scheme.terms().closesAt(),
                            recipient == null ? null : recipient.answeredAt());
                })
                .toList();
    }
}
