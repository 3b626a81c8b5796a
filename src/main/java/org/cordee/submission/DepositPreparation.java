package org.cordee.submission;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.bid.BiddingConsortium;
import org.cordee.evidence.ApplicationContents;
import org.cordee.shared.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The files that the lead carries to the buyer's platform, with the facts that are known about them.
 *
 * @param platformUrl the address of the buyer's platform (BT-18), null when it is unknown
 * @param demonstration true when nothing is sent to a buyer: the lead is an invented organisation
 * @param handover the first download of the package by the lead, null before it
 * @param files the files to carry; empty for members other than the lead
 * @param missing the pieces that the buyer asks for and that are no file of the package; empty for members
 * @param noticed what the notice of one of the lots asks at the deposit
 * @param alarms the alarms while no receipt is recorded, the earliest first
 */
public record DepositPreparation(
        @Nullable String platformUrl,
        boolean demonstration,
        @Nullable Handover handover,
        List<CarriedFile> files,
        List<BuyerPiece> missing,
        BiddingConsortium.NoticedDemands noticed,
        List<Alarm> alarms) {

    /**
     * The download of the package by the lead.
     *
     * @param person the name of the person; null for members other than the lead, and after its erasure
     */
    public record Handover(Instant at, @Nullable String person) {}

    /**
     * One file of the package with what the buyer asks about it.
     *
     * @param piece null while the lead has not named this file in its list
     * @param ticked true when the lead ticked the file as sent, which proves no deposit
     */
    public record CarriedFile(PackageFile file, @Nullable BuyerPiece piece, boolean ticked) {

        /** Checks that the file is larger than the platform accepts. */
        public boolean isTooLarge() {
            return piece != null && piece.isExceededBy(file.size());
        }
    }

    /** One alarm before the deadline. */
    public record Alarm(Instant at, boolean past) {}

    /** The files of one envelope, which most platforms ask for on a screen of their own. */
    public record Envelope(Kind kind, List<CarriedFile> files) {

        /** Returns the number of files that the lead ticked as sent. */
        public long tickedCount() {
            return files.stream().filter(CarriedFile::ticked).count();
        }

        /** Names the two envelopes of a bid: who applies, and what is offered. */
        public enum Kind {
            APPLICATION,
            OFFER
        }
    }

    /** Returns the envelopes that hold files, the application first. */
    public List<Envelope> envelopes() {
        return Stream.of(Envelope.Kind.values())
                .map(kind -> new Envelope(
                        kind,
                        files.stream().filter(one -> envelope(one) == kind).toList()))
                .filter(envelope -> !envelope.files().isEmpty())
                .toList();
    }

    private static Envelope.Kind envelope(CarriedFile carried) {
        return carried.file().name().startsWith(ApplicationContents.FOLDER)
                ? Envelope.Kind.APPLICATION
                : Envelope.Kind.OFFER;
    }

    /** Returns the number of files that the lead ticked as sent. */
    public long tickedCount() {
        return files.stream().filter(CarriedFile::ticked).count();
    }

    /** Returns the host of the platform's address; null when the address is unknown or no link. */
    public @Nullable String platformHost() {
        return platformUrl == null ? null : WebAddress.host(platformUrl);
    }

    /** Returns the files for which the lead typed the largest size that the platform accepts. */
    public List<CarriedFile> limited() {
        return files.stream()
                .filter(carried -> carried.piece() != null && carried.piece().maxMegabytes() != null)
                .toList();
    }

    /** Returns the largest file; null when there is none. */
    public @Nullable PackageFile largest() {
        return files.stream()
                .map(CarriedFile::file)
                .max(Comparator.comparingLong(PackageFile::size))
                .orElse(null);
    }

    /** Returns the length of the longest file name without its folder, which many platforms limit. */
    public int longestName() {
        return files.stream()
                .mapToInt(carried ->
                        carried.file().name().length() - carried.file().name().lastIndexOf('/') - 1)
                .max()
                .orElse(0);
    }

    /** Returns the size of all files in bytes. */
    public long totalSize() {
        return files.stream().mapToLong(carried -> carried.file().size()).sum();
    }
}
