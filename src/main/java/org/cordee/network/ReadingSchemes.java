package org.cordee.network;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.network.SchemeView.SchemeCounts;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads schemes: for their network with all answers, and for a member with its own answers. */
@Component
@Transactional(readOnly = true)
public class ReadingSchemes {

    private final Schemes schemes;
    private final SchemeRecipients recipients;
    private final NetworkMembers members;
    private final NetworkAccess access;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    ReadingSchemes(
            Schemes schemes,
            SchemeRecipients recipients,
            NetworkMembers members,
            NetworkAccess access,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.schemes = schemes;
        this.recipients = recipients;
        this.members = members;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The answers of one member, which it sent to the network under its name.
     *
     * @param answers one text for each question, in their order
     */
    public record ReceivedAnswers(UUID organisationId, String name, Instant answeredAt, List<String> answers) {}

    /**
     * A scheme as a member reads it.
     *
     * @param answers its own answers; empty before it sent them
     * @param revision how often it sent answers
     */
    public record RelayedScheme(
            UUID id,
            String networkName,
            SchemeTerms terms,
            List<SchemeQuestion> questions,
            boolean open,
            @Nullable Instant answeredAt,
            List<String> answers,
            int revision) {}

    /**
     * Returns one page of the network's schemes, the latest first.
     *
     * @throws NotFound unless the actor acts for a network
     */
    public Page<SchemeView> list(Actor actor, Pageable page) {
        Page<Scheme> found = schemes.findByNetworkIdOrderByIdDesc(access.networkOf(actor), page);
        Map<UUID, SchemeCounts> counts =
                counts(access.networkOf(actor), found.stream().map(Scheme::id).toList());
        Instant now = clock.now();
        return found.map(scheme -> SchemeView.of(scheme, counts.getOrDefault(scheme.id(), SchemeCounts.NONE), now));
    }

    /**
     * Returns a scheme of the actor's network.
     *
     * @throws NotFound for a missing or foreign scheme
     */
    public SchemeView find(Actor actor, UUID schemeId) {
        Scheme scheme = own(actor, schemeId);
        return SchemeView.of(
                scheme,
                counts(scheme.networkId(), List.of(schemeId)).getOrDefault(schemeId, SchemeCounts.NONE),
                clock.now());
    }

    /**
     * Returns one page of the answers to a scheme of the actor's network, the earliest first.
     *
     * @throws NotFound for a missing or foreign scheme
     */
    public Page<ReceivedAnswers> answers(Actor actor, UUID schemeId, Pageable page) {
        own(actor, schemeId);
        Page<SchemeRecipient> found = recipients.answered(schemeId, page);
        Map<UUID, String> names = directory.namesOf(
                found.stream().map(SchemeRecipient::organisationId).toList());
        return found.map(recipient -> {
            Instant answeredAt = recipient.answeredAt();
            if (answeredAt == null) {
                throw new IllegalStateException("an answer without a time recipient=" + recipient.id());
            }
            return new ReceivedAnswers(
                    recipient.organisationId(),
                    names.getOrDefault(recipient.organisationId(), ""),
                    answeredAt,
                    recipient.answers());
        });
    }

    /**
     * Returns a scheme that was relayed to the actor's organisation.
     *
     * @throws NotFound unless it is a member of the network and the scheme was published
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public RelayedScheme relayed(Actor actor, UUID schemeId) {
        actor.requireProven();
        UUID organisation = actor.requireOrganisation();
        Scheme scheme = schemes.findById(schemeId)
                .filter(found -> found.state() != SchemeState.DRAFT)
                .filter(found -> isMember(found.networkId(), organisation))
                .orElseThrow(NotFound::new);
        Optional<SchemeRecipient> own = recipients.findBySchemeIdAndOrganisationId(schemeId, organisation);
        return new RelayedScheme(
                schemeId,
                directory.nameOf(scheme.networkId()),
                scheme.terms(),
                scheme.questions(),
                scheme.isOpen(clock.now()),
                own.map(SchemeRecipient::answeredAt).orElse(null),
                own.map(SchemeRecipient::answers).orElse(List.of()),
                own.map(SchemeRecipient::revision).orElse(0));
    }

    private boolean isMember(UUID network, UUID organisation) {
        return members.findByNetworkIdAndOrganisationId(network, organisation)
                .filter(NetworkMember::isJoined)
                .isPresent();
    }

    /**
     * Returns the scheme of a recipient, for the link of its letter.
     *
     * @throws NotFound when there is no such recipient
     */
    public UUID schemeOf(UUID recipientId) {
        return recipients.findById(recipientId).map(SchemeRecipient::schemeId).orElseThrow(NotFound::new);
    }

    /** Tells whether a member has not answered a scheme that still takes answers. */
    public boolean isAwaited(UUID recipientId) {
        return recipients
                .findById(recipientId)
                .filter(recipient -> recipient.answeredAt() == null)
                .flatMap(recipient -> schemes.findById(recipient.schemeId()))
                .filter(scheme -> scheme.isOpen(clock.now()))
                .isPresent();
    }

    /** Returns the title of a scheme, for its letters; empty when it is gone. */
    public Optional<String> titleOf(UUID schemeId) {
        return schemes.findById(schemeId).map(scheme -> scheme.terms().title());
    }

    private Map<UUID, SchemeCounts> counts(UUID network, Collection<UUID> schemeIds) {
        return schemeIds.isEmpty()
                ? Map.of()
                : recipients.countsOf(network, schemeIds).stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class),
                                row -> new SchemeCounts(
                                        row.get(1, Number.class).intValue(),
                                        row.get(2, Number.class).intValue(),
                                        row.get(3, Number.class).intValue())));
    }

    private Scheme own(Actor actor, UUID schemeId) {
        return schemes.findByIdAndNetworkId(schemeId, access.networkOf(actor)).orElseThrow(NotFound::new);
    }
}
