package org.cordee.submission.consistency;

import java.util.List;

/**
 * A paper and what was read in it.
 *
 * @param name the path of the file in the package
 * @param sha256 the hash of the bytes that were read
 * @param members the lists of all members of a lot or of the bid
 */
public record ReadPaper(
        String name,
        PaperFamily family,
        String sha256,
        List<ReadValue> values,
        List<NamedMembers> members,
        List<PaperFlaw> flaws) {

    public ReadPaper {
        values = List.copyOf(values);
        members = List.copyOf(members);
        flaws = List.copyOf(flaws);
    }

    /** Omits the values, because they may be logged. */
    @Override
    public String toString() {
        return "ReadPaper[" + name + "]";
    }
}
