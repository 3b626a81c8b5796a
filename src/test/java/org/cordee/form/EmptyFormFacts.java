package org.cordee.form;

import java.util.List;
import org.cordee.form.FormFacts.Capacities;
import org.cordee.form.FormFacts.Grouping;
import org.cordee.form.FormFacts.Identity;
import org.cordee.form.FormFacts.Lot;
import org.cordee.form.FormFacts.Mandate;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Part;
import org.cordee.form.FormFacts.Standing;
import org.cordee.form.FormFacts.Tender;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LiabilityForm;

/** A grouping of which nothing is known but the names, with letters that a careless writer would not escape. */
final class EmptyFormFacts {

    private EmptyFormFacts() {}

    static FormFacts of() {
        return new FormFacts(
                new Tender("", "Travaux <b>& \"autres\"\u0001", "2026-BERGES", "", false, false, 1),
                new Grouping("R & D <x>", LiabilityForm.JOINT, null, Mandate.NONE),
                List.of(new Lot(SampleFormFacts.FIRST_LOT, "unique", "", true, null, null)),
                List.of(member(true), member(false)),
                List.of(),
                false);
    }

    private static Member member(boolean lead) {
        Identity identity =
                new Identity(lead ? "Chef <i>&</i>" : "Autre \uD83C\uDF31", "", "", "", "", "", "", "HRB 77");
        return new Member(
                lead ? SampleFormFacts.LEAD : SampleFormFacts.PARTNER,
                lead,
                identity,
                new Standing("", "", null, InsertionKind.NONE, "", false),
                List.of(),
                null,
                new Capacities("", null, "", "", ""),
                List.of(),
                null,
                List.of(new Part(SampleFormFacts.FIRST_LOT, identity, "", null, null)),
                List.of());
    }
}
