package org.cordee.agreement;

import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.agreement.Convention.Party;
import org.cordee.document.dossier.ShareTable;

/** The power of attorney of one member (version 1): the house's own wording, with what forms ask for. */
final class PowerText {

    private static final Clauses CLAUSES = Clauses.read("pouvoir-v1_fr.md");

    private PowerText() {}

    static String of(Convention convention, Party grantor) {
        Party lead = convention.lead();
        return CLAUSES.fill(Set.of())
                .with("grantor", grantor.name())
                .with("grantorNumber", number(grantor))
                .with("lead", lead.name())
                .with("leadNumber", number(lead))
                .with("grouping", convention.grouping())
                .with("title", convention.tender().title())
                .with("reference", convention.tender().reference())
                .with("buyer", convention.tender().buyer())
                .withMarkdown(
                        "lots",
                        convention.lots().stream()
                                .map(lot -> "- Lot " + Clauses.plain(lot.number()) + " : " + Clauses.plain(lot.title()))
                                .collect(Collectors.joining("\n")))
                .text();
    }

    private static String number(Party party) {
        return party.siret() == null ? "" : ", SIRET " + ShareTable.spaced(party.siret());
    }
}
