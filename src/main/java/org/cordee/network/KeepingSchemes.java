package org.cordee.network;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.network.NetworkEvent.SchemeForgotten;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts the schemes of a network, relays them to its members, reminds those without answer, and ends the call. */
@Component
public class KeepingSchemes {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingSchemes.class);

    private final Schemes schemes;
    private final SchemeRecipients recipients;
    private final NetworkMembers members;
    private final NetworkAccess access;
    private final NetworkSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    KeepingSchemes(
            Schemes schemes,
            SchemeRecipients recipients,
            NetworkMembers members,
            NetworkAccess access,
            NetworkSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.schemes = schemes;
        this.recipients = recipients;
        this.members = members;
        this.access = access;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a new draft, which only the network reads.
     *
     * @throws NotFound unless the actor acts for a network
     * @throws RuleViolation when the network keeps too many schemes, or for too many questions
     */
    @Transactional
    public UUID draft(Actor actor, SchemeTerms terms, List<SchemeQuestion> questions) {
        UUID network = access.networkOf(actor);
        if (schemes.countUnfinished(network, clock.now()) >= settings.mostSchemes()) {
            throw new RuleViolation("network.scheme.too-many", settings.mostSchemes());
        }
        Scheme scheme = schemes.saveAndFlush(Scheme.draft(actor, network, terms, questions, clock.now()));
        LOG.info("scheme drafted scheme={} network={}", scheme.id(), network);
        return scheme.id();
    }

    /**
     * Replaces a draft.
     *
     * @param version the version that the user saw
     * @throws NotFound for a missing or foreign scheme
     * @throws RuleViolation after the publication
     * @throws ObjectOptimisticLockingFailureException when somebody changed it meanwhile
     */
    @Transactional
    public void change(Actor actor, UUID schemeId, long version, SchemeTerms terms, List<SchemeQuestion> questions) {
        Scheme scheme = own(actor, schemeId);
        scheme.requireDraft();
        if (scheme.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Scheme.class, schemeId);
        }
        scheme.change(actor, terms, questions, clock.now());
        schemes.saveAndFlush(scheme);
    }

    /**
     * Deletes a draft. A published scheme stays, because members have read and answered it.
     *
     * @throws NotFound for a missing or foreign scheme
     * @throws RuleViolation after the publication
     */
    @Transactional
    public void forget(Actor actor, UUID schemeId) {
        Scheme scheme = own(actor, schemeId);
        scheme.requireDraft();
        schemes.delete(scheme);
        events.publishEvent(
                new SchemeForgotten(EventHeader.outsideConsortia(actor, clock.now()), schemeId, scheme.networkId()));
    }

    /**
     * Publishes a scheme and relays it to every member, in one transaction; a second call changes nothing.
     *
     * @throws NotFound for a missing or foreign scheme
     * @throws RuleViolation when its closing date has passed or its call has ended
     */
    @Transactional
    public void publish(Actor actor, UUID schemeId) {
        Scheme scheme = own(actor, schemeId);
        Instant now = clock.now();
        if (!scheme.publish(actor, now)) {
            return;
        }
        schemes.saveAndFlush(scheme);
        List<SchemeRecipient> reached = members.joined(scheme.networkId(), most()).stream()
                .map(member -> SchemeRecipient.relay(actor, scheme, member.organisationId(), now))
                .toList();
        recipients.saveAll(reached);
        LOG.info("scheme published scheme={} recipients={}", schemeId, reached.size());
    }

    /**
     * Reminds the members that have not answered, and no one else: none after its answer, and none that left.
     *
     * @throws NotFound for a missing or foreign scheme
     * @throws RuleViolation after the closing, after the last wave, and within 24 hours of the wave before
     */
    @Transactional
    public void remind(Actor actor, UUID schemeId) {
        Scheme scheme = own(actor, schemeId);
        Instant now = clock.now();
        int wave = scheme.remind(now, settings.mostReminders());
        schemes.saveAndFlush(scheme);
        Set<UUID> present = members.joined(scheme.networkId(), most()).stream()
                .map(NetworkMember::organisationId)
                .collect(Collectors.toSet());
        List<SchemeRecipient> silent = recipients.withoutAnswer(schemeId, most()).stream()
                .filter(recipient -> present.contains(recipient.organisationId()))
                .toList();
        silent.forEach(recipient -> recipient.remind(actor, scheme, wave, now));
        recipients.saveAll(silent);
        LOG.info("scheme reminded scheme={} wave={} recipients={}", schemeId, wave, silent.size());
    }

    /**
     * Ends the call before its date; a second call changes nothing.
     *
     * @throws NotFound for a missing or foreign scheme
     * @throws RuleViolation for a draft
     */
    @Transactional
    public void close(Actor actor, UUID schemeId) {
        Scheme scheme = own(actor, schemeId);
        scheme.close(actor, clock.now());
        schemes.saveAndFlush(scheme);
        LOG.info("scheme closed scheme={}", schemeId);
    }

    private Limit most() {
        return Limit.of(settings.mostMembers());
    }

    private Scheme own(Actor actor, UUID schemeId) {
        return schemes.lockOwn(schemeId, access.networkOf(actor)).orElseThrow(NotFound::new);
    }
}
