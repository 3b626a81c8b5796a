package org.cordee.agreement;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementContent.Party;
import org.cordee.document.ShareTable;

/**
 * Writes the power of attorney of one member, in the product's own wording with the content that official forms ask
 * for.
 */
final class PowerText {

    private static final ClauseTemplate CLAUSES = ClauseTemplate.read("pouvoir-v2_fr.md");

    private PowerText() {}

    /** @param agreement signed by both: it names who represents them, in what function, and what the lead may do */
    public static String of(AgreementContent convention, Party grantor, Agreement agreement) {
        Party lead = convention.lead();
        SignatureEvidence grantors = seal(agreement, grantor);
        SignatureEvidence leads = seal(agreement, lead);
        return CLAUSES.fill(conditions(agreement.wording()))
                .with("grantor", grantor.name())
                .with("grantorNumber", number(grantor))
                .with("grantorCity", grantor.city())
                .with("grantorPerson", grantors.name())
                .with("grantorFunction", grantors.function())
                .with("lead", lead.name())
                .with("leadNumber", number(lead))
                .with("leadCity", lead.city())
                .with("leadPerson", leads.name())
                .with("leadFunction", leads.function())
                .with("grouping", convention.grouping())
                .with("title", convention.tender().title())
                .with("reference", convention.tender().reference())
                .with("buyer", convention.tender().buyer())
                .withMarkdown(
                        "lots",
                        convention.lots().stream()
                                .map(lot -> "- Lot " + ClauseTemplate.escape(lot.number()) + " : "
                                        + ClauseTemplate.escape(lot.title()))
                                .collect(Collectors.joining("\n")))
                .text();
    }

    private static Set<String> conditions(Wording wording) {
        Set<String> holds = new TreeSet<>();
        holds.add(wording.mayNegotiate() ? "NEGOTIATION" : "NO_NEGOTIATION");
        holds.add(wording.amendments() ? "AMENDMENTS" : "NO_AMENDMENTS");
        return holds;
    }

    private static SignatureEvidence seal(Agreement agreement, Party party) {
        return agreement
                .of(party.organisationId())
                .map(signature -> signature.seal())
                .orElseThrow(() -> new IllegalStateException(
                        party.organisationId() + " has not signed the agreement " + agreement.id()));
    }

    private static String number(Party party) {
        return party.siret() == null ? "" : ", SIRET " + ShareTable.spaced(party.siret());
    }
}
