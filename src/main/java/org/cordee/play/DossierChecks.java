package org.cordee.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what was compared in the play of a buyer's documents: what was planned, and what was found. */
final class DossierChecks {

    private static final String HEAD = "step,subject,planned,found,ok";
    private static final int LONGEST = 300;

    private final List<String> lines = new ArrayList<>(List.of(HEAD));
    private final List<String> failures = new ArrayList<>();

    /**
     * Compares two values.
     *
     * @param step where in the play, as "version 2"
     * @param subject what is compared, as the path of a file
     */
    synchronized void equal(String step, String subject, Object planned, Object found) {
        add(step, subject, String.valueOf(planned), String.valueOf(found), Objects.equals(planned, found));
    }

    /** Records that a condition holds or does not. */
    synchronized void holds(String step, String subject, boolean holds, Object found) {
        add(step, subject, "yes", String.valueOf(found), holds);
    }

    /** Opens a file, and records what it is; a file that cannot be opened is a failure and gives an empty text. */
    OpenedFile opened(String step, String name, byte[] bytes) {
        return opened(step, name, bytes, name);
    }

    /** @param file a name with the ending by which the file is opened */
    OpenedFile opened(String step, String subject, byte[] bytes, String file) {
        try {
            OpenedFile opened = OpenedFile.of(file, bytes);
            holds(step, subject, true, opened);
            return opened;
        } catch (IOException unreadable) {
            holds(step, subject, false, String.valueOf(unreadable.getMessage()));
            return new OpenedFile("NONE", 0, "");
        }
    }

    private void add(String step, String subject, String planned, String found, boolean ok) {
        lines.add(SimulationTimeline.line(step, subject, cut(planned), cut(found), String.valueOf(ok)));
        if (!ok) {
            failures.add(step + ", " + subject + ": planned " + cut(planned) + ", found " + cut(found));
        }
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\R", " / ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Returns what was found otherwise than planned, one sentence for each. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns how many comparisons there were. */
    synchronized int count() {
        return lines.size() - 1;
    }

    synchronized void write(Path file) throws IOException {
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }
}
