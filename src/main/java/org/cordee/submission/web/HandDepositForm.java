package org.cordee.submission.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.PackageFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The receipt of a platform as the lead copies it, with the deposited files, uploaded again or listed by hash. */
record HandDepositForm(
        String platform,
        String number,
        String zone,
        String startedAt,
        String completedAt,
        String backupReceivedAt,
        Boolean incident,
        String hashes) {

    /** The time zones of French buyers, and the two offsets of Paris for the hour that occurs twice in October. */
    static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte",
            "America/Miquelon",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis",
            "+01:00",
            "+02:00");

    private static final Pattern HASH = Pattern.compile("(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])");

    HandDepositForm {
        platform = platform == null ? "" : platform;
        number = number == null ? "" : number;
        zone = zone == null ? Deadline.PARIS.getId() : zone;
        startedAt = startedAt == null ? "" : startedAt;
        completedAt = completedAt == null ? "" : completedAt;
        backupReceivedAt = backupReceivedAt == null ? "" : backupReceivedAt;
        incident = incident != null && incident;
        hashes = hashes == null ? "" : hashes;
    }

    static HandDepositForm empty() {
        return new HandDepositForm("", "", Deadline.PARIS.getId(), "", "", "", false, "");
    }

    /**
     * Reads the typed receipt.
     *
     * @throws RuleViolation at the field that cannot be read
     */
    HandReceipt said(List<MultipartFile> files, @Nullable UUID receiptDocumentId) throws IOException {
        Instant completed = Objects.requireNonNull(moment("completedAt", completedAt, true));
        Instant started = moment("startedAt", startedAt, false);
        List<PackageFile> deposited = new ArrayList<>(listed());
        for (MultipartFile file : files) {
            deposited.add(hashed(file));
        }
        return new HandReceipt(
                platform,
                number,
                started == null ? completed : started,
                completed,
                zoneId(),
                deposited,
                receiptDocumentId,
                moment("backupReceivedAt", backupReceivedAt, false),
                incident);
    }

    private ZoneId zoneId() {
        if (!ZONES.contains(zone)) {
            throw RuleViolation.of("zone", "submission.by-hand.no-such-zone", zone);
        }
        return ZoneId.of(zone);
    }

    private @Nullable Instant moment(String field, String written, boolean required) {
        if (written.isBlank() && required) {
            throw RuleViolation.of(field, "submission.by-hand.missing." + field);
        }
        ZonedDateTime moment = DateTimeInput.read(field, written, zoneId(), "submission.by-hand");
        return moment == null ? null : moment.toInstant();
    }

    /** Reads the listed files, one line for each: its hash and its name, in either order. */
    private List<PackageFile> listed() {
        List<PackageFile> files = new ArrayList<>();
        List<String> lines = hashes.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            Matcher hash = HASH.matcher(lines.get(line));
            if (!hash.find()) {
                throw RuleViolation.of("hashes", "submission.by-hand.no-hash-in-line", line + 1);
            }
            String name = (lines.get(line).substring(0, hash.start())
                            + lines.get(line).substring(hash.end()))
                    .replaceAll("^[\\s*;:,|]+|[\\s*;:,|]+$", "");
            files.add(PackageFile.fromStatement(name.isEmpty() ? hash.group() : name, 0, hash.group()));
        }
        return files;
    }

    private static PackageFile hashed(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return PackageFile.fromStatement(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "?"),
                    file.getSize(),
                    HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
