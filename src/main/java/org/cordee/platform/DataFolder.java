package org.cordee.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all data of one installation. A file lock makes sure that one running server at a time uses it.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws StartupRefused when another server uses the folder or it cannot be written */
    static DataFolder claim(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        FileChannel channel = open(root);
        if (lock(channel) == null) {
            closeQuietly(channel);
            throw new StartupRefused("Cordée already runs on the folder " + root
                    + ": use that one, stop it, or start with another folder (--cordee.data=…).");
        }
        return new DataFolder(root, channel);
    }

    private static FileChannel open(Path root) {
        try {
            create(root);
            return FileChannel.open(root.resolve("cordee.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new StartupRefused(
                    "The data folder " + root + " cannot be written: give this user write access or choose another"
                            + " folder (--cordee.data=…).",
                    failure);
        }
    }

    /** Creates the folder, and closes one of ours, to other users; a folder that holds other things keeps its rights. */
    private static void create(Path root) throws IOException {
        boolean ours = Files.notExists(root) || Files.exists(root.resolve("mariadb.secret"));
        Files.createDirectories(root);
        if (ours) {
            closeToOthers(root);
        }
    }

    /** Gives a folder to this user alone, where the file system knows such rights. */
    static void closeToOthers(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        } catch (IOException failure) {
            throw new StartupRefused(
                    "The data folder cannot be locked; network folders often cannot: choose a local"
                            + " one (--cordee.data=…).",
                    failure);
        }
    }

    /** @throws StartupRefused when the disk has less free space than this */
    void requireFreeSpace(long megabytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
        if (free < megabytes) {
            throw new StartupRefused("The disk of the data folder " + root + " is full (" + free + " MB left): free "
                    + megabytes + " MB or choose another folder (--cordee.data=…).");
        }
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** Returns the database's password. It is generated once and readable by this user only. */
    String secret() {
        Path file = root.resolve("mariadb.secret");
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            return kept.isEmpty() ? newSecret(file) : kept;
        } catch (IOException failure) {
            throw new StartupRefused(
                    "The file " + file + " cannot be written: free some disk space or rights.", failure);
        }
    }

    /** Writes the password in one atomic move: a half-written file would leave an empty password for ever. */
    private String newSecret(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Path unfinished = root.resolve("mariadb.secret.new");
        Files.deleteIfExists(unfinished);
        createPrivately(unfinished);
        Files.writeString(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return secret;
    }

    /** Creates an empty file that only this user may read and write, where the file system knows such rights. */
    static void createPrivately(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // the operating system releases the lock with the process in any case
        }
    }
}
