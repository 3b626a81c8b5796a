package org.cordee.organisation.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one node's index. There are two, so that a new index is built beside the one that answers; a file
 * names the one in use. Nodes that share a data folder take places of their own in it, each with a lock.
 */
final class IndexFolders implements Closeable {

    private static final String IN_USE = "in-use";
    private static final List<String> NAMES = List.of("a", "b");
    private static final int MOST_NODES = 64;

    private final Path place;
    private final FileChannel lock;

    private IndexFolders(Path place, FileChannel lock) {
        this.place = place;
        this.lock = lock;
    }

    /**
     * Takes the first free place in a folder.
     *
     * @throws IOException when the folder cannot be written, or more than {@value #MOST_NODES} nodes use it
     */
    static IndexFolders claim(Path root) throws IOException {
        for (int number = 1; number <= MOST_NODES; number++) {
            Path place = root.resolve("node-" + number);
            Files.createDirectories(place);
            FileChannel channel =
                    FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new IndexFolders(place, channel);
            }
            channel.close();
        }
        throw new IOException("all " + MOST_NODES + " places of the search index are in use: " + root);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock got = channel.tryLock();
            return got != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Returns the folder in use; null before the first index is complete. */
    @Nullable
    Path inUse() throws IOException {
        Path pointer = place.resolve(IN_USE);
        String name = Files.exists(pointer) ? Files.readString(pointer).strip() : "";
        return NAMES.contains(name) ? place.resolve(name) : null;
    }

    /** Returns the folder in which the next index is built. */
    Path next() throws IOException {
        Path used = inUse();
        String name = used == null || !used.endsWith(NAMES.get(0)) ? NAMES.get(0) : NAMES.get(1);
        return Files.createDirectories(place.resolve(name));
    }

    /** Makes a folder the one in use, at once or not at all. */
    void use(Path folder) throws IOException {
        Path written = place.resolve(IN_USE + ".new");
        Files.writeString(written, folder.getFileName().toString());
        Files.move(written, place.resolve(IN_USE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the files of a folder that is not in use. */
    void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
