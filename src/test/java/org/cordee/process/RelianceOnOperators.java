package org.cordee.process;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;

/** Declares on whose capacities a member relies. */
record RelianceOnOperators(Scenes scenes, Scene scene, Firm member) {

    /** @param revision of the member's list, 0 before its first declaration */
    void on(Firm operator, int revision) {
        on(List.of(operator), revision);
    }

    /** Declares the operators in this order. */
    void on(List<Firm> operators, int revision) {
        UUID part = scenes.bean(ConsortiumLookup.class).members(scene.id()).stream()
                .filter(one -> one.organisationId().equals(member.organisationId()))
                .map(MemberFacts::memberId)
                .findFirst()
                .orElseThrow();
        declare(
                revision,
                operators.stream()
                        .map(one -> new ReliedUpon(part, one.establishmentId(), "Ses fours", false))
                        .toList());
    }

    void onNobody(int revision) {
        declare(revision, List.of());
    }

    private void declare(int revision, List<ReliedUpon> declared) {
        scenes.bean(DeclaringSubcontracts.class)
                .declare(
                        member.actor(),
                        scene.id(),
                        revision,
                        new SubcontractDeclaration(List.of(), List.of(), declared));
    }
}
