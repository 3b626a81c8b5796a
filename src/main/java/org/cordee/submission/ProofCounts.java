package org.cordee.submission;

import java.util.List;

/** The number of files of a deposit by the proof that its receipt gives. A member reads only these numbers. */
public record ProofCounts(long byHash, long byNameAndSize, long byName, long unproven) {

    static ProofCounts of(List<DepositedFile> files) {
        return new ProofCounts(
                count(files, FileProof.HASH),
                count(files, FileProof.NAME_AND_SIZE),
                count(files, FileProof.NAME),
                count(files, FileProof.NONE));
    }

    private static long count(List<DepositedFile> files, FileProof proof) {
        return files.stream().filter(file -> file.proof() == proof).count();
    }
}
