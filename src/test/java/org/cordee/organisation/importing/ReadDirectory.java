package org.cordee.organisation.importing;

/** Reads a directory file with all its lines, without storing any. */
public final class ReadDirectory {

    private ReadDirectory() {}

    /**
     * Returns the number of characters of the names and remarks that were read.
     *
     * @throws org.cordee.shared.RuleViolation when the file as a whole is refused
     */
    public static long of(byte[] bytes) {
        DirectoryFile file = DirectoryFile.read(bytes);
        return file.records().stream()
                .map(record -> new DirectoryLine(file, record))
                .mapToLong(
                        line -> line.name().length() + line.remarks().toString().length())
                .sum();
    }
}
