package org.cordee.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One file as the receipt of a platform lists it.
 *
 * @param sha256 null when the receipt gives no hash
 */
public record ListedFile(
        String name, ListedSize size, @Nullable String sha256) {

    private static final int LONGEST_NAME = 250;
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])");
    private static final Pattern SIZE_AT_END = Pattern.compile(
            "(.*\\S)\\s+\\(?([0-9][0-9 \\u00A0\\u202F.,]*\\s*(?:octets?|bytes?|[kmg]i?o|[kmg]i?b|o))\\)?",
            Pattern.CASE_INSENSITIVE);

    public ListedFile {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.of("files", "submission.by-hand.file-name", LONGEST_NAME);
        }
        if (sha256 != null) {
            sha256 = sha256.strip().toLowerCase(Locale.ROOT);
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw RuleViolation.of("files", "submission.by-hand.no-hash", name);
            }
        }
    }

    public static ListedFile of(PackageFile file) {
        return new ListedFile(file.name(), ListedSize.exactly(file.size()), file.sha256());
    }

    /**
     * Reads one line: the name, then the size and the hash where the receipt has them, separated by semicolons, tabs or
     * bars. The hash may also come first, as a command prints it.
     *
     * @param number of the line, counted from 1, for the refusal
     * @throws RuleViolation when a part between separators is neither a size nor a hash, or when there is no name
     */
    public static ListedFile read(String line, int number) {
        Matcher hash = HASH.matcher(line);
        String sha256 = hash.find() ? hash.group() : null;
        String rest = sha256 == null ? line : line.substring(0, hash.start()) + line.substring(hash.end());
        String[] parts = trimmed(rest).split("\\s*[;\\t|]\\s*");
        ListedSize size = ListedSize.UNKNOWN;
        for (int part = 1; part < parts.length; part++) {
            if (!parts[part].isBlank()) {
                size = ListedSize.read(parts[part])
                        .orElseThrow(() -> RuleViolation.of("files", "submission.by-hand.no-file-in-line", number));
            }
        }
        String name = parts[0];
        Matcher sized = SIZE_AT_END.matcher(name);
        Optional<ListedSize> atEnd =
                parts.length == 1 && sized.matches() ? ListedSize.read(sized.group(2)) : Optional.empty();
        if (atEnd.isPresent()) {
            name = trimmed(sized.group(1));
            size = atEnd.get();
        }
        if (name.isBlank()) {
            name = Optional.ofNullable(sha256)
                    .orElseThrow(() -> RuleViolation.of("files", "submission.by-hand.no-file-in-line", number));
        }
        return new ListedFile(name, size, sha256);
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s*;:,|]+|[\\s*;:,|]+$", "");
    }

    /** Checks that the names are equal, with or without the folder: many platforms list files without folders. */
    boolean isNamedLike(PackageFile file) {
        return name.equalsIgnoreCase(file.name())
                || name.equalsIgnoreCase(file.name().substring(file.name().lastIndexOf('/') + 1));
    }

    /** Checks that this cannot be the same file: the hash or the size is another. */
    boolean contradicts(PackageFile file) {
        if (sha256 != null) {
            return !sha256.equals(file.sha256());
        }
        return size.isKnown() && !size.accepts(file.size());
    }
}
