package org.cordee.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.form.FormFacts;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** Collects for the form DC4 what the members declare about their subcontracts (R2193-1). */
final class FormSubcontracts {

    private FormSubcontracts() {}

    /** Returns the subcontracts by lot and in each member's order. */
    static List<FormFacts.Subcontract> of(
            List<MemberFacts> members, FormPlaces places, SubcontractDeclaration handedOn) {
        List<FormFacts.Subcontract> all = new ArrayList<>();
        for (MemberFacts member : members) {
            handedOn.subcontracts().stream()
                    .filter(one -> one.memberId().equals(member.memberId()))
                    .forEach(one -> all.add(one(member, one, places, handedOn)));
        }
        return all;
    }

    private static FormFacts.Subcontract one(
            MemberFacts member, Subcontract one, FormPlaces places, SubcontractDeclaration handedOn) {
        SubcontractTerms terms = one.terms();
        UUID under = terms.under();
        return new FormFacts.Subcontract(
                member.organisationId(),
                member.lotId(),
                places.identity(one.establishmentId()),
                places.standing(one.establishmentId()),
                under == null ? "" : places.name(under),
                one.nature(),
                one.amount(),
                tax(terms.vat()),
                gross(one.amount(), terms.vat()),
                variation(terms.variation()),
                terms.isPaidByTheBuyer(one.amount()),
                terms.guaranteed(),
                terms.months(),
                invoked(handedOn, one));
    }

    /** Returns the capacities only of a subcontractor the member relies on; the form asks for no others (DC4, J). */
    private static String invoked(SubcontractDeclaration handedOn, Subcontract of) {
        return handedOn.reliedUpon().stream()
                .filter(one -> one.memberId().equals(of.memberId()))
                .filter(one -> one.establishmentId().equals(of.establishmentId()))
                .map(ReliedUpon::capacity)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Amount gross(Amount net, @Nullable Vat vat) {
        return vat == null || vat == Vat.REVERSE_CHARGE ? null : vat.with(net);
    }

    private static String tax(@Nullable Vat vat) {
        if (vat == null) {
            return "";
        }
        return switch (vat) {
            case REVERSE_CHARGE -> "Autoliquidation : TVA due par le donneur d’ordre (CGI, article 283, 2 nonies)";
            case STANDARD -> "20 %";
            case INTERMEDIATE -> "10 %";
            case REDUCED -> "5,5 %";
            case SUPER_REDUCED -> "2,1 %";
            case OVERSEAS -> "8,5 %";
            case NONE -> "Sans TVA";
        };
    }

    private static String variation(@Nullable PriceVariation variation) {
        if (variation == null) {
            return "";
        }
        return switch (variation) {
            case FIRM -> "Prix ferme";
            case UPDATED -> "Prix ferme et actualisable";
            case REVISED -> "Prix révisable";
        };
    }
}
