package org.cordee.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.cordee.booklet.EntryContent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * An invented solution of an invented structure.
 *
 * @param structure its name in the directory of the demonstration
 * @param picture null for a solution without one
 * @param text as the structure sends it, without an English summary
 * @param english the English summary that the coordinator adds
 */
record DemoSolution(String structure, @Nullable Picture picture, EntryContent text, String english) {

    private static final String FILE = "demo/solutions.json";

    /** A drawing with its description for readers who do not see it. */
    record Picture(DemoPicture motif, String description, String caption) {}

    /** Returns the solutions of the published booklet in its order. */
    static List<DemoSolution> all() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, DemoSolution[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(FILE, failure);
        }
    }
}
