package org.cordee.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The files of a receipt compared with the agreed package.
 *
 * @param files the receipt's files in its order, each with what it proves
 * @param gaps the differences
 */
public record ReceiptComparison(List<DepositedFile> files, List<FileGap> gaps) {

    /**
     * Compares by hash where the receipt has hashes, because platforms change names; otherwise by name and size. A
     * receipt that lists the ZIP of the package stands for all its files.
     */
    public static ReceiptComparison of(AgreedPackage agreed, List<ListedFile> listed) {
        return new Comparing(agreed, listed).compare();
    }

    /** Checks that a file of the package is missing or differs. */
    public boolean isContradicted() {
        return gaps.stream().anyMatch(FileGap::isLack);
    }

    private static final class Comparing {

        private final AgreedPackage agreed;
        private final List<ListedFile> listed;
        private final FileProof[] proofs;
        private final boolean[] named;
        private final List<FileGap> gaps = new ArrayList<>();

        Comparing(AgreedPackage agreed, List<ListedFile> listed) {
            this.agreed = agreed;
            this.listed = listed;
            proofs = new FileProof[listed.size()];
            named = new boolean[listed.size()];
            Arrays.fill(proofs, FileProof.NONE);
        }

        ReceiptComparison compare() {
            for (int at = 0; at < listed.size(); at++) {
                String hash = listed.get(at).sha256();
                proofs[at] = hash != null && isAgreed(hash) ? FileProof.HASH : FileProof.NONE;
            }
            boolean whole = isArchiveListed();
            agreed.files().stream()
                    .filter(file ->
                            listed.stream().noneMatch(one -> file.sha256().equals(one.sha256())))
                    .forEach(file -> compareByName(file, whole));
            List<DepositedFile> files = new ArrayList<>();
            for (int at = 0; at < listed.size(); at++) {
                ListedFile file = listed.get(at);
                files.add(DepositedFile.of(file, proofs[at]));
                boolean manifest = file.sha256() == null && file.name().equals(Manifest.NAME);
                if (proofs[at] == FileProof.NONE && !named[at] && !manifest) {
                    gaps.add(new FileGap(file.name(), FileGap.Kind.UNKNOWN));
                }
            }
            return new ReceiptComparison(List.copyOf(files), List.copyOf(gaps));
        }

        private boolean isAgreed(String hash) {
            return hash.equals(agreed.manifestSha256())
                    || hash.equals(agreed.archive().sha256())
                    || agreed.files().stream().anyMatch(file -> file.sha256().equals(hash));
        }

        /** Looks for the ZIP of the package, by its hash or by its name, and notes what the receipt proves for it. */
        private boolean isArchiveListed() {
            PackageFile archive = agreed.archive();
            for (int at = 0; at < listed.size(); at++) {
                ListedFile file = listed.get(at);
                if (archive.sha256().equals(file.sha256())) {
                    return true;
                }
                if (file.isNamedLike(archive) && !file.contradicts(archive)) {
                    proofs[at] = proofByName(file);
                    return true;
                }
            }
            return false;
        }

        private static FileProof proofByName(ListedFile file) {
            return file.size().isKnown() ? FileProof.NAME_AND_SIZE : FileProof.NAME;
        }

        private void compareByName(PackageFile file, boolean whole) {
            int best = -1;
            for (int at = 0; at < listed.size(); at++) {
                boolean free = proofs[at] == FileProof.NONE
                        && !named[at]
                        && listed.get(at).isNamedLike(file);
                if (free && (best < 0 || isBetter(file, listed.get(at), listed.get(best)))) {
                    best = at;
                }
            }
            if (best < 0) {
                if (!whole) {
                    gaps.add(new FileGap(file.name(), FileGap.Kind.MISSING));
                }
                return;
            }
            named[best] = true;
            ListedFile found = listed.get(best);
            if (found.contradicts(file)) {
                gaps.add(new FileGap(file.name(), FileGap.Kind.DIFFERS));
                return;
            }
            proofs[best] = proofByName(found);
        }

        /** Prefers the whole path over the bare name, and a possible size over another one. */
        private static boolean isBetter(PackageFile file, ListedFile one, ListedFile other) {
            boolean whole = one.name().equalsIgnoreCase(file.name());
            boolean otherWhole = other.name().equalsIgnoreCase(file.name());
            return whole == otherWhole ? !one.contradicts(file) && other.contradicts(file) : whole;
        }
    }
}
