package org.cordee.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of a member to a scheme, with an account or by its link, until the call ends. */
@Component
public class AnsweringScheme {

    /** The purpose of the links that open the form of a scheme; their subject is the recipient. */
    public static final String LINK_PURPOSE = "scheme";

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringScheme.class);

    private final Schemes schemes;
    private final SchemeRecipients recipients;
    private final NetworkMembers members;
    private final OneTimeLinks links;
    private final BusinessClock clock;

    AnsweringScheme(
            Schemes schemes,
            SchemeRecipients recipients,
            NetworkMembers members,
            OneTimeLinks links,
            BusinessClock clock) {
        this.schemes = schemes;
        this.recipients = recipients;
        this.members = members;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Takes the answers; the same answers again change nothing. The link of the letter is used up by them.
     *
     * @param revision how often answers had been sent when the form was opened
     * @param words one text for each question, in their order; missing ones count as empty
     * @throws NotFound unless the actor acts for a member to which the scheme is open
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven; after the call has
     * ended; or, with the fields {@code words[0]} and so on, for answers that are missing or of another kind
     * @throws ObjectOptimisticLockingFailureException when a colleague sent answers meanwhile
     */
    @Transactional
    public void answer(Actor actor, UUID schemeId, int revision, List<String> words) {
        actor.requireProven();
        Scheme scheme = schemes.findById(schemeId).orElseThrow(NotFound::new);
        UUID organisation = requireMember(actor, scheme);
        Instant now = clock.now();
        scheme.requireOpen(now);
        SchemeRecipient recipient = recipient(actor, scheme, organisation, now);
        if (recipient.revision() != revision) {
            throw new ObjectOptimisticLockingFailureException(SchemeRecipient.class, recipient.id());
        }
        recipient.answer(actor, scheme, checked(scheme.questions(), words), now);
        recipients.saveAndFlush(recipient);
        links.markAllUsed(LINK_PURPOSE, recipient.id());
        LOG.info("scheme answered scheme={} recipient={}", schemeId, recipient.id());
    }

    private UUID requireMember(Actor actor, Scheme scheme) {
        UUID organisation = actor.requireOrganisation();
        return members.findByNetworkIdAndOrganisationId(scheme.networkId(), organisation)
                .filter(member -> member.isJoined() && scheme.state() != SchemeState.DRAFT)
                .map(NetworkMember::organisationId)
                .orElseThrow(NotFound::new);
    }

    private SchemeRecipient recipient(Actor actor, Scheme scheme, UUID organisation, Instant now) {
        Optional<SchemeRecipient> known = recipients.lockOf(scheme.id(), organisation);
        try {
            return known.isPresent()
                    ? known.get()
                    : recipients.saveAndFlush(SchemeRecipient.relay(actor, scheme, organisation, now));
        } catch (DataIntegrityViolationException sameMoment) {
            throw new ObjectOptimisticLockingFailureException(SchemeRecipient.class, scheme.id());
        }
    }

    private static List<String> checked(List<SchemeQuestion> questions, List<String> words) {
        List<String> answers = new ArrayList<>();
        List<RuleViolation> refused = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            try {
                String written = place < words.size() && words.get(place) != null ? words.get(place) : "";
                answers.add(questions.get(place).answer("words[" + place + "]", written));
            } catch (RuleViolation no) {
                refused.add(no);
            }
        }
        if (!refused.isEmpty()) {
            throw RuleViolation.together(refused);
        }
        return answers;
    }
}
