package org.cordee.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.PackageFile;

/**
 * The package of an application: the evidence of each member and a list of the hashes, in the format of the command
 * {@code sha256sum}. The same evidence gives the same bytes.
 */
record ApplicationPackage(ArchiveEntry manifest, List<ArchiveEntry> entries) {

    /** The name of the list, which may be deposited or not. */
    static final String MANIFEST = "empreintes-sha256.txt";

    /** @throws RuleViolation when there is no evidence */
    static ApplicationPackage of(List<ArchiveEntry> evidence) {
        if (evidence.isEmpty()) {
            throw new RuleViolation("candidacy.freeze.empty");
        }
        String lines = evidence.stream()
                .map(entry -> entry.sha256() + "  " + entry.name() + "\n")
                .collect(Collectors.joining());
        return new ApplicationPackage(ArchiveEntry.text(MANIFEST, lines), List.copyOf(evidence));
    }

    List<PackageFile> files() {
        return entries.stream().map(PackageFile::of).toList();
    }

    byte[] zip() {
        List<ArchiveEntry> all = new ArrayList<>(entries);
        all.add(0, manifest);
        return Archive.of(all);
    }

    String manifestSha256() {
        return manifest.sha256();
    }
}
