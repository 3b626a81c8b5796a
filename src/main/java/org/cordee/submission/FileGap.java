package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One file in which a deposit differs from the agreed package. */
@Embeddable
record FileGap(String name, @Enumerated(EnumType.STRING) Kind kind) {

    /** The kinds of differences between deposit and package. */
    public enum Kind {
        MISSING,
        DIFFERS,
        UNKNOWN
    }

    /**
     * Compares the files by hash, because platforms change names: a file under another name is the same file.
     *
     * @param agreed every file of the package; its manifest may be deposited or not
     * @param manifestSha256 the hash of that manifest
     */
    static List<FileGap> between(List<PackageFile> agreed, String manifestSha256, List<PackageFile> deposited) {
        Map<String, PackageFile> bySha = deposited.stream()
                .collect(Collectors.toMap(PackageFile::sha256, Function.identity(), (one, same) -> one));
        List<PackageFile> lacking = agreed.stream()
                .filter(file -> !bySha.containsKey(file.sha256()))
                .toList();
        List<FileGap> gaps = new ArrayList<>();
        for (PackageFile file : lacking) {
            boolean named = deposited.stream().anyMatch(other -> other.name().equals(file.name()));
            gaps.add(new FileGap(file.name(), named ? Kind.DIFFERS : Kind.MISSING));
        }
        for (PackageFile file : deposited) {
            boolean known = file.sha256().equals(manifestSha256)
                    || agreed.stream().anyMatch(one -> one.sha256().equals(file.sha256()))
                    || lacking.stream().anyMatch(one -> one.name().equals(file.name()));
            if (!known) {
                gaps.add(new FileGap(file.name(), Kind.UNKNOWN));
            }
        }
        return gaps;
    }

    /** Checks that a file of the package is missing. An additional file does not make the deposit incomplete. */
    public boolean isLack() {
        return kind != Kind.UNKNOWN;
    }
}
