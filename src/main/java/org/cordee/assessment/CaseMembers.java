package org.cordee.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.share.AgreedShare;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.InsertionKind;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/**
 * The members of a grouping with what each takes. The house knows one number of insertion hours a member promises: those of
 * an insertion structure are its own people's, those of anybody else are people it hires.
 */
final class CaseMembers {

    private final GroupingFacts facts;
    private final CaseLots lots;
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();

    CaseMembers(GroupingFacts facts, CaseLots lots, Set<Unknown> unknown) {
        this.facts = facts;
        this.lots = lots;
        for (MemberFacts member : facts.members()) {
            EstablishmentFacts place = facts.place(member.establishmentId());
            organisations.computeIfAbsent(
                    GroupingFacts.id(place),
                    id -> CaseOrganisation.of(facts, place, lots.anyToSocialEconomy(), unknown));
        }
    }

    List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    Consortium consortium() {
        ConsortiumForm form = facts.shares() == null
                ? facts.consortium().form()
                : facts.shares().terms().form();
        return new Consortium(
                facts.consortium().id().toString(),
                lots.numbers(),
                GroupingForm.valueOf(form.name()),
                lead(),
                facts.consortium().state().name(),
                facts.shares() != null && facts.shares().agreed(),
                facts.members().stream().map(this::member).toList(),
                List.of(),
                List.of());
    }

    private @Nullable String lead() {
        return facts.members().stream()
                .filter(MemberFacts::lead)
                .findFirst()
                .map(this::id)
                .orElse(null);
    }

    private String id(MemberFacts member) {
        return GroupingFacts.id(facts.place(member.establishmentId()));
    }

    private Consortium.Member member(MemberFacts member) {
        AgreedShare share = facts.share(member.memberId());
        UUID organisation = member.organisationId();
        return new Consortium.Member(
                id(member),
                lots.number(member.lotId()),
                share == null ? null : share.percentage(),
                share == null ? null : share.amount(),
                facts.concluded() ? Signatory.of(id(member)) : null,
                representative(organisation, member),
                CaseTasks.of(facts, member.memberId()),
                hours(member, share == null ? Hours.NONE : share.hours()));
    }

    /** Before the agreement is signed, whoever signed the undertaking for it is named where that person signs elsewhere too. */
    private @Nullable String representative(UUID organisation, MemberFacts member) {
        if (facts.empowered().contains(organisation)) {
            return lead();
        }
        return !facts.concluded() && facts.told().isSignedForElsewhere(organisation) ? Signatory.of(id(member)) : null;
    }

    private Consortium.InsertionHours hours(MemberFacts member, Hours hours) {
        InsertionKind kind =
                facts.place(member.establishmentId()).profile().convention().kind();
        return kind == InsertionKind.NONE
                ? new Consortium.InsertionHours(0, hours.value(), 0)
                : new Consortium.InsertionHours(hours.value(), 0, 0);
    }
}
