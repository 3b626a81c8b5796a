package org.cordee.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A change of a table after it was restored: a restored database must not do again by itself what the original has done
 * since the backup. A room declares it in {@code db/restored/TABLE.sql}, one statement in each file, because no
 * application runs during a restore.
 *
 * @param table a table of the main schema; an archive without it is left as it is
 * @param statement one SQL statement
 */
public record RestoredTable(String table, String statement) {

    private static final String FILES = "classpath:db/restored/*.sql";
    private static final String ENDING = ".sql";

    /** Returns the changes of all rooms, in the order of their tables' names. */
    public static List<RestoredTable> ofRooms() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(RestoredTable::read)
                    .sorted(Comparator.comparing(RestoredTable::table))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RestoredTable read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        try {
            String statement = file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            return new RestoredTable(name.substring(0, name.length() - ENDING.length()), statement);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
