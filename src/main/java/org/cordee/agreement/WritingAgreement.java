package org.cordee.agreement;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.AgreementContent.Party;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.SignedDocument.SignedText;
import org.cordee.document.StoredDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and stores the files of an agreement. Each annex contains a random number, so that its hash, which all parties
 * read, does not let them find a price by trial.
 */
@Component
class WritingAgreement {

    static final String KIND = "Convention de groupement";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Documents documents;

    WritingAgreement(Documents documents) {
        this.documents = documents;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public AgreementPapers write(AgreementContent content, Wording wording) {
        List<PartyAnnex> annexes = new ArrayList<>();
        Map<UUID, String> hashes = new LinkedHashMap<>();
        for (Party party : content.parties()) {
            int number = content.annexNumber(party);
            AgreementPaper annex = store(
                    content,
                    "Annexe " + number + " de la convention de groupement",
                    content.annex(party, secret()),
                    "annexe-" + number + ".pdf",
                    ConfidentialityLevel.CONSOLIDATED_PRICE);
            hashes.put(party.organisationId(), annex.sha256());
            annexes.add(new PartyAnnex(
                    party.organisationId(),
                    party.lead(),
                    new SignedParty(party.name(), party.siret()),
                    content.mayReadAllAnnexes(party),
                    annex));
        }
        AgreementPaper common = store(
                content,
                KIND,
                content.text(wording, hashes),
                "convention-de-groupement.pdf",
                ConfidentialityLevel.DATA_ROOM);
        return new AgreementPapers(common, annexes);
    }

    private AgreementPaper store(
            AgreementContent content, String kind, String text, String name, ConfidentialityLevel level) {
        byte[] pdf = file(content, kind, text).pdf();
        StoredDocument stored = documents.storeOwn(pdf, name, "application/pdf", level, content.consortiumId());
        return new AgreementPaper(text, stored.sha256(), stored.id());
    }

    static SignedText file(AgreementContent content, String kind, String text) {
        return new SignedText(
                kind,
                content.grouping(),
                content.tender().title(),
                content.lead().name(),
                DeedHtml.of(text));
    }

    private static String secret() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
