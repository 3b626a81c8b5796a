package org.cordee.agreement;

import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.shares.Arbitration;
import org.cordee.consortium.shares.ReopeningShares;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces a member that failed while the bid was drafted. Its slots are open again; shares and agreement are made anew
 * by the members that stay and the new one. Texts, prices and documents of the others are kept.
 */
@Component
@Transactional
public class ReplacingDropout {

    private final NegotiatedConsortia groupings;
    private final ConsortiumLookup lookup;
    private final CompositionChangePolicy rule;
    private final Agreements agreements;
    private final ReopeningShares reopeningShares;
    private final Dropouts dropouts;
    private final AddingDropoutEvidence evidence;
    private final BusinessClock clock;

    ReplacingDropout(
            NegotiatedConsortia groupings,
            ConsortiumLookup lookup,
            CompositionChangePolicy rule,
            Agreements agreements,
            ReopeningShares reopeningShares,
            Dropouts dropouts,
            AddingDropoutEvidence evidence,
            BusinessClock clock) {
        this.groupings = groupings;
        this.lookup = lookup;
        this.rule = rule;
        this.agreements = agreements;
        this.reopeningShares = reopeningShares;
        this.dropouts = dropouts;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Replaces the member. The same member for the same reason again changes nothing.
     *
     * @throws NotFound when the actor is not the lead
     * @throws RuleViolation unless the bid is being drafted and nothing is deposited, from the date for applications on
     * or once the application is frozen, unless the buyer agreed (R2142-26), for the lead itself, and for an organisation that is no partner
     */
    public void replace(Actor actor, UUID consortiumId, UUID organisationId, DropoutReason why) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(grouping.leadOrganisationId());
        if (!isPartner(grouping, organisationId) && isDone(consortiumId, organisationId, why)) {
            return;
        }
        String refusal = rule.refusal(lookup.consortium(consortiumId), organisationId, act.at());
        if (refusal != null) {
            throw new RuleViolation("agreement.dropout.not-now." + refusal);
        }
        requirePartner(grouping, organisationId);
        Agreement signed = agreements.current(consortiumId);
        signed.supersede(act);
        agreements.saveAndFlush(signed);
        reopeningShares.reopen(act, grouping, Arbitration.REPLACE);
        dropouts.saveAndFlush(new Dropout(act, consortiumId, organisationId, why));
        grouping.dropOut(act, organisationId);
    }

    /**
     * Replaces the member and adds a document that shows its failure: both happen, or neither.
     *
     * @throws RuleViolation also when the file is refused, see {@link AddingDropoutEvidence#add}
     */
    public void replace(Actor actor, UUID consortiumId, UUID organisationId, DropoutReason why, SentFile file) {
        StoredDocument shown = evidence.storeFile(actor, consortiumId, file);
        replace(actor, consortiumId, organisationId, why);
        evidence.attach(Act.now(actor, clock), groupings.getLocked(consortiumId), organisationId, shown);
    }

    /** Returns true when the organisation is a partner now. A partner that came back by another slot may fail again. */
    private static boolean isPartner(NegotiatedConsortium grouping, UUID organisationId) {
        return grouping.members().stream().map(MemberFacts::organisationId).anyMatch(organisationId::equals);
    }

    private boolean isDone(UUID consortiumId, UUID organisationId, DropoutReason why) {
        Optional<Dropout> before = dropouts.last(consortiumId, organisationId);
        if (before.isPresent() && !before.get().why().equals(why)) {
            throw RuleViolation.of("organisationId", "agreement.dropout.already");
        }
        return before.isPresent();
    }

    private static void requirePartner(NegotiatedConsortium grouping, UUID organisationId) {
        if (organisationId.equals(grouping.leadOrganisationId())) {
            throw RuleViolation.of("organisationId", "agreement.lead-is-not-replaced");
        }
        if (!isPartner(grouping, organisationId)) {
            throw RuleViolation.of("organisationId", "agreement.dropout.no-partner");
        }
    }
}
