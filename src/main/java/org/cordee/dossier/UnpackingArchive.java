package org.cordee.dossier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a buyer's ZIP into a folder, and the ZIPs inside of it as folders. It reads the entries one after the other
 * and not the table of contents at the end, whose length nothing limits; the bytes on the disk are counted while they
 * are written. Files get invented names on the disk, so that the names of entries lead nowhere.
 */
final class UnpackingArchive {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final ArchiveLimits limits;
    private final long most;
    private final List<UnpackedFile> files = new ArrayList<>();
    private final List<LeftOutEntry> leftOut = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private long left;
    private int entries;

    private UnpackingArchive(Path folder, ArchiveLimits limits, long archiveSize) {
        this.folder = folder;
        this.limits = limits;
        this.most = limits.unpackedBytes(archiveSize);
        this.left = most;
    }

    /**
     * Unpacks the ZIP.
     *
     * @param folder an empty folder, which the caller deletes
     * @throws RuleViolation at the field "archive" when it is no ZIP, damaged, empty, or larger than the limits allow
     */
    static UnpackedArchive unpack(Path zip, Path folder, ArchiveLimits limits) throws IOException {
        if (!isZip(zip)) {
            throw refused("no-zip");
        }
        UnpackingArchive work = new UnpackingArchive(folder, limits, Files.size(zip));
        try {
            work.open(zip, "", 1);
        } catch (DamagedArchive damaged) {
            throw refused(work.isLockedAtTheEnd() ? "locked" : "damaged");
        }
        if (work.files.isEmpty()) {
            throw refused(work.leftOut.isEmpty() ? "empty" : "nothing-readable");
        }
        return new UnpackedArchive(work.files, work.leftOut);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5);
        }
    }

    private void open(Path zip, String inside, int depth) throws IOException {
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(zip), BUFFER), "UTF-8", false, true)) {
            for (ZipArchiveEntry entry = next(in); entry != null; entry = next(in)) {
                if (++entries > limits.entries()) {
                    throw refused("too-many", limits.entries());
                }
                take(in, entry, inside, depth);
            }
        }
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream in) throws DamagedArchive {
        try {
            return in.getNextEntry();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DamagedArchive(damaged);
        }
    }

    /** Tells if the last entry was locked: without its length the next one cannot be found. */
    private boolean isLockedAtTheEnd() {
        return !leftOut.isEmpty() && leftOut.get(leftOut.size() - 1).reason() == LeftOutReason.ENCRYPTED;
    }

    private void take(ZipArchiveInputStream in, ZipArchiveEntry entry, String inside, int depth) throws IOException {
        EntryName name = EntryName.of(
                inside, entry.getRawName(), entry.getGeneralPurposeBit().usesUTF8ForNames());
        if (entry.isDirectory() || name.isOfTheSystem()) {
            return;
        }
        if (!in.canReadEntryData(entry)) {
            boolean locked = entry.getGeneralPurposeBit().usesEncryption();
            leftOut.add(new LeftOutEntry(name.path(), locked ? LeftOutReason.ENCRYPTED : LeftOutReason.UNREADABLE));
            return;
        }
        EntryName unique = unique(name);
        Path content = folder.resolve(String.valueOf(entries));
        long size = write(in, content);
        if (isArchive(unique, content)) {
            takeArchive(unique, content, size, depth);
        } else {
            files.add(new UnpackedFile(unique, content, size));
        }
    }

    /** Opens a ZIP inside of another. One that is damaged or too deep stays a file. */
    private void takeArchive(EntryName name, Path content, long size, int depth) throws IOException {
        int filesBefore = files.size();
        int leftOutBefore = leftOut.size();
        if (depth < limits.nesting()) {
            try {
                open(content, name.path(), depth + 1);
                Files.delete(content);
                return;
            } catch (DamagedArchive damaged) {
                files.subList(filesBefore, files.size()).clear();
                leftOut.subList(leftOutBefore, leftOut.size()).clear();
            }
        }
        files.add(new UnpackedFile(name, content, size));
        leftOut.add(new LeftOutEntry(name.path(), LeftOutReason.NOT_OPENED));
    }

    private static boolean isArchive(EntryName name, Path content) throws IOException {
        return name.path().toLowerCase(Locale.ROOT).endsWith(".zip") && isZip(content);
    }

    private EntryName unique(EntryName name) {
        EntryName free = name;
        for (int number = 2; !paths.add(free.path().toLowerCase(Locale.ROOT)); number++) {
            free = name.numbered(number);
        }
        return free;
    }

    private long write(InputStream in, Path content) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(content)) {
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                size += read;
                left -= read;
                if (left < 0) {
                    throw refused("bomb", most >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static int read(InputStream in, byte[] buffer) throws DamagedArchive {
        try {
            return in.read(buffer);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DamagedArchive(damaged);
        }
    }

    /** A ZIP that cannot be read any further; a full disk is no such fault. */
    private static final class DamagedArchive extends IOException {

        DamagedArchive(Exception cause) {
            super(cause);
        }
    }

    private static RuleViolation refused(String why, Object... arguments) {
        return RuleViolation.of("archive", "dossier.archive." + why, arguments);
    }
}
