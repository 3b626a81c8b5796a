package org.cordee.submission.consistency;

import java.util.List;

/**
 * A paper of the proof.
 *
 * @param name the path of the file in the package; a paper that the buyer does not get has no folder
 * @param family the kind of paper
 * @param sha256 the hash of the bytes that were read
 * @param flaws what could not be read in it
 */
public record ProvenPaper(String name, PaperFamily family, String sha256, List<PaperFlaw> flaws) {

    public ProvenPaper {
        flaws = List.copyOf(flaws);
    }

    static ProvenPaper of(ReadPaper paper) {
        return new ProvenPaper(paper.name(), paper.family(), paper.sha256(), paper.flaws());
    }

    /** Tells if nothing of the paper could be read. */
    public boolean isUnreadable() {
        return flaws.stream().anyMatch(flaw -> flaw.reason() != PaperFlaw.Reason.NOT_FOUND);
    }
}
