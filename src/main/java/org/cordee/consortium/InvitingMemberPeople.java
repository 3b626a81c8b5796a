package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead invite a person of a member that nobody answers for. The person acts in this consortium by the links of
 * its letters. The people whom the member named itself are told by a letter.
 */
@Component
@Transactional
public class InvitingMemberPeople {

    private static final int MOST_PER_MEMBER = 5;

    private final Consortia consortia;
    private final Members members;
    private final MemberPersons people;
    private final BusinessClock clock;

    InvitingMemberPeople(Consortia consortia, Members members, MemberPersons people, BusinessClock clock) {
        this.consortia = consortia;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Returns the people invited so far, for the lead.
     *
     * @throws NotFound for all other users
     */
    @Transactional(readOnly = true)
    public List<InvitedPerson> invited(Actor actor, UUID consortiumId) {
        Act.now(actor, clock).requireActorOf(consortia.get(consortiumId).leadOrganisationId());
        return people.findByConsortiumIdOrderByInvitedAt(consortiumId).stream()
                .map(MemberPerson::facts)
                .toList();
    }

    /**
     * Invites a person. The same address for the same member again changes nothing.
     *
     * @throws RuleViolation when the organisation is no other member, when the consortium has ended, and when the lead
     * invited too many people for the member
     */
    public UUID invite(Actor actor, UUID consortiumId, UUID organisationId, String email, String name) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        if (!consortium.facts().state().isAlive()) {
            throw new RuleViolation("consortium.ended");
        }
        if (actor.actsFor(organisationId) || !members.anyIn(consortiumId, organisationId)) {
            throw RuleViolation.of("organisationId", "consortium.people.no-member");
        }
        String address = new EmailAddress(email).value();
        String known = TextRules.required(name, "name", TextRules.SHORT);
        List<InvitedPerson> invited =
                people.findByConsortiumIdAndOrganisationIdOrderByInvitedAt(consortiumId, organisationId).stream()
                        .map(MemberPerson::facts)
                        .toList();
        for (InvitedPerson person : invited) {
            if (person.email().equals(address)) {
                return person.id();
            }
        }
        if (invited.size() >= MOST_PER_MEMBER) {
            throw new RuleViolation("consortium.people.too-many", MOST_PER_MEMBER);
        }
        return people.saveAndFlush(new MemberPerson(act, consortiumId, organisationId, address, known))
                .id();
    }
}
