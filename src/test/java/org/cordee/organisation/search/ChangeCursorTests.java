package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.organisation.search.ChangeCursor.Relation;
import org.cordee.organisation.search.ChangeSource.Range;
import org.junit.jupiter.api.Test;

/** The place of a node among numbered changes that commit in another order than they got their numbers. */
class ChangeCursorTests {

    private static final long LATER = ChangeCursor.LONGEST_STATEMENT.toNanos() + TimeUnit.SECONDS.toNanos(1);

    private final InventedDirectory directory = new InventedDirectory();
    private final UUID one = new UUID(0, 1);
    private final UUID two = new UUID(0, 2);

    @Test
    void readsAChangeThatCommitsAfterALaterOne() {
        ChangeCursor cursor = ChangeCursor.atNewest(directory, 0);
        long slow = directory.begin();
        directory.commit(directory.begin(), two);

        assertThat(cursor.next(directory, 10, 0)).containsExactly(two);
        assertThat(cursor.missing()).containsExactly(new Range(slow, slow));
        assertThat(cursor.next(directory, 10, LATER))
                .as("still open after any statement")
                .isEmpty();
        assertThat(cursor.missing()).isNotEmpty();

        directory.commit(slow, one);

        assertThat(cursor.next(directory, 10, 2 * LATER)).containsExactly(one);
        assertThat(cursor.missing()).isEmpty();
    }

    @Test
    void givesUpTheNumberOfAnUndoneTransactionOnlyAfterTheLongestStatement() {
        ChangeCursor cursor = ChangeCursor.atNewest(directory, 0);
        directory.undo(directory.begin());
        directory.commit(directory.begin(), two);
        cursor.next(directory, 10, 0);

        cursor.next(directory, 10, TimeUnit.SECONDS.toNanos(30));
        assertThat(cursor.missing()).hasSize(1);

        cursor.next(directory, 10, LATER);
        assertThat(cursor.missing()).isEmpty();
    }

    @Test
    void keepsOpenNumbersOverARestart() {
        ChangeCursor cursor = ChangeCursor.atNewest(directory, 0);
        long slow = directory.begin();
        directory.commit(directory.begin(), two);
        cursor.next(directory, 10, 0);
        Map<String, String> stored = new HashMap<>();
        cursor.store(stored);

        ChangeCursor again = ChangeCursor.of(stored, 0);
        directory.commit(slow, one);

        assertThat(again.last()).isEqualTo(cursor.last());
        assertThat(again.next(directory, 10, 0)).containsExactly(one);
    }

    @Test
    void aBuildBeginsWithTheOpenNumbersBelowItsPlace() {
        directory.commit(directory.begin(), two);
        long slow = directory.begin();
        directory.commit(directory.begin(), two);

        ChangeCursor cursor = ChangeCursor.atNewest(directory, 0);
        directory.commit(slow, one);

        assertThat(cursor.next(directory, 10, 0)).containsExactly(one);
    }

    @Test
    void recognisesAnotherDatabaseAndRemovedChanges() {
        directory.commit(directory.begin(), one);
        directory.commit(directory.begin(), two);
        ChangeCursor cursor = ChangeCursor.atNewest(directory, 0);

        assertThat(cursor.relationTo(directory)).isEqualTo(Relation.SAME);
        InventedDirectory other = new InventedDirectory();
        assertThat(cursor.relationTo(other)).isEqualTo(Relation.OTHER);
        other.commit(other.begin(), two);
        other.commit(other.begin(), one);
        assertThat(cursor.relationTo(other)).isEqualTo(Relation.OTHER);
        directory.commit(directory.begin(), one);
        directory.forgetUpTo(2);
        assertThat(cursor.relationTo(directory)).isEqualTo(Relation.REMOVED);
    }

    /** Whatever the order of commits and undone transactions, every committed change is read. */
    @Test
    void losesNoChangeInAnyOrderOfCommits() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            InventedDirectory some = new InventedDirectory();
            ChangeCursor cursor = ChangeCursor.atNewest(some, 0);
            Set<UUID> expected = new HashSet<>();
            Set<UUID> read = new HashSet<>();
            List<Long> open = new java.util.ArrayList<>();
            long time = 0;
            for (int turn = 0; turn < 200; turn++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> open.add(some.begin());
                    case 2 -> {
                        if (!open.isEmpty()) {
                            UUID id = new UUID(seed, turn);
                            expected.add(id);
                            some.commit(open.remove(random.nextInt(open.size())), id);
                        }
                    }
                    case 3 -> {
                        if (!open.isEmpty()) {
                            some.undo(open.remove(random.nextInt(open.size())));
                        }
                    }
                    default -> read.addAll(cursor.next(some, 1 + random.nextInt(3), time));
                }
                time += random.nextLong(LATER);
            }
            for (int turn = 0; turn < 200; turn++) {
                read.addAll(cursor.next(some, 3, time));
            }
            assertThat(read).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
