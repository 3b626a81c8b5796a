package org.cordee.play;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays a member of the demonstration that subcontracts a part of its share. */
@Component
class DemoSubcontracts {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final SubcontractsReading reading;
    private final DeclaringSubcontracts declaring;

    DemoSubcontracts(
            DemoActors actors, DemoLookup lookup, SubcontractsReading reading, DeclaringSubcontracts declaring) {
        this.actors = actors;
        this.lookup = lookup;
        this.reading = reading;
        this.declaring = declaring;
    }

    /**
     * @param under the subcontractor that hands this work on, with a bond; null for a subcontractor of the first rank
     */
    record DemoSubcontract(
            String to,
            String nature,
            String amount,
            @Nullable String under) {}

    void declare(DemoConsortium consortium, String member, DemoSubcontract... handed) {
        Actor actor = actors.actor(member);
        UUID id = lookup.id(consortium);
        UUID memberId = reading.viewFor(actor, id).parts().get(0).memberId();
        List<Subcontract> subcontracts = Arrays.stream(handed)
                .map(one -> subcontract(actor, memberId, one))
                .toList();
        declaring.declare(actor, id, 0, new SubcontractDeclaration(subcontracts, List.of()));
    }

    private Subcontract subcontract(Actor actor, UUID memberId, DemoSubcontract one) {
        UUID under = one.under() == null ? null : establishment(actor, one.under());
        return new Subcontract(
                memberId,
                establishment(actor, one.to()),
                one.nature(),
                Amount.of(one.amount()),
                Hours.NONE,
                true,
                false,
                List.of(),
                new SubcontractTerms(under, under == null ? null : true, Vat.STANDARD, PriceVariation.FIRM, 2));
    }

    private UUID establishment(Actor actor, String name) {
        return reading.find(actor, name).stream()
                .filter(place -> place.legalName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name))
                .establishmentId();
    }
}
