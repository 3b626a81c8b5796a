package org.cordee.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.AgreementContent.Party;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.BidDossier;
import org.cordee.document.SignedDocument;

/** Prints the agreement of a bid, its annexes and its powers, as their rooms print them. */
public final class SampleDeeds {

    private SampleDeeds() {}

    /** Returns the files by name: the agreement, an annex for each party, and a power of each but the lead. */
    public static Map<String, byte[]> of(BidDossier bid) {
        AgreementContent content = content(bid);
        Agreement agreement = SampleAgreementContents.signed(content, Wording.USUAL);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "convention.pdf",
                WritingAgreement.file(
                                content,
                                WritingAgreement.KIND,
                                agreement.paper().text())
                        .pdf());
        for (Party party : content.parties()) {
            String annex = SampleAgreementContents.annex(content, party.organisationId());
            int number = content.annexNumber(party);
            files.put(
                    "annexe-" + number + ".pdf",
                    WritingAgreement.file(content, "Annexe " + number, annex).pdf());
            if (!party.lead()) {
                String power = PowerText.of(content, party, agreement);
                files.put(
                        "pouvoir-" + number + ".pdf",
                        new SignedDocument(WritingAgreement.file(content, "Pouvoir", power), null, List.of()).pdf());
            }
        }
        return files;
    }

    private static AgreementContent content(BidDossier bid) {
        Map<UUID, Party> parties = new LinkedHashMap<>();
        bid.shares()
                .forEach(share -> parties.putIfAbsent(
                        share.organisationId(),
                        new Party(share.organisationId(), share.name(), share.siret(), "Rouen", share.lead(), false)));
        return new AgreementContent(
                bid.consortium(),
                bid.grouping(),
                bid.tender(),
                bid.lots(),
                new Terms(
                        ConsortiumForm.valueOf(bid.terms().form()),
                        bid.terms().singleAccount() ? PaymentScheme.SINGLE : PaymentScheme.SEPARATE,
                        LeadFee.NONE,
                        true,
                        false),
                List.copyOf(parties.values()),
                bid.shares(),
                List.of());
    }
}
