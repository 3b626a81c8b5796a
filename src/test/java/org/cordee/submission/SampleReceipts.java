package org.cordee.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.springframework.beans.factory.BeanFactory;

/** Receipts of a buyer's platform, with the receipt stored as a file. */
public final class SampleReceipts {

    private SampleReceipts() {}

    /** Stores an invented receipt and returns its id. */
    public static UUID stored(BeanFactory beans, Actor lead, UUID consortiumId) {
        ByteArrayInputStream text = new ByteArrayInputStream("Accusé de réception".getBytes(UTF_8));
        return beans.getBean(StoringPlatformReceipt.class)
                .keep(lead, consortiumId, text, "ar.txt", "text/plain")
                .id();
    }

    /** Returns the receipt of the whole package, with a hash for each file. */
    public static HandReceipt whole(BeanFactory beans, Actor lead, UUID consortiumId, String number, Instant at) {
        List<PackageFile> files =
                beans.getBean(SubmissionReading.class).view(lead, consortiumId).files();
        UUID stored = stored(beans, lead, consortiumId);
        return new HandReceipt("PLACE", number, at, at, Deadline.PARIS, listed(files), stored, null, false);
    }

    /** Returns the same receipt without one of its files. */
    public static HandReceipt without(HandReceipt whole, String name) {
        return new HandReceipt(
                whole.platform(),
                whole.number(),
                whole.startedAt(),
                whole.completedAt(),
                whole.zone(),
                whole.files().stream().filter(file -> !file.name().equals(name)).toList(),
                whole.receiptDocumentId(),
                null,
                false);
    }

    /** Returns the files as a receipt with hashes lists them. */
    public static List<ListedFile> listed(List<PackageFile> files) {
        return files.stream().map(ListedFile::of).toList();
    }
}
