package org.cordee.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/**
 * Converts the members of a consortium: what each takes, what it subcontracts and on whom it relies. Cordée stores one
 * number of insertion hours for each member. Hours from a subcontractor or from staff made available are counted there
 * and not again for the member. The rest of an insertion structure's hours are its own people's; the rest of any other
 * member's hours are people it hires.
 */
final class CaseMembers {

    private final ConsortiumCaseFacts facts;
    private final CaseLots lots;
    private final Map<String, CaseOperator> organisations = new LinkedHashMap<>();

    CaseMembers(ConsortiumCaseFacts facts, CaseLots lots, Set<UnknownFact> unknown) {
        this.facts = facts;
        this.lots = lots;
        facts.members().forEach(member -> add(member.establishmentId(), unknown));
        facts.handedOn().subcontracts().forEach(one -> add(one.establishmentId(), unknown));
        facts.handedOn().staff().forEach(one -> add(one.establishmentId(), unknown));
        facts.handedOn().reliedUpon().forEach(one -> add(one, unknown));
    }

    private void add(UUID establishmentId, Set<UnknownFact> unknown) {
        EstablishmentFacts place = facts.place(establishmentId);
        organisations.computeIfAbsent(
                ConsortiumCaseFacts.id(place),
                id -> CaseOrganisation.of(facts, place, lots.anyToSocialEconomy(), unknown));
    }

    private void add(ReliedUpon one, Set<UnknownFact> unknown) {
        add(one.establishmentId(), unknown);
        if (!one.committed()) {
            unknown.add(new UnknownFact(
                    UnknownFact.COMMITMENT, ConsortiumCaseFacts.id(facts.place(one.establishmentId()))));
        }
    }

    List<CaseOperator> organisations() {
        return List.copyOf(organisations.values());
    }

    CaseConsortium consortium() {
        ConsortiumForm form = facts.shares() == null
                ? facts.consortium().form()
                : facts.shares().terms().form();
        return new CaseConsortium(
                facts.consortium().id().toString(),
                lots.numbers(),
                LiabilityForm.valueOf(form.name()),
                lead(),
                facts.consortium().state().name(),
                facts.shares() != null && facts.shares().agreed(),
                facts.members().stream().map(this::member).toList(),
                facts.handedOn().subcontracts().stream().map(this::subcontract).toList(),
                facts.handedOn().staff().stream().map(this::staffing).toList(),
                reliedUpon());
    }

    /**
     * Returns the operators relied upon. Members rely on an operator for their part of one lot; several parts that rely
     * on the same operator name it once with all their lots.
     */
    private List<CaseConsortium.ReliedUpon> reliedUpon() {
        Map<String, Set<String>> lotsOf = new LinkedHashMap<>();
        facts.handedOn()
                .reliedUpon()
                .forEach(one -> lotsOf.computeIfAbsent(
                                ConsortiumCaseFacts.id(facts.place(one.establishmentId())), unknown -> new TreeSet<>())
                        .add(lots.number(facts.member(one.memberId()).lotId())));
        return lotsOf.entrySet().stream()
                .map(one -> new CaseConsortium.ReliedUpon(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    private CaseConsortium.Subcontract subcontract(Subcontract one) {
        MemberFacts from = facts.member(one.memberId());
        UUID under = one.terms().under();
        return new CaseConsortium.Subcontract(
                under == null ? id(from) : ConsortiumCaseFacts.id(facts.place(under)),
                ConsortiumCaseFacts.id(facts.place(one.establishmentId())),
                lots.number(from.lotId()),
                one.amount(),
                one.hours().value(),
                one.accessory(),
                one.tasks().stream().map(CaseTasks::name).toList(),
                one.terms().guaranteed());
    }

    private CaseConsortium.Staffing staffing(StaffMadeAvailable one) {
        MemberFacts user = facts.member(one.memberId());
        return new CaseConsortium.Staffing(
                ConsortiumCaseFacts.id(facts.place(one.establishmentId())),
                id(user),
                lots.number(user.lotId()),
                one.amount(),
                one.hours().value());
    }

    private @Nullable String lead() {
        return facts.members().stream()
                .filter(MemberFacts::lead)
                .findFirst()
                .map(this::id)
                .orElse(null);
    }

    private String id(MemberFacts member) {
        return ConsortiumCaseFacts.id(facts.place(member.establishmentId()));
    }

    private CaseConsortium.Member member(MemberFacts member) {
        AgreedShare share = facts.share(member.memberId());
        UUID organisation = member.organisationId();
        return new CaseConsortium.Member(
                id(member),
                lots.number(member.lotId()),
                share == null ? null : share.percentage(),
                share == null ? null : share.amount(),
                facts.concluded() ? SignatoryName.of(id(member)) : null,
                representative(organisation, member),
                CaseTasks.of(facts, member.memberId()),
                hours(member, share == null ? Hours.NONE : share.hours()));
    }

    /**
     * Returns the person who represents a member. Before the agreement is signed, the lead's signatory is used where that
     * person signs for another lead too.
     */
    private @Nullable String representative(UUID organisation, MemberFacts member) {
        if (facts.empowered().contains(organisation)) {
            return lead();
        }
        return !facts.concluded() && facts.told().isSignedForElsewhere(organisation)
                ? SignatoryName.of(id(member))
                : null;
    }

    private CaseConsortium.InsertionHours hours(MemberFacts member, Hours promised) {
        int own = Math.max(
                0,
                promised.value() - facts.handedOn().hoursFor(member.memberId()).value());
        InsertionKind kind =
                facts.place(member.establishmentId()).profile().convention().kind();
        return kind == InsertionKind.NONE
                ? new CaseConsortium.InsertionHours(0, own, 0)
                : new CaseConsortium.InsertionHours(own, 0, 0);
    }
}
