package org.cordee.agreement;

import java.util.List;

/**
 * The papers of one version of an agreement: the common text, which all parties sign, and the annex of each party.
 *
 * @param annexes in the order of the parties, the lead first
 */
record AgreementPapers(AgreementPaper common, List<PartyAnnex> annexes) {

    AgreementPapers {
        annexes = List.copyOf(annexes);
    }
}
