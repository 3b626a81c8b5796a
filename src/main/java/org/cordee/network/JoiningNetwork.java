package org.cordee.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation join a network, change its consent, decline and leave; by its link, or with an account whose
 * address is proven to be the organisation's. Others of its people are refused with {@code account.unproven}.
 */
@Component
public class JoiningNetwork {

    /** The purpose of the links that open an invitation; their subject is the member. */
    public static final String LINK_PURPOSE = "network-membership";

    private static final Logger LOG = LoggerFactory.getLogger(JoiningNetwork.class);
    private static final Limit MOST_OPEN = Limit.of(100);

    private final NetworkMembers members;
    private final Schemes schemes;
    private final SchemeRecipients recipients;
    private final BusinessClock clock;

    JoiningNetwork(NetworkMembers members, Schemes schemes, SchemeRecipients recipients, BusinessClock clock) {
        this.members = members;
        this.schemes = schemes;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * Joins the network with a consent, or changes the consent of a member; the same consent again changes nothing. A new
     * member gets the schemes that are open.
     *
     * @throws NotFound when the invitation is not the actor's
     * @throws RuleViolation when there is no open invitation
     */
    @Transactional
    public void consent(Actor actor, UUID memberId, NamingConsent consent) {
        NetworkMember member = own(actor, memberId);
        Instant now = clock.now();
        boolean joined = member.consent(actor, consent, now);
        members.saveAndFlush(member);
        if (joined) {
            relayOpenSchemes(actor, member, now);
            LOG.info("network joined network={} member={}", member.networkId(), memberId);
        }
    }

    private void relayOpenSchemes(Actor actor, NetworkMember member, Instant now) {
        schemes.open(List.of(member.networkId()), now, MOST_OPEN).stream()
                .filter(scheme -> recipients
                        .findBySchemeIdAndOrganisationId(scheme.id(), member.organisationId())
                        .isEmpty())
                .forEach(scheme ->
                        recipients.saveAndFlush(SchemeRecipient.relay(actor, scheme, member.organisationId(), now)));
    }

    /**
     * Declines the invitation; a second refusal changes nothing.
     *
     * @throws NotFound when the invitation is not the actor's
     * @throws RuleViolation when there is no open invitation
     */
    @Transactional
    public void decline(Actor actor, UUID memberId) {
        NetworkMember member = own(actor, memberId);
        member.decline(actor, clock.now());
        members.saveAndFlush(member);
    }

    /**
     * Leaves the network; leaving twice changes nothing.
     *
     * @throws NotFound when the membership is not the actor's
     * @throws RuleViolation when the organisation is no member
     */
    @Transactional
    public void leave(Actor actor, UUID memberId) {
        NetworkMember member = own(actor, memberId);
        member.leave(actor, clock.now());
        members.saveAndFlush(member);
    }

    private NetworkMember own(Actor actor, UUID memberId) {
        actor.requireProven();
        return members.lock(memberId)
                .filter(member -> actor.actsFor(member.organisationId()))
                .orElseThrow(NotFound::new);
    }
}
