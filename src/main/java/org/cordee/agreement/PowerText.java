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

    private static final ClauseTemplate CLAUSES =
            ClauseTemplate.read("pouvoir-v" + AgreementContent.TEXT_VERSION + "_fr.md");

    private PowerText() {}

    /** @param agreement signed by both: it names who represents them, in what function, and what the lead may do */
    public static String of(AgreementContent convention, Party grantor, Agreement agreement) {
        Party lead = convention.lead();
        Signature grantors = signature(agreement, grantor);
        Signature leads = signature(agreement, lead);
        SignatureEvidence grantorSeal = seal(agreement, grantors);
        SignatureEvidence leadSeal = seal(agreement, leads);
        return CLAUSES.fill(conditions(agreement.wording()))
                .with("grantor", grantors.party().name())
                .with("grantorNumber", number(grantors.party()))
                .with("grantorCity", grantor.city())
                .with("grantorPerson", grantorSeal.name())
                .with("grantorFunction", grantorSeal.function())
                .with("lead", leads.party().name())
                .with("leadNumber", number(leads.party()))
                .with("leadCity", lead.city())
                .with("leadPerson", leadSeal.name())
                .with("leadFunction", leadSeal.function())
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

    private static Signature signature(Agreement agreement, Party party) {
        return agreement
                .of(party.organisationId())
                .orElseThrow(() -> new IllegalStateException(
                        party.organisationId() + " is no party of the agreement " + agreement.id()));
    }

    private static SignatureEvidence seal(Agreement agreement, Signature signature) {
        SignatureEvidence seal = signature.seal();
        if (seal == null) {
            throw new IllegalStateException(
                    signature.organisationId() + " has not signed the agreement " + agreement.id());
        }
        return seal;
    }

    private static String number(SignedParty party) {
        return party.siret() == null ? "" : ", SIRET " + ShareTable.spaced(party.siret());
    }
}
